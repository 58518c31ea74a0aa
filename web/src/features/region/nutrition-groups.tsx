// What each group got of a nutrient, beside what it needs: a table of the groups that ate, read across.
import { type BeneficiaryGroup, GROUP_NAMES, GROUPS } from '../../../../shared/domain/beneficiary.ts';
import { number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { RegionDay } from '../../lib/shapes.ts';
import { amountText, nutrientName, unitOf } from '../menu-planner/nutrient-words.ts';
import { SortableTable } from './sortable-table.tsx';

const words = wordsOf({
  id: {
    title: 'Gizi tiap kelompok, dibanding kebutuhannya',
    group: 'Kelompok',
    portions: 'Porsi',
    need: (min: string, max: string) => `perlu ${min}–${max}`,
    short: 'kurang',
    split: 'Porsi dicatat menurut ukuran. Pembagian ke kelompok mengikuti jumlah peserta di tiap sekolah.',
  },
  en: {
    title: 'Nutrients of each group, beside what it needs',
    group: 'Group',
    portions: 'Portions',
    need: (min: string, max: string) => `needs ${min}–${max}`,
    short: 'short',
    split: 'Portions are logged by size. They are split over groups by the head counts of each school.',
  },
});

const SHOWN = ['energyKcal', 'proteinG', 'ironMg'] as const;
type Shown = (typeof SHOWN)[number];
type Got = RegionDay['nutrition']['nutrients'];
type Row = { group: BeneficiaryGroup; served: number; got: Got };

export function NutritionGroups({ nutrition: { groups } }: Pick<RegionDay, 'nutrition'>) {
  const w = words();
  // An answer that the phone kept from before has none.
  const rows = GROUPS.flatMap((group): Row[] => {
    const found = groups?.[group];
    return found ? [{ group, served: found.served, got: found.nutrients }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{w.title}</summary>
      <p class="soft">{w.split}</p>
      <SortableTable
        caption={w.title}
        sort="groups"
        rows={rows}
        keyOf={({ group }) => group}
        columns={[
          { key: 'group', label: w.group, value: ({ group }) => GROUPS.indexOf(group), show: nameOf },
          {
            key: 'portions',
            label: w.portions,
            isNumber: true,
            value: ({ served }) => served,
            show: ({ served }) => number(served),
          },
          ...SHOWN.map((one) => ({
            key: one,
            label: `${nutrientName(one)} (${unitOf(one)})`,
            isNumber: true,
            value: ({ got }: Row) => got[one]?.perPortion ?? null,
            show: ({ got }: Row) => <Amount found={got[one]} />,
          })),
        ]}
      />
    </details>
  );
}

const nameOf = ({ group }: Row): string => GROUP_NAMES[group][language.value];

function Amount({ found }: { found: Got[Shown] }) {
  const w = words();
  if (!found) return '–';
  const { perPortion, target } = found;
  return (
    <>
      {amountText(perPortion)}
      {target && (
        <>
          <br />
          <span class="soft">{w.need(amountText(target[0]), amountText(target[1]))}</span>
          {perPortion < target[0] && (
            <>
              <br />
              <b>{w.short}</b>
            </>
          )}
        </>
      )}
    </>
  );
}
