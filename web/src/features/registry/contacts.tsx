// Who is mailed about the alerts of a region or a kitchen: the list, changed as a whole.
import { useState } from 'preact/hooks';
import { type ContactList, contactList } from '../../../../shared/domain/contact.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { language, wordsOf } from '../../lib/language.ts';
import { ContactFields, type ContactText } from './contact-fields.tsx';
import { EditForm } from './edit-form.tsx';
import { useVersioned } from './use-versioned.ts';

const words = wordsOf({
  id: {
    title: 'Kontak peringatan',
    about: 'Surat hanya berisi yang baru atau naik tingkat. Malam hari hanya yang mendesak dikirim.',
    add: 'Tambah kontak',
  },
  en: {
    title: 'Contacts for alerts',
    about: 'A mail tells only what is new or has climbed. At night only what is urgent is sent.',
    add: 'Add a contact',
  },
});

type Props = { path: string; mayWrite: boolean };

export function Contacts({ path, mayWrite }: Props) {
  const { loaded, problem } = useVersioned<ContactList>(path);
  return (
    <section class="stack" aria-labelledby="contacts">
      <h2 id="contacts">{words().title}</h2>
      {problem && <ProblemNote problem={problem} />}
      {loaded?.value && (
        <ContactsForm key={path} path={path} etag={loaded.etag} list={loaded.value} mayWrite={mayWrite} />
      )}
    </section>
  );
}

const toText = ({ contacts }: ContactList): ContactText[] =>
  contacts.map(({ kinds = [], ...rest }) => ({ ...rest, kinds }));
const toDraft = (texts: readonly ContactText[]): ContactList => ({
  contacts: texts.map(({ kinds, email, ...rest }) => ({
    ...rest,
    email: email.trim(),
    ...(kinds.length > 0 && { kinds }),
  })),
});

function ContactsForm({ path, etag, list, mayWrite }: Props & { etag: string | null; list: ContactList }) {
  const w = words();
  const [texts, setTexts] = useState(toText(list));
  return (
    <EditForm
      path={path}
      etag={etag}
      schema={contactList}
      draft={toDraft(texts)}
      idIssues={[]}
      mayWrite={mayWrite}
      onSaved={() => {}}
    >
      {(problemAt) => (
        <>
          <p class="soft">{w.about}</p>
          {texts.map((text, at) => (
            <ContactFields
              key={at}
              at={at}
              value={text}
              onChange={(part) => setTexts(texts.map((one, i) => (i === at ? { ...one, ...part } : one)))}
              onRemove={() => setTexts(texts.filter((_, i) => i !== at))}
              problem={problemAt(`contacts.${at}.email`)}
            />
          ))}
          {problemAt('contacts') && <p class="problem-text">{problemAt('contacts')}</p>}
          <button
            type="button"
            onClick={() => setTexts([...texts, { email: '', language: language.value, kinds: [] }])}
          >
            {w.add}
          </button>
        </>
      )}
    </EditForm>
  );
}
