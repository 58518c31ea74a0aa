// What counts of several readings, what is refused, and what is asked to be measured again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toStandard } from '../../shared/domain/growth/standard.ts';
import { judgedHaemoglobin } from '../../shared/domain/haemoglobin.ts';
import {
  type Judgement,
  judgeMeasurement,
  type MeasuringContext,
} from '../../shared/domain/judge-measurement.ts';
import { effectiveOf, type Measurement, measurement } from '../../shared/domain/measurement.ts';
import { countedReading, isThirdDue } from '../../shared/domain/readings.ts';
import { indexRules } from '../../shared/domain/rules.ts';
import { GROWTH_CURVES } from '../../shared/reference/growth-curves.ts';
import { RULES } from '../../shared/reference/rules.ts';
import { makeMeasurement, makePupil, makeRound } from '../support/factories/measurements.ts';

const rules = indexRules(RULES);
const context: MeasuringContext = {
  child: makePupil(),
  round: makeRound(),
  zone: 'Asia/Jakarta',
  now: new Date('2026-08-12T06:00:00Z'),
  rules,
  standard: toStandard(GROWTH_CURVES),
};
const judge = (over: Partial<Measurement> = {}, around: Partial<MeasuringContext> = {}): Judgement =>
  judgeMeasurement(makeMeasurement(over), { ...context, ...around });
const brokenOf = (judgement: Judgement) => judgement.broken?.map(({ code, path }) => `${path}: ${code}`);
const warnedOf = (judgement: Judgement) =>
  judgement.broken ? ['refused'] : judgement.warnings.map(({ code, path }) => `${path}: ${code}`);
const evaluationOf = (judgement: Judgement) => {
  if (judgement.broken) throw new Error('it was refused');
  return judgement.evaluation;
};

describe('what counts of the readings', () => {
  it.each([
    [[27.5, 27.6], 27.55],
    [[27.5, 27.9, 27.6], 27.55],
    [[130, 131.2, 131], 131.1],
    [[10, 10.4, 10.2], 10.2],
    [[10, 10, 12], 10],
  ])('of %j is %d', (readings, counted) => {
    expect(countedReading(readings)).toBe(counted);
  });

  it('does not depend on the order, and lies between the least and the most', () => {
    const reading = fc.integer({ min: 30_0, max: 230_0 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(fc.array(reading, { minLength: 2, maxLength: 3 }), (readings) => {
        const counted = countedReading(readings);
        expect(countedReading(readings.toReversed())).toBe(counted);
        expect(counted).toBeGreaterThanOrEqual(Math.min(...readings));
        expect(counted).toBeLessThanOrEqual(Math.max(...readings));
      }),
    );
  });

  it.each([
    [[27.5, 27.6], 0.1, false],
    [[27.5, 27.61], 0.1, true],
    [[131.2, 131.7], 0.5, false],
    [[131.2, 131.8], 0.5, true],
  ])('of %j with %d allowed asks for a third: %s', (readings, most, isDue) => {
    expect(isThirdDue(readings, most)).toBe(isDue);
  });
});

describe('a measurement', () => {
  it('that is ordinary is taken, with what it says', () => {
    const judgement = judge({ hbGL: 112 });
    expect(warnedOf(judgement)).toEqual([]);
    const { ageDays, weightKg, heightCm, growth, anaemia } = evaluationOf(judgement);
    expect({ ageDays, weightKg, heightCm, anaemia }).toEqual({
      ageDays: 3289,
      weightKg: 27.525,
      heightCm: 131.3,
      anaemia: 'mild',
    });
    expect(growth.classes.bmiForAge?.permenkes).toBe('normal');
    expect(growth.weightForHeight).toBeNull();
  });

  it.each([
    [{ weightKg: undefined, heightCm: undefined }, 'weightKg: nothing-measured'],
    [{ weightKg: [27.5, 27.7] }, 'weightKg: third-reading'],
    [{ heightCm: [131, 131.6] }, 'heightCm: third-reading'],
    [{ measuredAt: '2026-08-12T06:16:00Z' }, 'measuredAt: measured-ahead'],
    [{ measuredAt: '2026-07-11T05:00:00Z' }, 'measuredAt: outside-round'],
  ])('with %j is refused', (over, broken) => {
    expect(brokenOf(judge(over))).toEqual([broken]);
  });

  it('of a child that is not born yet is refused', () => {
    expect(brokenOf(judge({}, { child: makePupil({ birthDate: '2026-08-13' }) }))).toEqual([
      'measuredAt: born-later',
    ]);
  });

  it('has the day of its own zone: late in the evening in Papua is the next day', () => {
    const child = makePupil({ birthDate: '2026-08-13' });
    const at = { measuredAt: '2026-08-12T15:30:00Z' };
    const later = { child, now: new Date('2026-08-12T16:00:00Z') };
    expect(brokenOf(judge(at, { ...later, zone: 'Asia/Jakarta' }))).toEqual(['measuredAt: born-later']);
    expect(judge(at, { ...later, zone: 'Asia/Jayapura' }).broken).toBeUndefined();
  });

  it.each([
    [{ heightCm: [180, 180] }, ['heightCm: beyond-limits']],
    [{ weightKg: [12, 12] }, ['weightKg: beyond-limits']],
  ])('with %j is to be made again', (over, warned) => {
    expect(warnedOf(judge(over)).slice(0, warned.length)).toEqual(warned);
  });

  it('of a baby that stood is to be made again', () => {
    const child = makePupil({ birthDate: '2026-02-01' });
    expect(warnedOf(judge({ heightCm: [65, 65], weightKg: [7, 7] }, { child }))).toContain(
      'measured: stands-early',
    );
  });

  it('that is lower than the round before by more than 1 cm, or 2 SD away, is to be made again', () => {
    const before = evaluationOf(judge());
    expect(warnedOf(judge({ heightCm: [130.3, 130.3] }, { before }))).toEqual([]);
    expect(warnedOf(judge({ heightCm: [130.2, 130.2] }, { before }))).toEqual(['heightCm: height-lower']);
    expect(warnedOf(judge({ weightKg: [40, 40] }, { before }))).toEqual(['weightKg: score-jump']);
    expect(warnedOf(judge({ heightCm: [146, 146] }, { before }))).toContain('heightCm: score-jump');
  });

  it.each([
    [{ weightKg: [27.5] }],
    [{ weightKg: [27.5, 27.5, 27.5, 27.5] }],
    [{ heightCm: [1.31, 1.31] }],
    [{ hbGL: 12.1 }],
    [{ smoker: true }],
  ])('of the form %j is none', (over) => {
    expect(measurement.safeParse({ ...makeMeasurement(), ...over }).success).toBe(false);
  });
});

describe('of several measurements of a child in a round', () => {
  it('the latest counts, of one moment the one with the higher id, in whatever order they come', () => {
    const [first, second] = [makeMeasurement(), makeMeasurement({ measuredAt: '2026-08-12T12:30:00+07:00' })];
    const third = { ...second, id: '01ZZZZZZZZZZZZZZZZZZZZZZZZ' };
    const all = [first, second, third].map((one) => ({ measurement: one }));
    expect(effectiveOf(all)?.measurement.id).toBe(third.id);
    expect(effectiveOf(all.toReversed())?.measurement.id).toBe(third.id);
    expect(effectiveOf([])).toBeUndefined();
  });
});

describe('haemoglobin', () => {
  it('is judged as it was read unless the rule for altitude is on', () => {
    const [row] = RULES.filter(({ key }) => key === 'hb.altitude');
    if (!row || typeof row.value !== 'object' || Array.isArray(row.value)) throw new Error('no rule');
    const on = indexRules([{ ...row, value: { ...row.value, on: 1 } }]);
    expect(judgedHaemoglobin(120, 1600, rules, '2026-08-12')).toBe(120);
    expect([100, 500, 1600, 5000].map((m) => judgedHaemoglobin(120, m, on, '2026-08-12'))).toEqual([
      120, 116, 109, 87,
    ]);
    expect(judgedHaemoglobin(120, undefined, on, '2026-08-12')).toBe(120);
  });
});
