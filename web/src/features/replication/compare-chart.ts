// The chart of a comparison, by Observable Plot: zero-based, each line labelled at its end, in the band of its interval; gaps where
// nothing is known. Pilot and copy differ by dash and by name, not by colour alone.
import * as Plot from '@observablehq/plot';
import type { Compared } from '../../../../shared/domain/comparison.ts';
import { number, percent } from '../../lib/format.ts';
import type { Comparison } from '../../lib/shapes.ts';

const HEIGHT = 260;
/** The part of a small picture that the names may take. */
const NAMES = 0.4;

type Point = { week: number; name: string; value: number | null; from: number; to: number };

/** Every week, also those without figures: there the line breaks. */
const pointsOf = ({ region, weeks }: Comparison['pilot'], count: number, figure: Compared): Point[] =>
  Array.from({ length: count }, (_, i) => {
    const share = weeks.find(({ week }) => week === i + 1)?.shares[figure];
    const { value = null, from = Number.NaN, to = Number.NaN } = share ?? {};
    return { week: i + 1, name: region.name, value, from, to };
  });

function marksOf(points: readonly Point[], stroke: string, dash: string, dy: number) {
  const known = points.filter(({ value }) => value !== null);
  return [
    Plot.ruleX(known, { x: 'week', y1: 'from', y2: 'to', stroke, strokeOpacity: 0.5, strokeWidth: 4 }),
    Plot.line(points, { x: 'week', y: 'value', stroke, strokeWidth: 2.5, strokeDasharray: dash }),
    Plot.dot(known, { x: 'week', y: 'value', fill: stroke, r: 3 }),
    Plot.text(known.slice(-1), {
      x: 'week',
      y: 'value',
      text: 'name',
      textAnchor: 'start',
      dx: 10,
      dy,
      fill: stroke,
      fontWeight: 600,
    }),
  ];
}

/** An SVG of the given width. */
export function drawComparison(
  { weeks, pilot, copy }: Comparison,
  figure: Compared,
  width: number,
): SVGSVGElement | HTMLElement {
  const drawn = Plot.plot({
    width: Math.max(320, width),
    height: HEIGHT,
    marginRight: Math.min(170, width * NAMES),
    x: {
      type: 'point',
      label: null,
      domain: Array.from({ length: weeks }, (_, i) => i + 1),
      tickFormat: (week: number) => number(week),
    },
    y: { domain: [0, 1], label: null, grid: true, ticks: 5, tickFormat: (share: number) => percent(share) },
    marks: [
      ...marksOf(pointsOf(pilot, weeks, figure), 'var(--green)', 'none', -10),
      ...marksOf(pointsOf(copy, weeks, figure), 'var(--grey)', '4 4', 12),
    ],
  });
  // As with the trend: no style element that the app's policy refuses, no labels on parts.
  drawn.querySelector('style')?.remove();
  for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  return drawn;
}
