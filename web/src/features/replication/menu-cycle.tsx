// The menus of a template day by day, with its recipes in grams.
import type { Food } from '../../../../shared/domain/food.ts';
import type { Template } from '../../../../shared/domain/template.ts';
import { partName } from '../../../../shared/domain/template-words.ts';
import { useAnswer } from '../../lib/answers.ts';
import { number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { List } from '../../lib/shapes.ts';
import { ALLERGEN_NAMES } from '../records/menu.tsx';

const words = wordsOf({
  id: {
    title: 'Menu',
    none: 'Dapur percontohan ini tidak menulis menu dari resep, jadi tidak ada menu yang bisa disalin.',
    week: (n: string) => `${n} hari layanan seminggu.`,
    day: (n: number) => `Hari ${n}`,
    allergens: 'Alergen',
    recipes: (n: number) => `Resep (${n})`,
    portion: 'gram porsi kecil / besar',
  },
  en: {
    title: 'Menus',
    none: 'The kitchens of this pilot wrote no menus from recipes, so there is none to copy.',
    week: (n: string) => `${n} service days a week.`,
    day: (n: number) => `Day ${n}`,
    allergens: 'Allergens',
    recipes: (n: number) => `Recipes (${n})`,
    portion: 'grams of a small / large portion',
  },
});

type Props = { template: Template };

export function MenuCycle({ template: { menuCycle, recipes, calendar } }: Props) {
  const w = words();
  const windows = Object.entries(calendar.windows).map(
    ([meal, { from, to }]) => `${partName(meal, language.value)} ${from}-${to}`,
  );
  return (
    <section class="stack" aria-labelledby="menus">
      <h2 id="menus">{w.title}</h2>
      <p>
        {w.week(number(calendar.week))} {windows.join('; ')}
      </p>
      {menuCycle.length === 0 && <p>{w.none}</p>}
      <ol>
        {menuCycle.map(({ meals }, i) => (
          <li key={w.day(i + 1)}>
            {meals.map(({ meal, dishes, allergens }) => (
              <p key={meal}>
                {dishes.join(', ')}
                {allergens.length > 0 && (
                  <span class="soft">
                    {' '}
                    ·{' '}
                    {`${w.allergens}: ${allergens.map((one) => ALLERGEN_NAMES[one][language.value]).join(', ')}`}
                  </span>
                )}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {recipes.length > 0 && <Recipes recipes={recipes} />}
    </section>
  );
}

function Recipes({ recipes }: Pick<Template, 'recipes'>) {
  const w = words();
  const foods = useAnswer<List<Food>>('/v1/foods').data?.items ?? [];
  const nameOf = (food: string) => foods.find(({ id }) => id === food)?.name[language.value] ?? food;
  return (
    <details class="printed">
      <summary>{w.recipes(recipes.length)}</summary>
      <p class="soft">{w.portion}</p>
      <ul>
        {recipes.map(({ id, name, ingredients }) => (
          <li key={id}>
            <strong>{name}</strong>:{' '}
            {ingredients
              .map(({ food, grams }) => `${nameOf(food)} ${number(grams.small)} / ${number(grams.large)}`)
              .join('; ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
