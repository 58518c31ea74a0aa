// What a survey found, counted along its lines and told at the end.
import { ageOf, isUnderFive } from '../shared/domain/growth/age.ts';
import type { MeasuredChild } from '../shared/domain/growth/child.ts';
import { CLASS_WORDS } from '../shared/domain/growth/class-words.ts';
import { INDICES, type Index } from '../shared/domain/growth/curves.ts';
import type { GrowthResult } from '../shared/domain/growth/z-scores.ts';
import type { Estimate } from '../shared/domain/intervals.ts';
import { outcomeFigures } from '../shared/domain/outcome-figures.ts';
import { mergeOutcomes, noOutcome, type Outcome, outcomeOf } from '../shared/domain/outcomes.ts';

const BANDS = ['below five years', 'five years and over'] as const;
type Band = (typeof BANDS)[number];

/** `unused`: heads of columns that nothing was read from. */
export type Tally = { lines: number; refused: number; unused: string[]; outcomes: Record<Band, Outcome> };

const FEWEST = 2;

export const noLines = (): Tally => ({
  lines: 0,
  refused: 0,
  unused: [],
  outcomes: { 'below five years': noOutcome, 'five years and over': noOutcome },
});

/** Where no age is known, only what is asked of small children could be judged. */
function bandOf(child: MeasuredChild): Band {
  const age = ageOf(child);
  return !age || isUnderFive(age) ? 'below five years' : 'five years and over';
}

export function tallyChild(tally: Tally, child: MeasuredChild, growth: GrowthResult): void {
  const band = bandOf(child);
  tally.lines++;
  tally.outcomes[band] = mergeOutcomes(tally.outcomes[band], outcomeOf(growth));
}

export function tallyRefused(tally: Tally): void {
  tally.lines++;
  tally.refused++;
}

/** The summary, line by line. */
export const summaryOf = ({ lines, refused, unused, outcomes }: Tally): string[] => [
  `${lines} lines: ${lines - refused} judged, ${refused} with an error`,
  ...(unused.length > 0 ? [`Columns passed on: ${unused.join(', ')}`] : []),
  ...BANDS.flatMap((band) => INDICES.flatMap((index) => lineOf(band, index, outcomes[band]))),
];

/** Nothing where no child of the band has a score. */
function lineOf(band: Band, index: Index, { indices }: Outcome): string[] {
  const found = indices[index];
  const { n, mean, shares } = outcomeFigures(found, FEWEST);
  const { flagged, missing } = found.excluded;
  if (n + flagged === 0) return [];
  const classes = Object.keys(CLASS_WORDS[index]).flatMap((name) =>
    shares[name] ? [`${name} ${percent(shares[name])}`] : [],
  );
  const middle = mean ? `, mean ${inDecimals(mean)}` : '';
  return [
    [`${band}, ${index}: n ${n}${middle}, ${flagged} flagged, ${missing} without`, ...classes].join(', '),
  ];
}

const inDecimals = ({ value, from, to }: Estimate): string =>
  `${value.toFixed(2)} (${from.toFixed(2)} to ${to.toFixed(2)})`;

const percent = ({ value, from, to }: Estimate): string =>
  `${(value * 100).toFixed(1)} % (${(from * 100).toFixed(1)} to ${(to * 100).toFixed(1)})`;
