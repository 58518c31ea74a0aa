// The last thirty service days: coverage and completeness. Days without service are not there; where a rate is not known the
// line has a gap. The same figures stand in a table.
import { useEffect, useRef } from 'preact/hooks';
import { addDays } from '../../../../shared/domain/dates.ts';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { day as dayText, percent } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { RangeTotals } from '../../lib/shapes.ts';
import { rateWords } from './rates.ts';
import { SortableTable } from './sortable-table.tsx';
import { DAYS_BACK, type TrendDay, toTrend } from './trend-days.ts';

const words = wordsOf({
  id: {
    title: '30 hari layanan terakhir',
    none: 'Belum ada hari layanan sebelum ini.',
    table: 'Lihat angkanya',
    day: 'Hari',
  },
  en: {
    title: 'Last 30 service days',
    none: 'There are no service days before this one yet.',
    table: 'See the figures',
    day: 'Day',
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
          return days.length === 0 ? <p class="soft">{w.none}</p> : <TrendFigures days={days} />;
        }}
      </Loaded>
    </section>
  );
}

function TrendFigures({ days }: { days: readonly TrendDay[] }) {
  const w = words();
  const r = rateWords();
  return (
    <>
      <Chart days={days} />
      <details>
        <summary>{w.table}</summary>
        <SortableTable
          caption={w.title}
          sort="trend"
          rows={days}
          keyOf={({ date }) => date}
          columns={[
            { key: 'date', label: w.day, value: ({ date }) => date, show: ({ date }) => dayText(date) },
            {
              key: 'coverage',
              label: r.coverage,
              isNumber: true,
              value: ({ coverage }) => coverage,
              show: ({ coverage }) => percent(coverage),
            },
            {
              key: 'completeness',
              label: r.completeness,
              isNumber: true,
              value: ({ completeness }) => completeness,
              show: ({ completeness }) => percent(completeness),
            },
          ]}
        />
      </details>
    </>
  );
}

function Chart({ days }: { days: readonly TrendDay[] }) {
  const box = useRef<HTMLDivElement>(null);
  const spoken = language.value;
  useEffect(() => {
    let isOver = false;
    void import('./trend-chart.ts').then(({ drawTrend }) => {
      if (!isOver && box.current)
        box.current.replaceChildren(drawTrend(days, box.current.clientWidth, spoken));
    });
    return () => {
      isOver = true;
    };
  }, [days, spoken]);
  return <div class="chart" ref={box} role="img" aria-label={words().title} />;
}
