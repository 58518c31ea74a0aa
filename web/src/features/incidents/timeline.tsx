// What happened to a case, one after the other, and the way to add a note.
import { useState } from 'preact/hooks';
import { STATUS_NAMES } from '../../../../shared/domain/incident-words.ts';
import { TextField } from '../../components/text-field.tsx';
import { moment, number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { IncidentCase } from '../../lib/shapes.ts';
import type { CaseProps } from './case-props.ts';
import { SayForm } from './say-form.tsx';

const words = wordsOf({
  id: {
    title: 'Perjalanan kejadian',
    reported: 'dilaporkan',
    joined: (n: string) => `${n} laporan digabungkan`,
    suspected: (n: string) => `${n} masakan dicurigai`,
    result: (agent: string) => `hasil laboratorium: ${agent}`,
    cause: (text: string) => `penyebab: ${text}`,
    noCause: 'penyebab tidak ditemukan',
    action: (text: string) => `perbaikan: ${text}`,
    uncounted: '(sudah dilangkahi)',
    add: 'Tambah catatan',
    note: 'Catatan',
  },
  en: {
    title: 'Timeline',
    reported: 'reported',
    joined: (n: string) => `reports joined: ${n}`,
    suspected: (n: string) => `batches under suspicion: ${n}`,
    result: (agent: string) => `laboratory result: ${agent}`,
    cause: (text: string) => `cause: ${text}`,
    noCause: 'no cause was found',
    action: (text: string) => `action: ${text}`,
    uncounted: '(passed already)',
    add: 'Add a note',
    note: 'Note',
  },
});

export function Timeline({ found, zone, onChanged }: CaseProps) {
  const w = words();
  const [note, setNote] = useState('');
  const [first] = found.reports;
  return (
    <section class="panel stack" aria-labelledby="timeline">
      <h2 id="timeline">{w.title}</h2>
      <ol class="plain">
        {first && (
          <li>
            <b>{moment(first.report.at, zone)}</b> {w.reported}
          </li>
        )}
        {found.timeline.map((entry) => (
          <li key={entry.update.id}>
            <b>{moment(entry.update.at, zone)}</b> {textOf(entry)}
          </li>
        ))}
      </ol>
      <SayForm
        found={found}
        label={w.add}
        update={note.trim() ? { note: note.trim() } : undefined}
        onSent={() => {
          setNote('');
          onChanged();
        }}
      >
        <TextField id="note" label={w.note} value={note} onChange={setNote} isLong />
      </SayForm>
    </section>
  );
}

function textOf({ update, isStep }: IncidentCase['timeline'][number]): string {
  const w = words();
  const { status, joins, batchIds, counts = [], labResult, rootCause, correctiveAction, note } = update;
  const step = status && `${STATUS_NAMES[status][language.value]}${isStep ? '' : ` ${w.uncounted}`}`;
  return [
    step,
    joins && w.joined(number(joins.length)),
    batchIds && w.suspected(number(batchIds.length)),
    ...counts.map(({ agency, value }) => `${agency}: ${number(value)}`),
    labResult && w.result(labResult.agent),
    rootCause && w.cause(rootCause),
    update.causeNotFound && w.noCause,
    correctiveAction && w.action(correctiveAction),
    note,
  ]
    .filter(Boolean)
    .join(' · ');
}
