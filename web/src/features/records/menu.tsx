// What there is to eat today, and what someone may be allergic to.

import type { Allergen } from '../../../../shared/domain/allergen.ts';
import type { Sentence } from '../../../../shared/domain/language.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { SiteDay } from '../../lib/shapes.ts';
import { mealText } from './record-words.ts';

const words = wordsOf({
  id: { menu: 'Menu', allergens: 'Mengandung', none: 'Dapur belum menulis menu.' },
  en: { menu: 'Menu', allergens: 'Contains', none: 'The kitchen has not written the menu yet.' },
});

export const ALLERGEN_NAMES: Readonly<Record<Allergen, Sentence>> = {
  egg: { id: 'telur', en: 'egg' },
  fish: { id: 'ikan', en: 'fish' },
  milk: { id: 'susu', en: 'milk' },
  peanut: { id: 'kacang tanah', en: 'peanut' },
  soy: { id: 'kedelai', en: 'soy' },
  wheat: { id: 'gandum', en: 'wheat' },
  shellfish: { id: 'udang dan kerang', en: 'shellfish' },
  nuts: { id: 'kacang pohon', en: 'tree nuts' },
};

export function Menu({ menus }: Pick<SiteDay, 'menus'>) {
  const w = words();
  if (menus.length === 0) return <p class="soft">{w.none}</p>;
  return (
    <>
      {menus.map(({ meal, dishes, allergens }) => (
        <p key={meal}>
          <b>{menus.length > 1 ? `${w.menu} ${mealText(meal).toLowerCase()}` : w.menu}:</b>{' '}
          {dishes.join(', ')}
          {allergens.length > 0 && (
            <>
              {' '}
              ·{' '}
              <span class="mark look">
                {w.allergens}: {allergens.map((one) => ALLERGEN_NAMES[one][language.value]).join(', ')}
              </span>
            </>
          )}
        </p>
      ))}
    </>
  );
}
