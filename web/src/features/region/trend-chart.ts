// The chart of the trend, by Observable Plot: zero-based, labelled at the lines themselves, gaps where nothing is known.
import * as Plot from '@observablehq/plot';
import { day as dayText, percent } from '../../lib/format.ts';
import type { TrendDay } from './trend-days.ts';

const HEIGHT = 240;
const MAX_TICKS = 8;

/** A share of every day, with its name in words; `dy` keeps the names of two lines apart. */
export type TrendLine = {
  of: Exclude<keyof TrendDay, 'date'>;
  name: string;
  stroke: string;
  dash: string;
  dy: number;
};
type Point = { date: string; rate: number | null; name: string };

const pointsOf = (days: readonly TrendDay[], { of, name }: TrendLine): Point[] =>
  days.map((day) => ({ date: day.date, rate: day[of], name }));

/** An SVG of the given width: the lines of the days, up to the whole or the highest share. */
export function drawTrend(
  days: readonly TrendDay[],
  all: readonly TrendLine[],
  width: number,
): SVGSVGElement | HTMLElement {
  const lines = all.map((line) => ({ ...line, points: pointsOf(days, line) }));
  const highest = Math.max(1, ...lines.flatMap(({ points }) => points.map(({ rate }) => rate ?? 0)));
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
    y: {
      domain: [0, highest],
      label: null,
      grid: true,
      ticks: 5,
      tickFormat: (rate: number) => percent(rate),
    },
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
