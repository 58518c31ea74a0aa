// Food that must not be served, read off the facts: which holds stand, what ends them, and until when food may be eaten.
import fc from 'fast-check';
import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import { effectiveFacts } from '../../shared/domain/chain.ts';
import { clockOf, everyBatchOf } from '../../shared/domain/deliveries.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { holdsOf } from '../../shared/domain/holds.ts';
import { safetyFindings, safetyOf } from '../../shared/domain/safety.ts';
import { holdReleasedFact } from '../../shared/domain/safety-facts.ts';
import { minutesQuantile } from '../../shared/domain/served-minutes.ts';
import { withdrawnChecks } from '../../shared/domain/withdrawn.ts';
import { DAY, instantAt, SITE, ZONE } from '../support/factories/day.ts';
import {
  correctionOf,
  makeCooked,
  makeDispatched,
  makeIncident,
  makeRapidTest,
  makeRecalled,
  makeReceived,
  makeSample,
  makeSensoryTest,
  makeServed,
  makeTemperature,
  makeVoided,
} from '../support/factories/facts.ts';
import { rules, rulesWith } from '../support/factories/rules.ts';

const BATCH = ulid();
const OTHER = ulid();
const cooked = makeCooked({ batchId: BATCH });
const sent = makeDispatched({ batchId: BATCH });
const at = (time: string): string => instantAt(DAY, time);
/** Of all that was recorded at the site and in its kitchens. */
const holdsAmong = (ofSite: readonly Fact[], ofKitchens: readonly Fact[], by = rules) =>
  holdsOf(
    effectiveFacts(ofSite),
    effectiveFacts(ofKitchens),
    by,
    withdrawnChecks([...ofSite, ...ofKitchens]),
  );
const codesOf = (ofSite: readonly Fact[], ofKitchens: readonly Fact[]) =>
  holdsAmong(ofSite, ofKitchens).open.map(({ code }) => code);

describe('food is on hold', () => {
  it.each([
    ['a reading below the limit', makeTemperature({ batchId: BATCH, celsius: 48 }), 'hold-temperature'],
    [
      'a core that is not done',
      makeTemperature({ batchId: BATCH, point: 'cook-core', celsius: 73.9 }),
      'hold-temperature',
    ],
    ['a positive rapid test', makeRapidTest({ batchId: BATCH, result: 'positive' }), 'hold-rapid-test'],
    ['a rapid test of the meal', makeRapidTest({ result: 'positive' }), 'hold-rapid-test'],
    ['a recall', makeRecalled({ batchId: BATCH }), 'hold-recalled'],
  ])('by %s of its batch in the kitchen', (_, fact, code) => {
    expect(codesOf([sent], [cooked, fact])).toEqual([code]);
  });

  it.each([
    ['verdict', makeSensoryTest({ verdict: 'unsafe', note: 'Basi' }), 'hold-unsafe'],
    ['score', makeSensoryTest({ scores: { taste: 2, colour: 4, aroma: 4, texture: 4 } }), 'hold-score'],
    ['reading', makeTemperature({ siteId: SITE, point: 'arrival', celsius: 41 }), 'hold-temperature'],
  ])("by a %s of the site's own", (_, fact, code) => {
    expect(codesOf([sent, fact], [cooked])).toEqual([code]);
  });

  it.each([
    ['at the limit', makeTemperature({ batchId: BATCH, celsius: 60 })],
    ['of another batch', makeTemperature({ batchId: OTHER, celsius: 20 })],
    ['of another meal', makeTemperature({ meal: 'morning', celsius: 20 })],
    ['of a chiller', makeTemperature({ point: 'chiller', celsius: 9 })],
    ['that is negative', makeRapidTest({ batchId: BATCH })],
    ['that is not valid', makeRapidTest({ batchId: BATCH, result: 'invalid' })],
  ])('not by a check %s', (_, fact) => {
    expect(codesOf([sent], [cooked, fact])).toEqual([]);
  });

  it('by a recall whose batch is no longer on record, where deliveries name it', () => {
    expect(codesOf([sent], [makeRecalled({ batchId: BATCH })])).toEqual(['hold-recalled']);
  });

  it('of a kitchen alone by what that kitchen found', () => {
    const other = makeTemperature({ kitchenId: 'K-LAIN', celsius: 20 });
    expect(codesOf([sent], [cooked, other])).toEqual([]);
  });

  it('for a school that tasted before anyone wrote down a delivery', () => {
    const tasted = makeSensoryTest({ verdict: 'unsafe', note: 'Basi' });
    expect(codesOf([tasted, makeServed()], [])).toEqual(['hold-unsafe']);
  });

  it('of both kitchens, when one names its batch and the other does not', () => {
    const theirs = makeCooked({ kitchenId: 'K-LAIN', batchId: OTHER });
    const unnamed = makeDispatched({ kitchenId: 'K-LAIN' });
    expect(
      codesOf([sent, unnamed], [cooked, theirs, makeRecalled({ kitchenId: 'K-LAIN', batchId: OTHER })]),
    ).toEqual(['hold-recalled']);
  });

  it('not before any was sent', () => {
    expect(codesOf([], [cooked, makeRecalled({ batchId: BATCH })])).toEqual([]);
  });

  it('by a mandatory check that is missing, once the rules say so', () => {
    const strict = rulesWith({ key: 'check.mandatory', value: { cookCore: 1, sample: 1 }, validFrom: DAY });
    const core = makeTemperature({ batchId: BATCH, point: 'cook-core', celsius: 80 });
    const open = (...checks: Fact[]) => holdsAmong([sent], [cooked, ...checks], strict).open;
    expect(open().map(({ id }) => id)).toEqual([`cookCore-${BATCH}`, `sample-${BATCH}`]);
    expect(open(core).map(({ numbers }) => numbers)).toEqual([{ check: 'sample' }]);
    expect(open(core, makeSample({ batchId: BATCH }))).toEqual([]);
    const context = { rules: strict, zone: ZONE, ofKitchens: [cooked, core], withdrawn: [] };
    expect(safetyOf([cooked, core], context).checks).toEqual({ due: 2, done: 1 });
  });
});

describe('a hold ends', () => {
  const reading = makeTemperature({ batchId: BATCH, celsius: 48 });
  const release = holdReleasedFact.parse({
    ...correctionOf(reading),
    supersedes: undefined,
    kind: 'hold-released',
    siteId: SITE,
    holds: [reading.id],
    reason: 'Dipanaskan lagi sampai 80 °C',
  });

  it('by a release that names it, at the site or for the batch', () => {
    expect(holdsAmong([sent, release], [cooked, reading])).toMatchObject({
      open: [],
      ended: [{ id: reading.id }],
    });
  });

  it('not by a release of another', () => {
    const other = { ...release, holds: [ulid()] };
    expect(codesOf([sent, other], [cooked, reading])).toEqual(['hold-temperature']);
  });

  it('by other food, which is judged for itself', () => {
    const fresh = makeCooked({ batchId: OTHER, finishedAt: at('10:30') });
    const replacing = makeDispatched({ batchId: OTHER, replaces: true, at: at('11:00') });
    expect(codesOf([sent, replacing], [cooked, reading, fresh])).toEqual([]);
    const lukewarm = makeTemperature({ batchId: OTHER, celsius: 50, at: at('10:55') });
    expect(clockOf([sent, replacing], [cooked, fresh], rules).consumeBy).toBe(at('14:30'));
    expect(holdsAmong([sent, replacing], [cooked, fresh, lukewarm]).open).toHaveLength(1);
    const again = makeDispatched({ batchId: BATCH, replaces: true, at: at('11:00') });
    expect(codesOf([sent, again], [cooked, reading])).toEqual(['hold-temperature']);
    const tasted = makeSensoryTest({ verdict: 'unsafe', note: 'Basi', at: at('10:50') });
    expect(codesOf([sent, tasted, replacing], [cooked, fresh])).toEqual([]);
  });

  it('by other food, also where only the school had said which batch came', () => {
    const unnamed = makeDispatched();
    const came = makeReceived({ batchId: BATCH, at: at('10:00') });
    const [bad, other] = [makeTemperature({ batchId: BATCH, celsius: 48 }), makeCooked({ batchId: OTHER })];
    const replacing = makeDispatched({ batchId: OTHER, replaces: true, at: at('11:00') });
    expect(codesOf([unnamed, came], [cooked, other, bad])).toEqual(['hold-temperature']);
    expect(codesOf([unnamed, came, replacing], [cooked, other, bad])).toEqual([]);
    const batches = everyBatchOf([unnamed, came, replacing], [cooked, other]);
    expect(batches.map(({ batchId }) => batchId)).toEqual([BATCH, OTHER]);
  });

  it('not when the check behind it is corrected or voided: only once it is released', () => {
    const corrected = makeTemperature({ ...correctionOf(reading), batchId: BATCH, celsius: 68 });
    for (const later of [corrected, makeVoided(reading)]) {
      const withdrawn = holdsAmong([sent], [cooked, reading, later]).open;
      expect(withdrawn).toMatchObject([{ id: reading.id, batchId: BATCH, isWithdrawn: true }]);
      expect(codesOf([sent, release], [cooked, reading, later])).toEqual([]);
    }
  });

  it('not for a school that corrects or voids its own tasting, but by other food after it', () => {
    const unsafe = makeSensoryTest({ verdict: 'unsafe', note: 'Basi', at: at('10:50') });
    const safe = makeSensoryTest({ ...correctionOf(unsafe), verdict: 'safe' });
    expect(codesOf([sent, unsafe, safe], [cooked])).toEqual(['hold-unsafe']);
    expect(codesOf([sent, unsafe, makeVoided(unsafe)], [cooked])).toEqual(['hold-unsafe']);
    const replacing = makeDispatched({ batchId: OTHER, replaces: true, at: at('11:00') });
    expect(codesOf([sent, unsafe, safe, replacing], [cooked])).toEqual([]);
  });

  it('once for a record however often it was corrected, as it says last', () => {
    const still = makeTemperature({ ...correctionOf(reading), batchId: BATCH, celsius: 52 });
    const safe = makeTemperature({ ...correctionOf(still), batchId: BATCH, celsius: 68 });
    expect(holdsAmong([sent], [cooked, reading, still]).open).toMatchObject([
      { id: still.id, isWithdrawn: false, numbers: { celsius: 52 } },
    ]);
    expect(holdsAmong([sent], [cooked, reading, still, safe]).open).toMatchObject([
      { id: still.id, isWithdrawn: true },
    ]);
    expect(codesOf([sent, { ...release, holds: [still.id] }], [cooked, reading, still, safe])).toEqual([]);
    expect(codesOf([sent, release], [cooked, reading, still])).toEqual(['hold-temperature']);
  });
});

describe('the time to eat by', () => {
  const consumeBy = (...readings: Fact[]) => clockOf([sent], [cooked, ...readings], rules).consumeBy;

  it('is four hours after cooking', () => expect(consumeBy()).toBe(at('13:30')));
  it('is two hours after a reading in the danger zone, where that is earlier', () => {
    expect(consumeBy(makeTemperature({ batchId: BATCH, celsius: 48, at: at('10:25') }))).toBe(at('12:25'));
    expect(consumeBy(makeTemperature({ batchId: BATCH, celsius: 48, at: at('12:00') }))).toBe(at('13:30'));
    expect(consumeBy(makeTemperature({ batchId: BATCH, celsius: 60 }))).toBe(at('13:30'));
    expect(consumeBy(makeTemperature({ batchId: BATCH, point: 'cook-core', celsius: 30 }))).toBe(at('13:30'));
  });
  it('is that of the batch cooked first', () => {
    const late = makeCooked({ batchId: OTHER, finishedAt: at('10:30') });
    const two = [sent, makeDispatched({ batchId: OTHER })];
    expect(clockOf(two, [late, cooked], rules).consumeBy).toBe(at('13:30'));
  });
  it('is not known without a batch', () => expect(clockOf([sent], [], rules).consumeBy).toBeNull());
});

describe('what is served all the same', () => {
  const context = {
    rules,
    zone: ZONE,
    ofKitchens: [cooked, makeRecalled({ batchId: BATCH, at: at('11:30') })],
    withdrawn: [],
  };

  it('is a finding, when it came after the hold or after its time', () => {
    const served = makeServed({ at: at('13:50') });
    expect(safetyFindings([sent, served], context).map(({ code }) => code)).toEqual([
      'hold-recalled',
      'served-after-limit',
      'served-on-hold',
    ]);
    expect(safetyOf([sent, served], context)).toMatchObject({ servedLate: 1, servedOnHold: 1 });
    expect(safetyFindings([sent, served], context)[1]?.numbers).toEqual({
      served: '13:50',
      until: '13:30',
      over: 20,
    });
  });

  it('is none, when it was eaten before the hold', () => {
    expect(safetyOf([sent, makeServed({ at: at('11:20') })], context)).toMatchObject({
      servedOnHold: 0,
      holds: { open: 1 },
    });
  });
});

describe('the counts of a day', () => {
  const lukewarm = makeTemperature({ batchId: BATCH, celsius: 50 });
  const day: Fact[] = [
    sent,
    makeDispatched({ batchId: OTHER }),
    makeReceived({ batchId: BATCH }),
    makeServed({ at: at('13:50'), note: 'Hujan' }),
    makeSensoryTest({ verdict: 'unsafe', note: 'Basi' }),
    makeIncident(),
    makeIncident({ ill: { TEACHER: 1 } }),
  ];
  const ofKitchens: Fact[] = [
    cooked,
    makeCooked({ batchId: OTHER }),
    makeTemperature({ batchId: OTHER, celsius: 44 }),
    makeRecalled({ batchId: BATCH }),
    makeRapidTest({ batchId: OTHER, result: 'positive' }),
    lukewarm,
    makeTemperature({ ...correctionOf(lukewarm), batchId: BATCH, celsius: 68 }),
  ];

  it('and its holds are the same in whatever order the facts came, and however often', () => {
    const counted = (site: readonly Fact[], kitchens: readonly Fact[]) =>
      safetyOf(effectiveFacts(site), {
        rules,
        zone: ZONE,
        ofKitchens: effectiveFacts(kitchens),
        withdrawn: withdrawnChecks([...site, ...kitchens]),
      });
    const whole = counted(day, ofKitchens);
    const held = holdsAmong(day, ofKitchens)
      .open.map(({ id }) => id)
      .sort();
    const anyOrder = <T>(facts: readonly T[]) =>
      fc.shuffledSubarray([...facts], { minLength: facts.length, maxLength: facts.length });
    fc.assert(
      fc.property(anyOrder(day), anyOrder(ofKitchens), (site, kitchens) => {
        expect(counted(site, kitchens)).toEqual(whole);
        expect(
          holdsAmong(site, kitchens)
            .open.map(({ id }) => id)
            .sort(),
        ).toEqual(held);
      }),
    );
    expect(whole).toMatchObject({ incidents: 2, ill: 5, servedLate: 1, servedOnHold: 1, holds: { open: 5 } });
  });
});

describe('minutes from cooked to served', () => {
  it('give a median and a 95th percentile within their step', () => {
    expect(minutesQuantile({}, 0.5)).toBeNull();
    expect(minutesQuantile({ 120: 10 }, 0.5)).toBe(128);
    expect(minutesQuantile({ 60: 90, 240: 10 }, 0.95)).toBe(248);
  });

  it('lie in the step of the minutes that were counted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(700), { minLength: 1, maxLength: 40 }),
        fc.constantFrom(0.5, 0.95),
        (all, q) => {
          const steps = all.map((minutes) => String(Math.floor(minutes / 15) * 15));
          const counts = Object.fromEntries(
            Object.entries(Object.groupBy(steps, (step) => step)).map(([step, of]) => [
              step,
              of?.length ?? 0,
            ]),
          );
          const sorted = all.toSorted((a, b) => a - b);
          const exact = sorted[Math.ceil(q * all.length) - 1] ?? 0;
          const found = minutesQuantile(counts, q) ?? -1;
          return Math.abs(found - exact) <= 15;
        },
      ),
    );
  });
});
