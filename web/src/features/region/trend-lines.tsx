// Lines over days as a picture, and the same figures in a table.
import { useEffect, useRef } from 'preact/hooks';
import { day as dayText, percent } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import { SortableTable } from './sortable-table.tsx';
import type { TrendLine } from './trend-chart.ts';
import type { TrendDay } from './trend-days.ts';

const words = wordsOf({
  id: { table: 'Lihat angkanya', day: 'Hari' },
  en: { table: 'See the figures', day: 'Day' },
});

/** `sort`: the name of the table's order in the address. */
type Props = { title: string; sort: string; days: readonly TrendDay[]; lines: readonly TrendLine[] };

export function TrendLines({ title, sort, days, lines }: Props) {
  const w = words();
  return (
    <>
      <Chart title={title} days={days} lines={lines} />
      <details>
        <summary>{w.table}</summary>
        <SortableTable
          caption={title}
          sort={sort}
          rows={days}
          keyOf={({ date }) => date}
          columns={[
            { key: 'date', label: w.day, value: ({ date }) => date, show: ({ date }) => dayText(date) },
            ...lines.toReversed().map(({ of, name }) => ({
              key: of,
              label: name,
              isNumber: true,
              value: (day: TrendDay) => day[of],
              show: (day: TrendDay) => percent(day[of]),
            })),
          ]}
        />
      </details>
    </>
  );
}

function Chart({ title, days, lines }: Omit<Props, 'sort'>) {
  const box = useRef<HTMLDivElement>(null);
  const spoken = language.value;
  // The lines are the same as long as days and language are.
  useEffect(() => {
    let isOver = false;
    void import('./trend-chart.ts').then(({ drawTrend }) => {
      if (!isOver && box.current)
        box.current.replaceChildren(drawTrend(days, lines, box.current.clientWidth));
    });
    return () => {
      isOver = true;
    };
  }, [days, spoken]);
  return <div class="chart" ref={box} role="img" aria-label={title} />;
}
