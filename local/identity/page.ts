// The sign-in page of a laptop: big buttons for the people of the demo, and a form for anyone else. Plain forms, no script.
import { html } from 'hono/html';
import type { Language, Sentence } from '../../shared/domain/language.ts';
import { DEMO_NAME } from '../demo/people.ts';
import type { AuthorizeRequest } from './authorize-request.ts';
import { WORDS } from './page-words.ts';
import type { Persona } from './personas.ts';

/** What the page shows: `refused` is what was typed into the form and could not be taken. */
export type PageState = {
  request: AuthorizeRequest;
  personas: readonly Persona[];
  refused?: { name: string; grants: string };
};

export const signInPage = ({ request, personas, refused }: PageState) =>
  frame(
    request.ui_locales,
    html`<h1>${both(WORDS.title, request.ui_locales)}</h1>
<p>${both(WORDS.about, request.ui_locales)}</p>
${personas.length > 0 && personaForm(request, personas)}
${otherForm(request, refused)}`,
  );

export const wrongRequestPage = (wrong: readonly string[]) =>
  frame('id', html`<h1>MBG Pilot</h1><p>${both(WORDS.wrongRequest, 'id')}</p><p>${wrong.join(', ')}</p>`);

const frame = (language: Language, content: unknown) => html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${WORDS.title[language]} · MBG Pilot</title>
<link rel="stylesheet" href="/oauth2/page.css">
</head>
<body><main>${content}</main></body>
</html>`;

/** The sentence in the language that was asked for, and in the other one beside it. */
function both(sentence: Sentence, first: Language) {
  const second = first === 'id' ? 'en' : 'id';
  if (sentence.id === sentence.en) return sentence[first];
  return html`${sentence[first]} <span class="other" lang="${second}">${sentence[second]}</span>`;
}

const personaForm = (request: AuthorizeRequest, personas: readonly Persona[]) =>
  html`<form method="post" action="/oauth2/authorize">
${hidden(request)}<input type="hidden" name="name" value="${DEMO_NAME}">
<ul>${personas.map((persona) => personaButton(persona, request.ui_locales))}</ul>
</form>`;

const personaButton = ({ grant, who, does }: Persona, language: Language) =>
  html`<li><button name="grants" value="${grant}"><strong>${both(who, language)}</strong>
<span class="does">${both(does, language)}</span></button></li>`;

const otherForm = (request: AuthorizeRequest, refused: PageState['refused']) =>
  html`<form method="post" action="/oauth2/authorize">
<h2>${both(WORDS.other, request.ui_locales)}</h2>
${hidden(request)}
${refused && html`<p role="alert" id="wrong">${both(WORDS.wrongPerson, request.ui_locales)}</p>`}
<label for="name">${both(WORDS.name, request.ui_locales)}</label>
<input id="name" name="name" required maxlength="100" value="${refused?.name ?? ''}" autocomplete="off">
<label for="grants">${both(WORDS.grants, request.ui_locales)}</label>
<input id="grants" name="grants" value="${refused?.grants ?? ''}" autocomplete="off" spellcheck="false"
 autocapitalize="none" aria-describedby="hint${refused ? ' wrong' : ''}">
<p id="hint">${both(WORDS.hint, request.ui_locales)} <code>coordinator@region:32.76</code></p>
<button>${both(WORDS.signIn, request.ui_locales)}</button>
</form>`;

const hidden = (request: AuthorizeRequest) =>
  Object.entries(request).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">\n`,
  );
