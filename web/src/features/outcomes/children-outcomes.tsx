// The parts of a region by one subject, in a table that can be sorted.

import { scaleOf } from '../../../../shared/domain/outcome-subjects.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { RegionOutcomes, SubjectOutcome } from '../../lib/shapes.ts';
import { MaybeLink } from '../region/maybe-link.tsx';
import { type Column, SortableTable } from '../region/sortable-table.tsx';
import type { Chosen } from './chosen-subject.ts';
import { scoreText, shareText } from './estimate-text.ts';
import { highName, lowName, subjectName } from './outcome-names.ts';

const words = wordsOf({
  id: { name: 'Nama', n: 'Anak', mean: 'Rata-rata skor z' },
  en: { name: 'Name', n: 'Children', mean: 'Mean z-score' },
});

type Child = RegionOutcomes['children'][number];
type Props = { chosen: Chosen; rows: readonly Child[]; search: string };

export function ChildrenOutcomes({ chosen: { age, subject }, rows, search }: Props) {
  const w = words();
  const found = ({ outcomes }: Child): SubjectOutcome | undefined => outcomes[age][subject];
  const share = (key: 'low' | 'high', label: string): Column<Child> => ({
    key,
    label,
    isNumber: true,
    value: (row) => found(row)?.[key]?.share?.value ?? null,
    show: (row) => shareText(found(row)?.[key]?.share),
  });
  const scale = scaleOf(age, subject);
  const columns: Column<Child>[] = [
    {
      key: 'name',
      label: w.name,
      value: ({ region }) => region.name,
      show: ({ region }) => (
        <MaybeLink href={region.level === 'site' ? undefined : `/regions/${region.code}/outcomes${search}`}>
          {region.name}
        </MaybeLink>
      ),
    },
    {
      key: 'n',
      label: w.n,
      isNumber: true,
      value: (row) => found(row)?.n ?? null,
      show: (row) => {
        const n = found(row)?.n;
        return n === null || n === undefined ? '–' : number(n);
      },
    },
    ...(subject === 'anaemia' ? [] : [meanColumn(w.mean, found)]),
    ...(scale ? [share('low', lowName(subject))] : []),
    ...(scale && scale.high.length > 0 ? [share('high', highName(subject))] : []),
  ];
  return (
    <SortableTable
      caption={subjectName(subject)}
      columns={columns}
      rows={rows}
      keyOf={({ region }) => region.code}
      first="name"
    />
  );
}

const meanColumn = (label: string, found: (row: Child) => SubjectOutcome | undefined): Column<Child> => ({
  key: 'mean',
  label,
  isNumber: true,
  value: (row) => found(row)?.mean?.value ?? null,
  show: (row) => scoreText(found(row)?.mean),
});
