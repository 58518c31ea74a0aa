// What must hold for every possible day: totals do not depend on the order in which facts arrive, on repeats, or on how
// places are grouped on their way up to the nation.
import fc from 'fast-check';
import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import { effectiveFacts, mealChains, ofKind, siteDiscrepancies } from '../../shared/domain/chain.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { MEALS } from '../../shared/domain/meal.ts';
import { sumPortions } from '../../shared/domain/portions.ts';
import { hasReported } from '../../shared/domain/reporting.ts';
import { empty, merge, mergeAll, ofDay, type Totals, totals } from '../../shared/domain/totals.ts';
import { ZONE } from '../support/factories/day.ts';
import {
  makeCooked,
  makeDispatched,
  makeNoService,
  makePlanned,
  makeReceived,
  makeSensoryTest,
  makeServed,
  makeVoided,
} from '../support/factories/facts.ts';
import { rules } from '../support/factories/rules.ts';

const n = fc.nat(1_000_000_000);
const sizes = fc.record({ small: n, large: n });
const anyTotals: fc.Arbitrary<Totals> = fc.record({
  sites: fc.record({ expected: n, reported: n, noService: n }),
  portions: fc.record({
    planned: sizes,
    cooked: sizes,
    dispatched: sizes,
    received: sizes,
    served: sizes,
    rejected: sizes,
  }),
  pupils: fc.record({ enrolled: n, present: n }),
  deliveries: fc.record({ count: n, onTime: n, withinLimit: n }),
  leftoverG: n,
  discrepancies: n,
});

describe('merging totals', () => {
  it('gives the same in whatever groups it is done', () => {
    fc.assert(
      fc.property(anyTotals, anyTotals, anyTotals, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  it('gives the same in whatever order it is done', () => {
    fc.assert(
      fc.property(anyTotals, anyTotals, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
    );
  });

  it('is not changed by a place where nothing happened', () => {
    fc.assert(
      fc.property(anyTotals, (a) => {
        expect(merge(a, empty)).toEqual(a);
        expect(merge(empty, a)).toEqual(a);
      }),
    );
  });

  it('changes neither of the totals merged', () => {
    fc.assert(
      fc.property(anyTotals, anyTotals, (a, b) => {
        const before = structuredClone([a, b]);
        merge(a, b);
        expect([a, b]).toEqual(before);
      }),
    );
  });
});

const heads = fc.nat(500);
const portions = fc.record({ small: heads, large: heads });
const at = fc
  .integer({ min: Date.parse('2026-11-23T20:00:00Z'), max: Date.parse('2026-11-24T12:00:00Z') })
  .map((ms) => new Date(ms).toISOString());
const meal = fc.constantFrom(...MEALS);
const batchId = fc.constantFrom(...Array.from({ length: 3 }, () => ulid()));
const verdict = fc.constantFrom('safe' as const, 'unsafe' as const);
const kitchenId = fc.constantFrom('K-1', 'K-2');
const rejected = portions.map((rest) => ({ ...rest, reason: 'basi' }));

const siteFact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ meal, at, portions, kitchenId }).map(makePlanned),
  fc
    .record({ meal, at, portions, kitchenId, batchId }, { requiredKeys: ['meal', 'at', 'portions'] })
    .map(makeDispatched),
  fc
    .record({ meal, at, portions, batchId, rejected }, { requiredKeys: ['meal', 'at', 'portions'] })
    .map(makeReceived),
  fc
    .record(
      { meal, at, portions, present: heads, leftoverG: heads },
      { requiredKeys: ['meal', 'at', 'portions'] },
    )
    .map(makeServed),
  fc.record({ meal, at }).map(makeNoService),
);

/** A fact, which other fact of the day it supersedes if any, and whether it is voided. */
const entry = fc.record({ fact: siteFact, target: fc.nat(20), isVoided: fc.nat(4).map((n) => n === 0) });

/** Facts of one day in which any may supersede any other (or itself), be voided, or follow a fact that is not known. */
const anyDay: fc.Arbitrary<Fact[]> = fc.array(entry, { maxLength: 12 }).map((entries) => [
  ...entries.map(({ fact, target }): Fact => {
    const superseded = target === 20 ? makeServed() : entries[target]?.fact;
    return superseded ? { ...fact, supersedes: superseded.id } : fact;
  }),
  ...entries.filter(({ isVoided }) => isVoided).map(({ fact }) => makeVoided(fact)),
]);

const kitchenDay = fc.array(
  fc
    .record({ meal, kitchenId, batchId, finishedAt: at })
    .map((cooked) => makeCooked({ ...cooked, startedAt: '2026-11-23T19:00:00Z' })),
  { maxLength: 4 },
);
const foldOf = (facts: readonly Fact[], ofKitchens: readonly Fact[]) =>
  ofDay(facts, { rules, zone: ZONE, ofKitchens, withdrawn: [] });

describe('the totals of a day', () => {
  it('do not change with the order in which its facts and batches arrive', () => {
    const shuffled = fc
      .tuple(anyDay, kitchenDay)
      .chain(([facts, cooked]) =>
        fc.tuple(
          fc.constant([facts, cooked] as const),
          fc.shuffledSubarray(facts, { minLength: facts.length }),
          fc.shuffledSubarray(cooked, { minLength: cooked.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([[facts, cooked], otherFacts, otherCooked]) => {
        expect(foldOf(otherFacts, otherCooked)).toEqual(foldOf(facts, cooked));
      }),
    );
  });

  it('do not change when facts arrive again, once or five times', () => {
    const again = fc.array(fc.nat(11), { maxLength: 20 });
    fc.assert(
      fc.property(anyDay, kitchenDay, again, (facts, cooked, places) => {
        const repeats = places.flatMap((place) => structuredClone(facts[place]) ?? []);
        expect(foldOf([...repeats, ...facts, ...repeats], cooked)).toEqual(foldOf(facts, cooked));
      }),
    );
  });

  it('are always whole numbers from zero that the store can hold', () => {
    fc.assert(
      fc.property(anyDay, kitchenDay, (facts, cooked) => {
        const day = foldOf(facts, cooked);
        expect(totals.safeParse(day).error).toBeUndefined();
        expect(day.deliveries.onTime).toBeLessThanOrEqual(day.deliveries.count);
        expect(day.deliveries.withinLimit).toBeLessThanOrEqual(day.deliveries.count);
        expect(day.sites.noService).toBeLessThanOrEqual(day.sites.reported);
      }),
    );
  });

  it('of several places add up to what all their facts say together', () => {
    const places = fc.array(anyDay, { maxLength: 5 });
    fc.assert(
      fc.property(places, (days) => {
        const all = mergeAll(days.map((facts) => foldOf(facts, [])));
        const effective = days.flatMap((facts) => effectiveFacts(facts));
        for (const kind of ['planned', 'dispatched', 'received', 'served'] as const)
          expect(all.portions[kind]).toEqual(
            sumPortions(ofKind(effective, kind).map((fact) => fact.portions)),
          );
        expect(all.sites.expected).toBe(
          days.filter((facts) => effectiveFacts(facts).some(({ kind }) => kind === 'planned')).length,
        );
        expect(all.deliveries.count).toBe(ofKind(effective, 'received').length);
      }),
    );
  });

  it('do not change with what is tasted, nor does whether the site has reported or what does not add up', () => {
    const tasting = fc.record({ meal, at, batchId, verdict }).map(makeSensoryTest);
    const tastings = fc.array(tasting, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anyDay, kitchenDay, tastings, fc.boolean(), (facts, cooked, tasted, isVoided) => {
        const voids = isVoided ? tasted.map((fact) => makeVoided(fact)) : [];
        const day = [...tasted, ...facts, ...voids];
        const [before, after] = [effectiveFacts(facts), effectiveFacts(day)];
        expect(foldOf(day, cooked)).toEqual(foldOf(facts, cooked));
        expect(hasReported(after)).toBe(hasReported(before));
        expect(mealChains(after)).toEqual(mealChains(before));
        expect(siteDiscrepancies(after, rules, ZONE)).toEqual(siteDiscrepancies(before, rules, ZONE));
      }),
    );
  });

  it('are empty once every fact is voided', () => {
    fc.assert(
      fc.property(anyDay, (facts) => {
        const live = facts.filter(({ kind }) => kind !== 'voided');
        expect(foldOf([...facts, ...live.map((fact) => makeVoided(fact))], [])).toEqual(empty);
      }),
    );
  });
});
