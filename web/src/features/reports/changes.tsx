// What changed, before and after: between two versions, or since publication.
import { portionCount } from '../../../../shared/domain/portions.ts';
import { moment, number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Report } from '../../lib/shapes.ts';
import { SortableTable } from '../region/sortable-table.tsx';

const words = wordsOf({
  id: { name: 'Bagian', at: 'Saat', served: 'Dibagikan', received: 'Diterima', reported: 'Melapor' },
  en: { name: 'Part', at: 'At', served: 'Handed out', received: 'Received', reported: 'Reported' },
});

type Change = Report['changes'][number] & { at?: string };
type Totals = Change['before'];

export function Changes({
  title,
  sort,
  changes,
  zone,
}: {
  title: string;
  sort: string;
  changes: readonly Change[];
  zone: string;
}) {
  const w = words();
  const column = (key: string, label: string, of: (totals: Totals) => number) => ({
    key,
    label,
    isNumber: true,
    value: ({ before, after }: Change) => of(after) - of(before),
    show: ({ before, after }: Change) => `${number(of(before))} → ${number(of(after))}`,
  });
  return (
    <section class="stack">
      <h2>{title}</h2>
      <SortableTable
        caption={title}
        sort={sort}
        rows={changes}
        keyOf={({ region }) => region.code}
        columns={[
          {
            key: 'name',
            label: w.name,
            value: ({ region }) => region.name,
            show: ({ region }) => region.name,
          },
          {
            key: 'at',
            label: w.at,
            value: ({ at }) => at ?? null,
            show: ({ at }) => (at ? moment(at, zone) : '–'),
          },
          column('reported', w.reported, ({ sites }) => sites.reported),
          column('received', w.received, ({ portions }) => portionCount(portions.received)),
          column('served', w.served, ({ portions }) => portionCount(portions.served)),
        ]}
      />
    </section>
  );
}
