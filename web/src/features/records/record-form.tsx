// The frame of every form that makes a record: it judges while one types, says what is wrong in words, keeps the record
// on the phone and only then says so.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { FactContext } from '../../../../shared/domain/fact-rules.ts';
import { TextField } from '../../components/text-field.tsx';
import { language, wordsOf } from '../../lib/language.ts';
import { record } from '../../lib/outbox/phone.ts';
import { type Draft, type Finding, judge } from './judge.ts';
import { noteOf } from './new-fact.ts';

const words = wordsOf({
  id: {
    save: 'Simpan',
    cancel: 'Batal',
    note: 'Catatan',
    fix: 'Perbaiki dulu:',
    lost: 'Belum tersimpan. Coba lagi.',
  },
  en: {
    save: 'Save',
    cancel: 'Cancel',
    note: 'Note',
    fix: 'Please correct first:',
    lost: 'Not saved yet. Try again.',
  },
});

type Props = {
  /** The record as it stands now, but for its note. */
  draft: Draft;
  /** The note to start from. */
  note: string | undefined;
  place: string;
  context: FactContext | undefined;
  onDone: (isSaved: boolean) => void;
  children: (problemAt: (path: string) => string | undefined) => ComponentChildren;
};

export function RecordForm({ draft, place, context, onDone, children, ...before }: Props) {
  const w = words();
  const [note, setNote] = useState(before.note ?? '');
  const [wasPressed, setPressed] = useState(false);
  const [isLost, setLost] = useState(false);
  const { fact, findings } = judge({ ...draft, ...noteOf(note) }, context, language.value);
  const shown = findings.filter(({ code }) => wasPressed || code !== 'missing');
  const problemAt = (path: string) => shown.find((finding) => finding.path === path)?.message;
  const submit = async (event: Event) => {
    event.preventDefault();
    setPressed(true);
    if (!fact || findings.length > 0) return;
    await record([fact], place).then(
      () => onDone(true),
      () => setLost(true),
    );
  };
  return (
    <form class="stack" onSubmit={submit} noValidate>
      {children(problemAt)}
      <TextField
        id="note"
        label={w.note}
        value={note}
        onChange={setNote}
        isLong
        problem={problemAt('note')}
      />
      {wasPressed && <Findings findings={findings} title={w.fix} />}
      {isLost && (
        <p class="problem-text" role="alert">
          {w.lost}
        </p>
      )}
      <div class="row">
        <button type="submit" class="primary">
          {w.save}
        </button>
        <button type="button" onClick={() => onDone(false)}>
          {w.cancel}
        </button>
      </div>
    </form>
  );
}

const Findings = ({ findings, title }: { findings: readonly Finding[]; title: string }) =>
  findings.length === 0 ? null : (
    <div class="note act" role="alert">
      <strong>{title}</strong>
      {[...new Set(findings.map(({ message }) => message))].map((message) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  );
