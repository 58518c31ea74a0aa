// The same children as on the map, in figures that can be sorted.
import { number, percent } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Child } from './child.ts';
import { knownFigures } from './known-figures.ts';
import { MaybeLink } from './maybe-link.tsx';
import { bandOf, RATE_NAMES, rateWords } from './rates.ts';
import { type Column, SortableTable } from './sortable-table.tsx';

const words = wordsOf({
  id: {
    caption: 'Angka tiap bagian',
    name: 'Nama',
    reported: 'Melapor',
    expected: 'Diharapkan',
    reportedDays: 'Hari layanan titik dilaporkan',
    expectedDays: 'Hari layanan titik diharapkan',
    planned: 'Porsi rencana',
    served: 'Dibagikan',
    gaps: 'Ketidaksesuaian',
    unsafe: 'Tidak aman',
  },
  en: {
    caption: 'Figures of each part',
    name: 'Name',
    reported: 'Reported',
    expected: 'Expected',
    reportedDays: 'Site-days reported',
    expectedDays: 'Site-days expected',
    planned: 'Planned portions',
    served: 'Handed out',
    gaps: 'Discrepancies',
    unsafe: 'Not safe',
  },
});

export const numberOrDash = (value: number | null): string => (value === null ? '–' : number(value));

type Totals = NonNullable<Child['figures']>['totals'];

const figure = (key: string, label: string, of: (totals: Totals) => number | null): Column<Child> => ({
  key,
  label,
  isNumber: true,
  value: ({ figures }) => (figures ? of(figures.totals) : null),
  show: ({ figures }) => numberOrDash(figures ? of(figures.totals) : null),
});

/** Safety, where it is told: a report has none. */
const unsafeColumn = (): Column<Child> => ({
  key: 'unsafe',
  label: words().unsafe,
  isNumber: true,
  value: ({ figures }) => figures?.unsafe ?? null,
  show: ({ figures }) => numberOrDash(figures?.unsafe ?? null),
});

function columnsOf(hasSafety: boolean, isPeriod: boolean): Column<Child>[] {
  const w = words();
  const rates = RATE_NAMES.map(
    (name): Column<Child> => ({
      key: name,
      label: rateWords()[name],
      isNumber: true,
      value: ({ figures }) => figures?.rates[name] ?? null,
      show: ({ figures }) => (
        <span class={`mark ${bandOf(figures?.rates[name])}`}>{percent(figures?.rates[name] ?? null)}</span>
      ),
    }),
  );
  return [
    {
      key: 'name',
      label: w.name,
      value: ({ name }) => name,
      show: ({ name, href }) => <MaybeLink href={href}>{name}</MaybeLink>,
    },
    figure('expected', isPeriod ? w.expectedDays : w.expected, ({ sites }) => sites.expected),
    figure('reported', isPeriod ? w.reportedDays : w.reported, ({ sites }) => sites.reported),
    figure('planned', w.planned, (totals) => knownFigures(totals).planned),
    figure('served', w.served, (totals) => knownFigures(totals).served),
    ...rates,
    figure('gaps', w.gaps, (totals) => knownFigures(totals).discrepancies),
    ...(hasSafety ? [unsafeColumn()] : []),
  ];
}

/** `isPeriod`: the figures are of more than a day, so that a site counts once for each of its days. */
export const ChildrenTable = ({ rows, isPeriod = false }: { rows: readonly Child[]; isPeriod?: boolean }) => (
  <SortableTable
    caption={words().caption}
    columns={columnsOf(
      rows.some(({ figures }) => figures?.unsafe !== undefined),
      isPeriod,
    )}
    rows={rows}
    keyOf={({ code }) => code}
    first="coverage"
  />
);
