// Who at the stops must not eat what is in the meal: how many portions of something else to pack, stop by stop.
import { headsWith } from '../../../../shared/domain/allergen.ts';
import type { Meal } from '../../../../shared/domain/meal.ts';
import { number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { KitchenDay } from '../../lib/shapes.ts';
import { ALLERGEN_NAMES } from '../records/menu.tsx';

const words = wordsOf({
  id: {
    title: 'Perlu makanan pengganti',
    heads: (n: string, allergen: string, site: string) => `${n} orang alergi ${allergen} di ${site}`,
  },
  en: {
    title: 'Needs other food',
    heads: (n: string, allergen: string, site: string) => `${n} allergic to ${allergen} at ${site}`,
  },
});

export function AllergyList({ day, meal }: { day: KitchenDay; meal: Meal }) {
  const w = words();
  const inMeal = day.menus.find((menu) => menu.meal === meal)?.allergens ?? [];
  // An answer that the phone kept from before has no allergies.
  const stops = day.stops
    .filter(({ noService }) => !noService)
    .map(({ siteId, name, allergies: heads }) => ({ siteId, name, heads: heads ?? {} }));
  const lines = inMeal.flatMap((one) =>
    headsWith(one, stops).map((found) => ({ ...found, key: `${one} ${found.siteId}`, one })),
  );
  if (lines.length === 0) return null;
  return (
    <section class="note look" aria-labelledby="allergies">
      <div>
        <h2 id="allergies">{w.title}</h2>
        <ul class="plain">
          {lines.map(({ key, one, name, count }) => (
            <li key={key}>{w.heads(number(count), ALLERGEN_NAMES[one][language.value], name)}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
