// One figure of both regions week by week: two lines, each in the band of its interval, and the same figures in a table.
import { useEffect, useRef } from 'preact/hooks';
import type { Compared } from '../../../../shared/domain/comparison.ts';
import { Choices } from '../../components/choices.tsx';
import { number, percent } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { Comparison } from '../../lib/shapes.ts';
import { useQuery } from '../region/use-query.ts';
import { figureWords, shareText } from './share-text.ts';
import { WideTable } from './wide-table.tsx';

const words = wordsOf({
  id: {
    title: 'Minggu demi minggu',
    show: 'Tampilkan',
    week: 'Minggu',
    table: 'Angka tiap minggu',
    none: 'Belum ada minggu yang bisa dibandingkan.',
    chart: (figure: string) => `${figure} tiap minggu sejak mulai, dengan rentang 95 %`,
  },
  en: {
    title: 'Week by week',
    show: 'Show',
    week: 'Week',
    table: 'Figures of each week',
    none: 'There are no weeks to compare yet.',
    chart: (figure: string) => `${figure} in each week since the beginning, with 95 % intervals`,
  },
});

const FIGURES = ['coverage', 'onTime', 'withinLimit'] as const satisfies readonly Compared[];

export function ComparedWeeks({ comparison }: { comparison: Comparison }) {
  const w = words();
  const [text, setFigure] = useQuery('figure', 'coverage');
  const figure = FIGURES.find((name) => name === text) ?? 'coverage';
  const { pilot, copy } = comparison;
  return (
    <section class="stack" aria-labelledby="weeks">
      <h2 id="weeks">{w.title}</h2>
      {pilot.weeks.length + copy.weeks.length === 0 ? (
        <p>{w.none}</p>
      ) : (
        <>
          <Choices
            name="figure"
            label={w.show}
            options={FIGURES.map((value) => ({ value, label: figureWords()[value] }))}
            value={figure}
            onChange={setFigure}
          />
          <Chart comparison={comparison} figure={figure} />
          <Weeks comparison={comparison} figure={figure} />
        </>
      )}
    </section>
  );
}

type Props = { comparison: Comparison; figure: Compared };

function Chart({ comparison, figure }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const spoken = language.value;
  useEffect(() => {
    let isOver = false;
    void import('./compare-chart.ts').then(({ drawComparison }) => {
      if (!isOver && box.current)
        box.current.replaceChildren(drawComparison(comparison, figure, box.current.clientWidth));
    });
    return () => {
      isOver = true;
    };
  }, [comparison, figure, spoken]);
  return <div class="chart" ref={box} role="img" aria-label={words().chart(figureWords()[figure])} />;
}

function Weeks({ comparison, figure }: Props) {
  const w = words();
  const { weeks, pilot, copy } = comparison;
  const numbers = Array.from({ length: weeks }, (_, i) => i + 1);
  const cell = (side: Comparison['pilot'], week: number) =>
    shareText(side.weeks.find((one) => one.week === week)?.shares[figure] ?? null);
  const complete = (side: Comparison['pilot'], week: number) =>
    percent(side.weeks.find((one) => one.week === week)?.shares.completeness?.value ?? null);
  return (
    <WideTable
      label={w.table}
      head={
        <tr>
          <th scope="col" class="number">
            {w.week}
          </th>
          {(['pilot', 'copy'] as const).flatMap((side) => [
            <th key={side} scope="col" class="number">
              {comparison[side].region.name}
            </th>,
            <th key={`${side} completeness`} scope="col" class="number">
              {figureWords().completeness}
            </th>,
          ])}
        </tr>
      }
    >
      {numbers.map((week) => (
        <tr key={week}>
          <th scope="row" class="number">
            {number(week)}
          </th>
          <td class="number">{cell(pilot, week)}</td>
          <td class="number">{complete(pilot, week)}</td>
          <td class="number">{cell(copy, week)}</td>
          <td class="number">{complete(copy, week)}</td>
        </tr>
      ))}
    </WideTable>
  );
}
