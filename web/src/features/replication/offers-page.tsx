// What the latest version of a template does differently from the one that this region copies: each change is taken over or not.
import { useState } from 'preact/hooks';
import { followedBy } from '../../../../shared/domain/followed.ts';
import { lineText } from '../../../../shared/domain/template-line-text.ts';
import { lineName } from '../../../../shared/domain/template-words.ts';
import { Loaded } from '../../components/loading.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { write } from '../../lib/api.ts';
import { language, wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { Offers } from '../../lib/shapes.ts';
import { ReplicationHead } from './replication-head.tsx';
import { type Trouble, troubleOf } from './saying.ts';
import { useTemplate } from './use-template.ts';

const words = wordsOf({
  id: {
    title: 'Perubahan dari versi baru',
    about: (mine: number, latest: number) =>
      `Wilayah ini menyalin versi ${mine}; versi terbaru ${latest}. Menerima berarti mencatat keputusan wilayah ini; registri dan menu tidak berubah sendiri.`,
    menu: 'Menu yang diterima ditulis tiap dapur di Rencana menu: tambahkan resepnya, lalu isi minggunya.',
    compare: 'Bandingkan dengan percontohannya',
    none: 'Versi terbaru tidak mengubah apa pun.',
    accept: 'Terima',
    decline: 'Tolak',
    accepted: 'diterima',
    declined: 'ditolak',
    national: 'berlaku nasional, ditetapkan administrator',
    follows: 'Yang diikuti wilayah ini sekarang',
    own: (version: number) => `Semua menurut versi ${version}.`,
    gone: 'dihapus',
  },
  en: {
    title: 'Changes of a later version',
    about: (mine: number, latest: number) =>
      `This region copies version ${mine}; the latest is ${latest}. Accepting writes down what this region decided; registry and menus do not change by themselves.`,
    menu: 'A menu that was accepted is written by each kitchen in its menu plan: add the recipes, then fill the weeks.',
    compare: 'Compare with its pilot',
    none: 'The latest version changes nothing.',
    accept: 'Accept',
    decline: 'Decline',
    accepted: 'accepted',
    declined: 'declined',
    national: 'holds nation-wide, set by an administrator',
    follows: 'What this region follows now',
    own: (version: number) => `Everything as in version ${version}.`,
    gone: 'gone',
  },
});

export function OffersPage({ code, id }: { code: string; id: string }) {
  const path = `/v1/copies/${id}/offers`;
  const reading = useAnswer<Offers>(path);
  const [problem, setProblem] = useState<Trouble>();
  const answer = (item: string, said: 'accepted' | 'declined') =>
    write('POST', path, { item, answer: said }).then(
      () => {
        setProblem(undefined);
        reading.reload();
      },
      (error: unknown) => setProblem(troubleOf(error)),
    );
  return (
    <div class="page">
      <ReplicationHead code={code} title={words().title} />
      {problem && <ProblemNote problem={problem} />}
      <Loaded reading={reading}>
        {(offers) => <List code={code} offers={offers} onAnswer={(...said) => void answer(...said)} />}
      </Loaded>
    </div>
  );
}

/** Leads to both side by side, each from its first day with figures. */
function PilotLink({ copy: { region, template } }: { copy: Offers['copy'] }) {
  const pilot = useTemplate(template);
  if (!pilot) return null;
  const asked = { pilot: pilot.source.region.code, copy: region };
  return (
    <p>
      <a class="button" href={`/regions/${region}/replication/compare?${new URLSearchParams(asked)}`}>
        {words().compare}
      </a>
    </p>
  );
}

/** The lines that this region took over; the rest is as its own version says. */
function Follows({ copy }: { copy: Offers['copy'] }) {
  const w = words();
  const template = useTemplate(copy.template);
  if (!template) return null;
  const { taken } = followedBy(copy, template);
  return (
    <section class="stack" aria-labelledby="follows">
      <h2 id="follows">{w.follows}</h2>
      {taken.length === 0 && <p>{w.own(copy.template.version)}</p>}
      <ul>
        {taken.map(({ item, now }) => (
          <li key={item}>
            {lineName(item, language.value)}: {now === null ? w.gone : lineText(item, now, language.value)}
          </li>
        ))}
      </ul>
    </section>
  );
}

const isOfMenus = (item: string): boolean => item.startsWith('menu.') || item.startsWith('recipe.');

type ListProps = {
  code: string;
  offers: Offers;
  onAnswer: (item: string, said: 'accepted' | 'declined') => void;
};

function List({ code, offers: { copy, latest, items }, onAnswer }: ListProps) {
  const w = words();
  const mayAnswer = mayI('template.write', { region: code });
  return (
    <>
      <p>{w.about(copy.template.version, latest.version)}</p>
      {items.some(({ item }) => isOfMenus(item)) && <p>{w.menu}</p>}
      <PilotLink copy={copy} />
      <Follows copy={copy} />
      {items.length === 0 && <p>{w.none}</p>}
      <ul class="plain">
        {items.map(({ item, message, answer, isNational }) => (
          <li key={item} class="stack">
            <p>
              {message} {answer && <strong>({w[answer]})</strong>}
              {isNational && <span class="soft">({w.national})</span>}
            </p>
            {mayAnswer && !isNational && (
              <div class="row">
                {(['accepted', 'declined'] as const).map((said) => (
                  <button
                    key={said}
                    type="button"
                    aria-label={`${said === 'accepted' ? w.accept : w.decline}: ${message}`}
                    disabled={answer === said}
                    onClick={() => onAnswer(item, said)}
                  >
                    {said === 'accepted' ? w.accept : w.decline}
                  </button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
