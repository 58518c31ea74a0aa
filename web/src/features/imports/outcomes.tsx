// What became of every row: counts that filter, and the rows themselves with their reasons and notes.
import { useState } from 'preact/hooks';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { type Column, SortableTable } from '../region/sortable-table.tsx';
import { OUTCOMES, type Outcome, type RowOutcome } from './send-list.ts';

const words = wordsOf<
  Record<Outcome, string> & {
    row: string;
    site: string;
    outcome: string;
    why: string;
    table: string;
    first: (n: string, all: string) => string;
  }
>({
  id: {
    created: 'baru',
    updated: 'diperbarui',
    unchanged: 'tidak berubah',
    rejected: 'ditolak',
    row: 'Baris',
    site: 'NPSN',
    outcome: 'Hasil',
    why: 'Alasan atau catatan',
    table: 'Hasil tiap baris',
    first: (n, all) => `Ditampilkan ${n} baris pertama dari ${all}.`,
  },
  en: {
    created: 'new',
    updated: 'updated',
    unchanged: 'unchanged',
    rejected: 'rejected',
    row: 'Row',
    site: 'NPSN',
    outcome: 'Outcome',
    why: 'Reason or notes',
    table: 'Outcome of each row',
    first: (n, all) => `The first ${n} of ${all} rows are shown.`,
  },
});

const LOOKS = {
  created: 'fine',
  updated: 'look',
  unchanged: 'silent',
  rejected: 'act',
} as const satisfies Record<Outcome, string>;
const SHOWN = 500;

/** `idLabel`: what the rows are about; schools, unless said otherwise. */
type Props = { outcomes: readonly RowOutcome[]; idLabel?: string };

export function Outcomes({ outcomes, idLabel = words().site }: Props) {
  const w = words();
  const has = (outcome: Outcome) => outcomes.filter((row) => row.outcome === outcome);
  const [chosen, setChosen] = useState<Outcome | undefined>(
    has('rejected').length > 0 ? 'rejected' : undefined,
  );
  const shown = chosen ? has(chosen) : outcomes;
  return (
    <>
      <div class="row">
        {OUTCOMES.map((outcome) => (
          <button
            key={outcome}
            type="button"
            class={`mark ${LOOKS[outcome]}`}
            aria-pressed={chosen === outcome}
            onClick={() => setChosen(chosen === outcome ? undefined : outcome)}
          >
            {number(has(outcome).length)} {w[outcome]}
          </button>
        ))}
      </div>
      {shown.length > SHOWN && <p class="soft">{w.first(number(SHOWN), number(shown.length))}</p>}
      <SortableTable
        caption={w.table}
        columns={columnsOf(idLabel)}
        rows={shown.slice(0, SHOWN)}
        keyOf={({ row }) => String(row)}
      />
    </>
  );
}

function columnsOf(idLabel: string): Column<RowOutcome>[] {
  const w = words();
  const whyOf = ({ reason, notes }: RowOutcome) => [reason, ...notes].filter(Boolean).join(' ');
  return [
    { key: 'row', label: w.row, isNumber: true, value: ({ row }) => row, show: ({ row }) => number(row) },
    { key: 'site', label: idLabel, value: ({ siteId }) => siteId, show: ({ siteId }) => siteId ?? '–' },
    {
      key: 'outcome',
      label: w.outcome,
      value: ({ outcome }) => w[outcome],
      show: ({ outcome }) => <span class={`mark ${LOOKS[outcome]}`}>{w[outcome]}</span>,
    },
    { key: 'why', label: w.why, value: whyOf, show: whyOf },
  ];
}
