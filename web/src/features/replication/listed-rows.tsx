// What a trial of a school list says: how many rows are taken, and every row that is not, or of which there is something to say.
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { ProposalListResult } from '../../lib/shapes.ts';
import { SortableTable } from '../region/sortable-table.tsx';

const words = wordsOf({
  id: {
    sum: (taken: string, rejected: string) => `${taken} baris diterima, ${rejected} tidak cocok.`,
    table: 'Baris yang tidak cocok atau bercatatan',
    row: 'Baris',
    site: 'NPSN',
    outcome: 'Hasil',
    why: 'Alasan atau catatan',
    taken: 'diterima',
    rejected: 'tidak cocok',
    first: (n: string, all: string) => `Ditampilkan ${n} dari ${all} baris, yang tidak cocok lebih dulu.`,
  },
  en: {
    sum: (taken: string, rejected: string) => `${taken} rows are taken, ${rejected} do not match.`,
    table: 'Rows that do not match or have notes',
    row: 'Row',
    site: 'NPSN',
    outcome: 'Outcome',
    why: 'Reason or notes',
    taken: 'taken',
    rejected: 'does not match',
    first: (n: string, all: string) => `${n} of ${all} rows are shown, those that do not match first.`,
  },
});

const SHOWN = 300;
type Row = ProposalListResult['rows'][number];
const whyOf = ({ problem, notes = [] }: Row): string =>
  [problem?.detail, ...notes.map(({ message }) => message)].filter(Boolean).join(' ');

export function ListedRows({ result: { rows, taken, rejected } }: { result: ProposalListResult }) {
  const w = words();
  const told = rows
    .filter((row) => whyOf(row) !== '')
    .toSorted((a, b) => a.outcome.localeCompare(b.outcome) || a.row - b.row);
  return (
    <section class="stack">
      <p role="status">
        <strong>{w.sum(number(taken), number(rejected))}</strong>
      </p>
      {told.length > SHOWN && <p class="soft">{w.first(number(SHOWN), number(told.length))}</p>}
      <SortableTable
        caption={w.table}
        rows={told.slice(0, SHOWN)}
        keyOf={({ row }) => String(row)}
        columns={[
          {
            key: 'row',
            label: w.row,
            isNumber: true,
            value: ({ row }) => row,
            show: ({ row }) => number(row),
          },
          { key: 'site', label: w.site, value: ({ siteId }) => siteId, show: ({ siteId }) => siteId ?? '–' },
          {
            key: 'outcome',
            label: w.outcome,
            value: ({ outcome }) => outcome,
            show: ({ outcome }) => (
              <span class={`mark ${outcome === 'taken' ? 'fine' : 'act'}`}>{w[outcome]}</span>
            ),
          },
          { key: 'why', label: w.why, value: whyOf, show: whyOf },
        ]}
      />
    </section>
  );
}
