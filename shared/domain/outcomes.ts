// What a round of measuring found, as one additive value: a region is the exact merge of its sites. Scores are kept as whole
// hundredths, so that no order of adding changes a digit. Children below five years and from five on are kept apart by
// whoever adds: the words of their classes are alike and mean different limits.
import * as z from 'zod';
import type { AnaemiaClass } from './anaemia.ts';
import { INDICES, type Index } from './growth/curves.ts';
import type { GrowthResult } from './growth/z-scores.ts';

const count = z.int().min(0);
const counts = z.record(z.string(), count);
type Counts = Readonly<Record<string, number>>;

/** Children with a score, its sum and its squares in hundredths; those with oedema, who have none; both by class. */
const indexOutcome = z.strictObject({
  scored: count,
  oedema: count,
  sum: z.int(),
  squares: count,
  classes: counts,
  /** Left out of everything above: a score beyond WHO's limits, or none. */
  excluded: z.strictObject({ flagged: count, missing: count }),
});
export type IndexOutcome = z.infer<typeof indexOutcome>;

export const outcome = z.strictObject({ indices: z.record(z.enum(INDICES), indexOutcome), anaemia: counts });
export type Outcome = z.infer<typeof outcome>;

const eachIndex = (of: (index: Index) => IndexOutcome): Outcome['indices'] =>
  Object.fromEntries(INDICES.map((index) => [index, of(index)])) as Record<Index, IndexOutcome>;

const NOBODY: IndexOutcome = {
  scored: 0,
  oedema: 0,
  sum: 0,
  squares: 0,
  classes: {},
  excluded: { flagged: 0, missing: 0 },
};
export const noOutcome: Outcome = Object.freeze({ indices: eachIndex(() => NOBODY), anaemia: {} });

/** The outcome of one child: its growth, and the class of its haemoglobin where it was measured. */
export const outcomeOf = (growth: GrowthResult, anaemia?: AnaemiaClass): Outcome => ({
  indices: eachIndex((index) => indexOutcomeOf(growth, index)),
  anaemia: anaemia ? { [anaemia]: 1 } : {},
});

function indexOutcomeOf(growth: GrowthResult, index: Index): IndexOutcome {
  const found = growth.classes[index];
  const z = growth[index];
  if (!found) return { ...NOBODY, excluded: { flagged: 0, missing: 1 } };
  if (growth.flags.includes(index)) return { ...NOBODY, excluded: { flagged: 1, missing: 0 } };
  const name = found.permenkes ?? found.who;
  const classes = name === null ? {} : { [name]: 1 };
  if (z === null) return { ...NOBODY, oedema: 1, classes };
  const hundredths = Math.round(z * 100);
  return { ...NOBODY, scored: 1, sum: hundredths, squares: hundredths ** 2, classes };
}

/** Adds two outcomes: associative, commutative, with `noOutcome` as the neutral value. */
export const mergeOutcomes = (a: Outcome, b: Outcome): Outcome => ({
  indices: eachIndex((index) => mergeIndex(a.indices[index], b.indices[index])),
  anaemia: addCounts(a.anaemia, b.anaemia),
});

const mergeIndex = (a: IndexOutcome, b: IndexOutcome): IndexOutcome => ({
  scored: a.scored + b.scored,
  oedema: a.oedema + b.oedema,
  sum: a.sum + b.sum,
  squares: a.squares + b.squares,
  classes: addCounts(a.classes, b.classes),
  excluded: {
    flagged: a.excluded.flagged + b.excluded.flagged,
    missing: a.excluded.missing + b.excluded.missing,
  },
});

function addCounts(a: Counts, b: Counts): Counts {
  const sums: Record<string, number> = { ...a };
  for (const [name, n] of Object.entries(b)) sums[name] = (sums[name] ?? 0) + n;
  return sums;
}
