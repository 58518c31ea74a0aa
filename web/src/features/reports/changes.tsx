// What changed, before and after: between two versions, or since publication.
import { wordsOf } from '../../lib/language.ts';
import type { Report } from '../../lib/shapes.ts';
import { numberOrDash } from '../region/children-table.tsx';
import { knownFigures } from '../region/known-figures.ts';
import { SortableTable } from '../region/sortable-table.tsx';
import { stamp } from './stamp.ts';

const words = wordsOf({
  id: {
    name: 'Bagian',
    at: 'Saat',
    served: 'Dibagikan',
    received: 'Diterima',
    reported: 'Melapor',
    siteDays: 'Hari layanan titik dilaporkan',
  },
  en: {
    name: 'Part',
    at: 'At',
    served: 'Handed out',
    received: 'Received',
    reported: 'Reported',
    siteDays: 'Site-days reported',
  },
});

type Change = Report['changes'][number] & { at?: string };
type Totals = Change['before'];

export function Changes({
  title,
  sort,
  changes,
  zone,
  isPeriod,
}: {
  title: string;
  sort: string;
  changes: readonly Change[];
  zone: string;
  isPeriod: boolean;
}) {
  const w = words();
  const column = (key: string, label: string, of: (totals: Totals) => number | null) => ({
    key,
    label,
    isNumber: true,
    value: ({ before, after }: Change) => (of(after) ?? 0) - (of(before) ?? 0),
    show: ({ before, after }: Change) => `${numberOrDash(of(before))} → ${numberOrDash(of(after))}`,
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
            show: ({ at }) => (at ? stamp(at, zone) : '–'),
          },
          column('reported', isPeriod ? w.siteDays : w.reported, ({ sites }) => sites.reported),
          column('received', w.received, (totals) => knownFigures(totals).received),
          column('served', w.served, (totals) => knownFigures(totals).served),
        ]}
      />
    </section>
  );
}
