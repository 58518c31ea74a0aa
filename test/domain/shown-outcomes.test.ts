// What is shown of a round gives nobody away: over random trees of regions no linear combination of all counts shown, on every
// page at once, is a count of one to four children.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageBandOf } from '../../shared/domain/age-band.ts';
import { toStandard } from '../../shared/domain/growth/standard.ts';
import { growthOf } from '../../shared/domain/growth/z-scores.ts';
import { toldOf, VIEWS, viewKey } from '../../shared/domain/outcome-views.ts';
import { outcomeOf } from '../../shared/domain/outcomes.ts';
import { mergeRounds, noRoundOutcome, type RoundOutcome } from '../../shared/domain/round-outcome.ts';
import { type Family, type IsShown, shownOutcomes } from '../../shared/domain/shown-outcomes.ts';
import { GROWTH_CURVES } from '../../shared/reference/growth-curves.ts';

const standard = toStandard(GROWTH_CURVES);
const SMALL = 5;

/** What sets a child apart here: sex, band (two of them) and height: far too short, too short, fine. */
const SEX = ['male', 'female'] as const;
const DAYS = [2200, 5000];
const HEIGHT = [
  [98, 103, 115],
  [130, 138, 150],
];
const KINDS = SEX.flatMap((sex) =>
  DAYS.flatMap((_, age) => [0, 1, 2].map((height) => ({ sex, age, height }))),
);
const ONE = KINDS.map(({ sex, age, height }): RoundOutcome => {
  const ageDays = DAYS[age] ?? 0;
  const heightCm = HEIGHT[age]?.[height] ?? 0;
  const growth = growthOf({ sex, ageDays, heightCm }, standard);
  return { cells: { [sex]: { [ageBandOf(ageDays)]: outcomeOf(growth) } }, pairs: {} };
});

/** Children by kind in one site. */
type Site = number[];
type Tree = { code: string; sites?: Site; members: Tree[] };

const times = (one: RoundOutcome, n: number): RoundOutcome =>
  Array(n).fill(one).reduce(mergeRounds, noRoundOutcome);
const outcomeOfTree = ({ sites, members }: Tree): RoundOutcome =>
  [
    ...(sites ?? []).map((n, kind) => times(ONE[kind] as RoundOutcome, n)),
    ...members.map(outcomeOfTree),
  ].reduce(mergeRounds, noRoundOutcome);

const site = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 })), {
  minLength: KINDS.length,
  maxLength: KINDS.length,
});
const named = (code: string, members: Tree[]): Tree => ({ code, members });
const tree = fc
  .array(fc.array(fc.array(site, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((provinces) =>
    named(
      'ID',
      provinces.map((districts, p) =>
        named(
          `p${p}`,
          districts.map((all, d) =>
            named(
              `p${p}d${d}`,
              all.map((sites, s) => ({ code: `p${p}d${d}s${s}`, sites, members: [] })),
            ),
          ),
        ),
      ),
    ),
  );

const familyOf = (one: Tree): Family => ({
  code: one.code,
  told: toldOf(outcomeOfTree(one)),
  members: one.members.map((member) => ({ code: member.code, told: toldOf(outcomeOfTree(member)) })),
});

/** Every page of the tree as it is asked for, with the path that leads there. */
function pagesOf(one: Tree, path: readonly Family[] = []): { families: Family[]; isShown: IsShown }[] {
  if (one.members.length === 0) return [];
  const families = [...path, familyOf(one)];
  return [
    { families, isShown: shownOutcomes(families, SMALL) },
    ...one.members.flatMap((member) => pagesOf(member, families)),
  ];
}

const sitesOf = (one: Tree): Tree[] => (one.sites ? [one] : one.members.flatMap(sitesOf));
const treesOf = (one: Tree): Tree[] => [one, ...one.members.flatMap(treesOf)];

const SUBJECT = 'now.fromFive.heightForAge.';
const views = VIEWS.filter(({ key }) => key.startsWith(SUBJECT));

/** Each count of a view as a vector over the kinds of children in each site of the nation. */
function vectorsOf(of: Tree, all: readonly Tree[], key: string): number[][] {
  const counts = views.find((view) => view.key === key)?.counts;
  const perKind = ONE.map((one) => counts?.(toldOf(one)) ?? []);
  const width = perKind[0]?.length ?? 0;
  const within = new Set(sitesOf(of).map(({ code }) => code));
  return Array.from({ length: width }, (_, i) =>
    all.flatMap(({ code }) => KINDS.map((_kind, kind) => (within.has(code) ? (perKind[kind]?.[i] ?? 0) : 0))),
  );
}

/** Gaussian elimination over the rationals, in doubles: the vectors hold small whole numbers. */
class Span {
  readonly rows: { pivot: number; row: number[] }[] = [];
  #reduce(vector: readonly number[]): number[] {
    let left = [...vector];
    for (const { pivot, row } of this.rows) {
      const factor = left[pivot] ?? 0;
      if (factor !== 0) left = left.map((x, i) => x - factor * (row[i] ?? 0));
    }
    return left.map((x) => (Math.abs(x) < 1e-9 ? 0 : x));
  }
  has(vector: readonly number[]): boolean {
    return this.#reduce(vector).every((x) => x === 0);
  }
  add(vector: readonly number[]): void {
    const left = this.#reduce(vector);
    const pivot = left.findIndex((x) => x !== 0);
    if (pivot < 0) return;
    const by = left[pivot] as number;
    this.rows.push({ pivot, row: left.map((x) => x / by) });
  }
}

describe('what is shown of a round', () => {
  it('is small for nobody, and no sum or difference of what is shown is', () => {
    fc.assert(
      fc.property(tree, (nation) => {
        const all = sitesOf(nation);
        const children = all.flatMap(({ sites }) => sites ?? []);
        const span = new Span();
        const shown = new Map<string, boolean>();
        const pages = pagesOf(nation);
        for (const one of treesOf(nation))
          for (const { key } of views) {
            const on = pages.filter(({ families }) => {
              const { code, members } = families.at(-1) as Family;
              return code === one.code || members.some((member) => member.code === one.code);
            });
            const answers = new Set(on.map(({ isShown }) => isShown(one.code, key)));
            expect(answers.size).toBe(1); // the same on every page
            shown.set(`${one.code} ${key}`, answers.has(true));
            if (answers.has(true)) for (const vector of vectorsOf(one, all, key)) span.add(vector);
          }
        const count = (vector: readonly number[]) =>
          vector.reduce((sum, x, i) => sum + x * (children[i] ?? 0), 0);
        for (const one of treesOf(nation))
          for (const { key } of views)
            for (const vector of vectorsOf(one, all, key)) {
              const n = count(vector);
              if (n > 0 && n < SMALL && span.has(vector)) throw new Error(`${one.code} ${key}: ${n}`);
            }
        for (const one of treesOf(nation)) {
          const kinds = vectorsOf(one, all, `${SUBJECT}classes`);
          for (const [i, a] of kinds.entries())
            for (const b of kinds.slice(i + 1)) {
              const both = a.map((x, at) => x + (b[at] ?? 0));
              const n = count(both);
              if (n > 0 && n < SMALL && span.has(both)) throw new Error(`${one.code}: ${n} of two classes`);
            }
        }
      }),
      { numRuns: 60 },
    );
  });
});

const family = (code: string, ...sites: number[]): Family => {
  const members = sites.map((n, i) => ({ code: `${code}${i}`, outcome: times(ONE[2] as RoundOutcome, n) }));
  return {
    code,
    told: toldOf(members.map(({ outcome }) => outcome).reduce(mergeRounds, noRoundOutcome)),
    members: members.map(({ code: name, outcome }) => ({ code: name, told: toldOf(outcome) })),
  };
};
const N = viewKey('now', 'fromFive', 'heightForAge', 'n');

describe('a region of few children', () => {
  it('is hidden with the next smallest, so that their sum tells nothing', () => {
    const nation = { ...family('ID', 63) };
    const below = { ...family('p', 3, 20, 40), code: 'ID0' };
    const isShown = shownOutcomes([nation, below], SMALL);
    expect(['ID', 'ID0', 'p0', 'p1', 'p2'].map((code) => isShown(code, N))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  it('among provinces hides the nation, not another province', () => {
    const isShown = shownOutcomes([family('ID', 3, 20000)], SMALL);
    expect(['ID', 'ID0', 'ID1'].map((code) => isShown(code, N))).toEqual([false, false, true]);
  });
});
