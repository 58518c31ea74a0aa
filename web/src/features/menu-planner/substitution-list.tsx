// What has to be replaced this week for those who cannot eat it.
import { headsWith } from '../../../../shared/domain/allergen.ts';
import { day as dayText, number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { KitchenWeek } from '../../lib/shapes.ts';
import { ALLERGEN_NAMES } from '../records/menu.tsx';

const words = wordsOf({
  id: {
    title: 'Perlu pengganti bagi yang alergi',
    none: 'Tidak ada alergen di menu minggu ini.',
    heads: (n: string, site: string) => `${n} orang di ${site}`,
    nobody: 'belum ada sekolah yang mencatat alergi ini',
  },
  en: {
    title: 'To replace for those with allergies',
    none: 'There are no allergens in the menus of this week.',
    heads: (n: string, site: string) => `${n} at ${site}`,
    nobody: 'no site has noted this allergy yet',
  },
});

export function SubstitutionList({ week: { days } }: { week: KitchenWeek }) {
  const w = words();
  const lines = days.flatMap(({ date, menus, allergies = [] }) =>
    menus.flatMap(({ meal, substitutions }) =>
      substitutions.map(({ allergen, dishes }) => ({
        key: `${date} ${meal} ${allergen}`,
        date,
        allergen,
        dishes,
        sites: headsWith(allergen, allergies),
      })),
    ),
  );
  return (
    <section class="stack" aria-labelledby="substitutions">
      <h2 id="substitutions">{w.title}</h2>
      {lines.length === 0 && <p class="soft">{w.none}</p>}
      <ul class="plain">
        {lines.map(({ key, date, allergen, dishes, sites }) => (
          <li key={key}>
            {dayText(date, 'weekday')} {dayText(date, 'short')}:{' '}
            <b>{ALLERGEN_NAMES[allergen][language.value]}</b> ({dishes.join(', ')}):{' '}
            {sites.map(({ name, count }) => w.heads(number(count), name)).join('; ') || w.nobody}
          </li>
        ))}
      </ul>
    </section>
  );
}
