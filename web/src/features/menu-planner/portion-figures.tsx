// What one portion of a recipe gives and costs, in a sentence.
import { isComplete } from '../../../../shared/domain/amount.ts';
import { costOf, nutrientsOf, type Size } from '../../../../shared/domain/nutrients.ts';
import type { Recipe } from '../../../../shared/domain/recipe.ts';
import { number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import { amountText, nutrientInText, unitOf } from './nutrient-words.ts';
import type { PlannerData } from './planner-data.ts';

const words = wordsOf({
  id: { small: 'Porsi kecil', large: 'Porsi besar', atLeast: 'paling sedikit', noPrice: 'belum ada harga' },
  en: { small: 'Small portion', large: 'Large portion', atLeast: 'at least', noPrice: 'no price' },
});

const SHOWN = ['energyKcal', 'proteinG', 'ironMg', 'vitaminAReUg'] as const;

export function PortionFigures({ size, recipe, data }: { size: Size; recipe: Recipe; data: PlannerData }) {
  const w = words();
  const nutrients = nutrientsOf([recipe], size, data.foods);
  const cost = costOf([recipe], size, data.prices);
  const foodName = (id: string) => data.foods.get(id)?.name[language.value] ?? id;
  return (
    <p aria-live="polite">
      <b>{w[size]}:</b>{' '}
      {SHOWN.map((one) => {
        const found = nutrients[one];
        const least = isComplete(found) ? '' : `${w.atLeast} `;
        return `${nutrientInText(one)} ${least}${amountText(found.known)} ${unitOf(one)}`;
      }).join(', ')}
      {' · '}Rp{number(cost.known)}
      {cost.missing.length > 0 && ` (${w.noPrice}: ${cost.missing.map(foodName).join('; ')})`}
    </p>
  );
}
