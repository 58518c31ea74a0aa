// The frame of every form that makes a record: it judges while one types, says what is wrong in words, keeps the record
// on the phone and only then says so.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { FactContext } from '../../../../shared/domain/fact-rules.ts';
import { TextField } from '../../components/text-field.tsx';
import { language, wordsOf } from '../../lib/language.ts';
import { record } from '../../lib/outbox/phone.ts';
import { type Draft, type FactSchema, type Finding, judge } from './judge.ts';
import { noteOf } from './new-fact.ts';

const words = wordsOf({
  id: {
    save: 'Simpan',
    cancel: 'Batal',
    note: 'Catatan',
    fix: 'Perbaiki dulu:',
    lost: 'Belum tersimpan. Coba lagi.',
    sure: 'Ya, benar. Simpan',
    replaced: 'Catatan ini sudah dikoreksi atau dibatalkan di tempat lain. Tutup, lalu lihat yang terbaru.',
  },
  en: {
    save: 'Save',
    cancel: 'Cancel',
    note: 'Note',
    fix: 'Please correct first:',
    lost: 'Not saved yet. Try again.',
    sure: 'Yes, that is right. Save',
    replaced: 'This record was corrected or voided elsewhere. Close this and look at the latest one.',
  },
});

type Props = {
  schema: FactSchema;
  /** The record as it stands now, but for its note. */
  draft: Draft;
  /** The note to start from. */
  note: string | undefined;
  place: string;
  context: FactContext | undefined;
  /** Something odd that may be true all the same: it is asked about once, then saved. */
  doubt?: string | undefined;
  /** What it corrects does not count any more. */
  isReplaced?: boolean | undefined;
  onDone: (isSaved: boolean) => void;
  children: (problemAt: (path: string) => string | undefined) => ComponentChildren;
};

export function RecordForm({
  schema,
  draft,
  place,
  context,
  doubt,
  isReplaced,
  onDone,
  children,
  ...before
}: Props) {
  const w = words();
  const [note, setNote] = useState(before.note ?? '');
  const [wasPressed, setPressed] = useState(false);
  const [isLost, setLost] = useState(false);
  const [asked, setAsked] = useState<string>();
  const isAsking = doubt !== undefined && asked === doubt;
  const { fact, findings } = judge(schema, { ...draft, ...noteOf(note) }, context, language.value);
  const shown = findings.filter(({ code }) => wasPressed || code !== 'missing');
  const problemAt = (path: string) => shown.find((finding) => finding.path === path)?.message;
  const submit = async (event: Event) => {
    event.preventDefault();
    setPressed(true);
    if (!fact || findings.length > 0 || isReplaced) return;
    if (doubt && !isAsking) return setAsked(doubt);
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
      {isAsking && (
        <p class="note look" role="alert">
          {doubt}
        </p>
      )}
      {isReplaced && (
        <p class="note act" role="alert">
          {w.replaced}
        </p>
      )}
      {isLost && (
        <p class="problem-text" role="alert">
          {w.lost}
        </p>
      )}
      <div class="row">
        <button type="submit" class="primary" disabled={isReplaced}>
          {isAsking ? w.sure : w.save}
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
