// What the meals of a region's day gave a child, less what was left over, beside what it should have been; and of how many
// portions that is known.

import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { RegionDay } from '../../lib/shapes.ts';
import { amountText, nutrientName, unitOf } from '../menu-planner/nutrient-words.ts';
import { Figure } from './figure.tsx';
import { NutritionGroups } from './nutrition-groups.tsx';
import type { Band } from './rates.ts';

const words = wordsOf({
  id: {
    title: 'Gizi yang diterima tiap anak',
    of: (min: string, max: string) => `target ${min}–${max}`,
    noTarget: 'target belum diketahui',
    known: (known: string, served: string) => `Diketahui dari ${known} dari ${served} porsi yang dibagikan.`,
    none: 'Belum diketahui: dapur belum menulis menu dari resep.',
  },
  en: {
    title: 'Nutrients that each child got',
    of: (min: string, max: string) => `target ${min}–${max}`,
    noTarget: 'target not known',
    known: (known: string, served: string) => `Known of ${known} of the ${served} portions handed out.`,
    none: 'Not known: kitchens have not written menus from recipes.',
  },
});

const SHOWN = ['energyKcal', 'proteinG', 'ironMg', 'calciumMg', 'vitaminAReUg'] as const;

type Delivered = NonNullable<RegionDay['nutrition']['nutrients']['ironMg']>;

const bandOfDelivered = ({ perPortion, target }: Delivered): Band => {
  if (!target) return 'silent';
  return perPortion < target[0] ? 'look' : 'fine';
};

export function NutritionPanel({ nutrition }: Pick<RegionDay, 'nutrition'>) {
  const w = words();
  const { served, nutrients } = nutrition;
  if (served === 0) return null;
  const portions = nutrients.energyKcal?.portions ?? 0;
  return (
    <section class="stack" aria-labelledby="nutrition">
      <h2 id="nutrition">{w.title}</h2>
      <p class="soft">{portions > 0 ? w.known(number(portions), number(served)) : w.none}</p>
      <div class="tiles">
        {SHOWN.map((one) => {
          const found = nutrients[one];
          if (!found) return null;
          const { perPortion, target } = found;
          return (
            <Figure
              key={one}
              band={bandOfDelivered(found)}
              label={nutrientName(one)}
              value={`${amountText(perPortion)} ${unitOf(one)}`}
              of={target ? w.of(amountText(target[0]), amountText(target[1])) : w.noTarget}
              href="#children"
            />
          );
        })}
      </div>
      {portions > 0 && <NutritionGroups nutrition={nutrition} />}
    </section>
  );
}
