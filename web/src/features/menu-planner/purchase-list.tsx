// What to buy for the saved menus of a week.
import { number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { KitchenWeek } from '../../lib/shapes.ts';
import type { PlannerData } from './planner-data.ts';

const words = wordsOf({
  id: {
    title: 'Belanja minggu ini',
    hint: 'Dari menu yang sudah disimpan dan jumlah penerimanya.',
    none: 'Belum ada menu dengan resep minggu ini.',
    food: 'Bahan',
    kg: 'Dibeli (kg)',
    rupiah: 'Perkiraan (Rp)',
  },
  en: {
    title: 'To buy this week',
    hint: 'From the menus that are saved and the heads to be served.',
    none: 'No menu with recipes this week yet.',
    food: 'Food',
    kg: 'To buy (kg)',
    rupiah: 'About (Rp)',
  },
});

export function PurchaseList({ week, data }: { week: KitchenWeek; data: PlannerData }) {
  const w = words();
  return (
    <section class="stack" aria-labelledby="purchases">
      <h2 id="purchases">{w.title}</h2>
      <p class="soft">{week.purchases.length > 0 ? w.hint : w.none}</p>
      {week.purchases.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{w.food}</th>
              <th scope="col">{w.kg}</th>
              <th scope="col">{w.rupiah}</th>
            </tr>
          </thead>
          <tbody>
            {week.purchases.map(({ food, grams, rupiah }) => (
              <tr key={food}>
                <th scope="row">{data.foods.get(food)?.name[language.value] ?? food}</th>
                <td class="number">{number(grams / 1_000, 1)}</td>
                <td class="number">{rupiah === null ? '–' : number(rupiah)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
