// Trays out against back, stop by stop: those that came whole, are missing or broken, and those nobody has told of.
import type { Meal } from '../../../../shared/domain/meal.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { KitchenDay } from '../../lib/shapes.ts';

const words = wordsOf({
  id: {
    title: 'Ompreng',
    stop: 'Titik layanan',
    out: 'Keluar',
    returned: 'Kembali utuh',
    missing: 'Hilang',
    broken: 'Rusak',
    open: 'Belum jelas',
    all: 'Jumlah',
  },
  en: {
    title: 'Trays',
    stop: 'Stop',
    out: 'Out',
    returned: 'Back whole',
    missing: 'Missing',
    broken: 'Broken',
    open: 'Unaccounted',
    all: 'Total',
  },
});

const COUNTS = ['out', 'returned', 'missing', 'broken', 'open'] as const;
type Counts = Record<(typeof COUNTS)[number], number>;

export function Trays({ stops, meal }: { stops: KitchenDay['stops']; meal: Meal }) {
  const w = words();
  const rows = stops.flatMap(({ siteId, name, trays }) =>
    trays
      .filter((count) => count.meal === meal)
      .map(({ meal: _, ...count }) => ({ siteId, name, counts: { ...count, open: openOf(count) } })),
  );
  if (rows.length === 0) return null;
  return (
    <>
      <h2 id="trays">{w.title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than a phone is scrolled with the keys too */}
      <section class="scroll" aria-labelledby="trays" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{w.stop}</th>
              {COUNTS.map((name) => (
                <th key={name} scope="col" class="number">
                  {w[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...rows, { siteId: '', name: w.all, counts: sumOf(rows) }].map(({ siteId, name, counts }) => (
              <tr key={siteId}>
                <th scope="row">{name}</th>
                {COUNTS.map((count) => (
                  <td key={count} class="number">
                    {number(counts[count])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

const openOf = ({ out, returned, missing, broken }: Omit<Counts, 'open'>): number =>
  Math.max(0, out - returned - missing - broken);

const sumOf = (rows: readonly { counts: Counts }[]): Counts =>
  rows.reduce(
    (sum, { counts }) => ({
      out: sum.out + counts.out,
      returned: sum.returned + counts.returned,
      missing: sum.missing + counts.missing,
      broken: sum.broken + counts.broken,
      open: sum.open + counts.open,
    }),
    { out: 0, returned: 0, missing: 0, broken: 0, open: 0 },
  );
