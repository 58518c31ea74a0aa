// What a child got of energy, protein and iron on each service day, as a share of the least that it needs.
import { wordsOf } from '../../lib/language.ts';
import { nutrientName } from '../menu-planner/nutrient-words.ts';
import type { TrendLine } from './trend-chart.ts';
import { TREND_NUTRIENTS, type TrendDay } from './trend-days.ts';
import { TrendLines } from './trend-lines.tsx';

const words = wordsOf({
  id: {
    title: 'Gizi tiap anak, dibanding kebutuhan terendah',
    how: '100% berarti kebutuhan terendah tercapai; hari tanpa menu dari resep tidak diketahui.',
  },
  en: {
    title: 'Nutrients for each child, against the least it needs',
    how: '100% means that the least it needs was reached; a day without menus from recipes is not known.',
  },
});

const LOOKS = {
  energyKcal: { stroke: 'var(--grey)', dash: '4 4', dy: 12 },
  proteinG: { stroke: 'var(--green)', dash: 'none', dy: 0 },
  ironMg: { stroke: 'var(--ink)', dash: '1 3', dy: -10 },
} as const;

export function NutritionTrend({ days }: { days: readonly TrendDay[] }) {
  const w = words();
  if (days.every(({ energyKcal }) => energyKcal === null)) return null;
  const lines = TREND_NUTRIENTS.map((of): TrendLine => ({ of, name: nutrientName(of), ...LOOKS[of] }));
  return (
    <>
      <h3>{w.title}</h3>
      <p class="soft">{w.how}</p>
      <TrendLines title={w.title} sort="nutrition" days={days} lines={lines} />
    </>
  );
}
