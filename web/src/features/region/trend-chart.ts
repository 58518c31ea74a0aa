// The chart of the trend, by Observable Plot: zero-based, labelled at the lines themselves, gaps where nothing is known.
import * as Plot from '@observablehq/plot';
import type { Language } from '../../../../shared/domain/language.ts';
import { day as dayText, percent } from '../../lib/format.ts';
import { rateWords } from './rates.ts';
import type { TrendDay } from './trend-days.ts';

const HEIGHT = 240;
const MAX_TICKS = 8;

type Point = { date: string; rate: number | null; name: string };

const pointsOf = (days: readonly TrendDay[], name: 'coverage' | 'completeness'): Point[] =>
  days.map((day) => ({ date: day.date, rate: day[name], name: rateWords()[name] }));

/** An SVG of the given width; `language` is there so that a change of language draws it anew. */
export function drawTrend(
  days: readonly TrendDay[],
  width: number,
  _language: Language,
): SVGSVGElement | HTMLElement {
  const lines = [
    { points: pointsOf(days, 'completeness'), stroke: 'var(--grey)', dash: '4 4', dy: 12 },
    { points: pointsOf(days, 'coverage'), stroke: 'var(--green)', dash: 'none', dy: -10 },
  ];
  const every = Math.ceil(days.length / MAX_TICKS);
  const figure = Plot.plot({
    width: Math.max(320, width),
    height: HEIGHT,
    marginRight: 150,
    x: {
      type: 'point',
      label: null,
      ticks: days.filter((_, at) => at % every === 0).map(({ date }) => date),
      tickFormat: (date: string) => dayText(date, 'short'),
    },
    y: { domain: [0, 1], label: null, grid: true, ticks: 5, tickFormat: (rate: number) => percent(rate) },
    marks: lines.flatMap(({ points, stroke, dash, dy }) => [
      Plot.line(points, { x: 'date', y: 'rate', stroke, strokeWidth: 2.5, strokeDasharray: dash }),
      Plot.dot(points, { x: 'date', y: 'rate', fill: stroke, r: 2.5 }),
      Plot.text(points.filter(({ rate }) => rate !== null).slice(-1), {
        x: 'date',
        y: 'rate',
        text: 'name',
        textAnchor: 'start',
        dx: 8,
        dy,
        fill: stroke,
        fontWeight: 600,
      }),
    ]),
  });
  // Plot brings a style element, which the app's policy does not let in (its few rules stand in region.css), and labels on
  // parts that are no elements of their own; the whole picture has its label outside.
  figure.querySelector('style')?.remove();
  for (const part of figure.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  return figure;
}
