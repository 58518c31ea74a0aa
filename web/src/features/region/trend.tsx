// The last thirty service days: coverage and completeness, and what the meals gave. Days without service are not there; where a rate is not known the
// line has a gap.
import { addDays } from '../../../../shared/domain/dates.ts';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import type { RangeTotals } from '../../lib/shapes.ts';
import { NutritionTrend } from './nutrition-trend.tsx';
import { rateWords } from './rates.ts';
import type { TrendLine } from './trend-chart.ts';
import { DAYS_BACK, toTrend } from './trend-days.ts';
import { TrendLines } from './trend-lines.tsx';

const words = wordsOf({
  id: {
    title: '30 hari layanan terakhir',
    none: 'Belum ada hari layanan sebelum ini.',
  },
  en: {
    title: 'Last 30 service days',
    none: 'There are no service days before this one yet.',
  },
});

export function Trend({ code, date, asOf }: { code: string; date: string; asOf: string }) {
  const w = words();
  const reading = useAnswer<RangeTotals>(
    `/v1/regions/${code}/totals?from=${addDays(date, -DAYS_BACK)}&to=${date}&by=day${asOf}`,
  );
  return (
    <section class="stack" aria-labelledby="trend">
      <h2 id="trend">{w.title}</h2>
      <Loaded reading={reading}>
        {(totals) => {
          const days = toTrend(totals);
          if (days.length === 0) return <p class="soft">{w.none}</p>;
          return (
            <>
              <TrendLines title={w.title} sort="trend" days={days} lines={ratesWithin()} />
              <NutritionTrend days={days} />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

const ratesWithin = (): TrendLine[] => [
  { of: 'completeness', name: rateWords().completeness, stroke: 'var(--grey)', dash: '4 4', dy: 12 },
  { of: 'coverage', name: rateWords().coverage, stroke: 'var(--green)', dash: 'none', dy: -10 },
];
