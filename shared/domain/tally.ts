// What is counted of one subject in a part of a round's children: all of an age, of one sex, of one band.
import { type AgeBand, type AgeGroup, BANDS_OF_GROUP } from './age-band.ts';
import { SEXES, type Sex } from './growth/curves.ts';
import type { Subject } from './outcome-subjects.ts';
import type { IndexOutcome, Outcome } from './outcomes.ts';
import type { RoundOutcome } from './round-outcome.ts';

export type Tally = {
  /** Of the shares: with a class, oedema included. */
  n: number;
  scored: number;
  sum: number;
  squares: number;
  classes: Readonly<Record<string, number>>;
  flagged: number;
  missing: number;
};
export type Part = Sex | AgeBand;

/** A subject's tallies: of all, of each sex and of each band. */
export type Tallies = { all: Tally; parts: Readonly<Partial<Record<Part, Tally>>> };

const NOTHING: Tally = { n: 0, scored: 0, sum: 0, squares: 0, classes: {}, flagged: 0, missing: 0 };

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const ofIndex = ({ scored, oedema, sum, squares, classes, excluded }: IndexOutcome): Tally => ({
  ...{ n: scored + oedema, scored, sum, squares, classes, ...excluded },
});
const ofAnaemia = (classes: Outcome['anaemia']): Tally => ({ ...NOTHING, n: total(classes), classes });

function add(a: Tally, b: Tally): Tally {
  const classes: Record<string, number> = { ...a.classes };
  for (const [name, count] of Object.entries(b.classes)) classes[name] = (classes[name] ?? 0) + count;
  return {
    n: a.n + b.n,
    scored: a.scored + b.scored,
    sum: a.sum + b.sum,
    squares: a.squares + b.squares,
    classes,
    flagged: a.flagged + b.flagged,
    missing: a.missing + b.missing,
  };
}

const sumOf = (tallies: readonly Tally[]): Tally => tallies.reduce(add, NOTHING);

/** A subject's tallies among the children of an age. */
export function talliesOf({ cells }: RoundOutcome, age: AgeGroup, subject: Subject): Tallies {
  const bands: readonly AgeBand[] = BANDS_OF_GROUP[age];
  const cell = (sex: Sex, band: AgeBand): Tally => {
    const found = cells[sex]?.[band];
    if (!found) return NOTHING;
    return subject === 'anaemia' ? ofAnaemia(found.anaemia) : ofIndex(found.indices[subject]);
  };
  const bySex = SEXES.map((sex) => [sex, sumOf(bands.map((band) => cell(sex, band)))] as const);
  const byBand = bands.map((band) => [band, sumOf(SEXES.map((sex) => cell(sex, band)))] as const);
  return {
    all: sumOf(bySex.map(([, tally]) => tally)),
    parts: Object.fromEntries([...bySex, ...byBand]),
  };
}
