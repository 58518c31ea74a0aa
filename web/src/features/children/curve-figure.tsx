// The growth curve drawn: each line of the standard is labelled at its end, each point with its round. The table beside it
// says the same.
import type { Index } from '../../../../shared/domain/growth/curves.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { type Curve, type Place, spread, ticksOf } from './curve.ts';
import { indexWords } from './index-words.ts';

const words = wordsOf({
  id: {
    age: 'Umur, tahun',
    height: 'Panjang atau tinggi, cm',
    said: (index: string, n: string) =>
      `${index}: ${n} pengukuran di antara garis -3 sampai +3 SD. Angkanya di tabel.`,
  },
  en: {
    age: 'Age, years',
    height: 'Length or height, cm',
    said: (index: string, n: string) =>
      `${index}: ${n} rounds between the lines -3 to +3 SD. The figures are in the table.`,
  },
});

const [WIDTH, HEIGHT] = [400, 330];
const EDGE = { left: 34, right: 372, top: 22, bottom: 290 };
const LABEL_GAP = 13;
const MONTHS_A_YEAR = 12;

/** Such as `08/26`. */
const shortMonth = (month: string): string => `${month.slice(5)}/${month.slice(2, 4)}`;

export function CurveFigure({ index, curve }: { index: Index; curve: Curve }) {
  const w = words();
  const i = indexWords();
  const { x, y, lines, points } = curve;
  const atX = (value: number) => EDGE.left + ((value - x.from) / (x.to - x.from)) * (EDGE.right - EDGE.left);
  const atY = (value: number) =>
    EDGE.bottom - ((value - y.from) / (y.to - y.from)) * (EDGE.bottom - EDGE.top);
  const pathOf = (places: readonly Place[]) =>
    places
      .map((place, n) => `${n === 0 ? 'M' : 'L'}${atX(place.x).toFixed(1)} ${atY(place.y).toFixed(1)}`)
      .join('');
  const isByAge = index !== 'weightForHeight';
  return (
    <svg
      class="curve"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={w.said(i[index], number(points.length))}
    >
      <text x="2" y="12">
        {i.measures[index]}
      </text>
      {ticksOf(y).map((value) => (
        <g key={value} class="grid">
          <path d={`M${EDGE.left} ${atY(value)}H${EDGE.right}`} />
          <text x={EDGE.left - 4} y={atY(value) + 4} text-anchor="end">
            {number(value, 1)}
          </text>
        </g>
      ))}
      {xTicks(curve, isByAge).map((value) => (
        <text key={value} x={atX(value)} y={EDGE.bottom + 16} text-anchor="middle">
          {number(isByAge ? value / MONTHS_A_YEAR : value, 1)}
        </text>
      ))}
      <text x={EDGE.right} y={HEIGHT - 6} text-anchor="end">
        {isByAge ? w.age : w.height}
      </text>
      {lines.map(({ z, stretches }) => (
        <path key={z} class={`line z${Math.abs(z)}`} d={stretches.map(pathOf).join('')} />
      ))}
      <EndLabels lines={lines} atY={atY} />
      <path class="own" d={pathOf(points)} />
      {points.map((point) => (
        <g key={point.month}>
          <circle class="own" cx={atX(point.x)} cy={atY(point.y)} r="4.5" />
          <text class="own" x={atX(point.x)} y={atY(point.y) - 9} text-anchor="middle">
            {shortMonth(point.month)}
          </text>
        </g>
      ))}
    </svg>
  );
}

const xTicks = ({ x }: Curve, isByAge: boolean): number[] =>
  isByAge
    ? ticksOf({ from: x.from / MONTHS_A_YEAR, to: x.to / MONTHS_A_YEAR }).map(
        (years) => years * MONTHS_A_YEAR,
      )
    : ticksOf(x);

/** From the lowest line up, so that none stands on another. */
function EndLabels({ lines, atY }: { lines: Curve['lines']; atY: (value: number) => number }) {
  const ends = lines.flatMap(({ z, stretches }) => {
    const end = stretches.at(-1)?.at(-1);
    return end ? [{ z, at: -atY(end.y) }] : [];
  });
  const places = spread(
    ends.map(({ at }) => at),
    LABEL_GAP,
  );
  return (
    <>
      {ends.map(({ z }, n) => (
        <text key={z} x={EDGE.right + 4} y={4 - (places[n] ?? 0)}>
          {z > 0 ? `+${z}` : String(z).replace('-', '−')}
        </text>
      ))}
    </>
  );
}
