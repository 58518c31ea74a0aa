// What changed, before and after: between two versions, or since publication.
import { wordsOf } from '../../lib/language.ts';
import type { Report } from '../../lib/shapes.ts';
import { amountText, nutrientName, unitOf } from '../menu-planner/nutrient-words.ts';
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
type Delivered = NonNullable<Change['nutrition']>['before'];

const energyText = (of: Delivered): string => {
  const energy = of?.nutrients.energyKcal;
  return energy ? amountText(energy.perPortion) : '–';
};

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
          {
            key: 'energy',
            label: `${nutrientName('energyKcal')} (${unitOf('energyKcal')})`,
            isNumber: true,
            value: ({ nutrition }) => nutrition?.after?.nutrients.energyKcal?.perPortion ?? null,
            show: ({ nutrition }) =>
              nutrition ? `${energyText(nutrition.before)} → ${energyText(nutrition.after)}` : '–',
          },
        ]}
      />
    </section>
  );
}
