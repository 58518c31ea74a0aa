// What the phone works out while a class is measured: readings as typed, what is said of them, who is done and who comes next.
import fc from 'fast-check';
import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import { indexRules } from '../../shared/domain/rules.ts';
import { RULES } from '../../shared/reference/rules.ts';
import {
  ALL,
  entriesByChild,
  nextChild,
  toListed,
  wantedOf,
} from '../../web/src/features/rounds/class-list.ts';
import { toDecimal } from '../../web/src/features/rounds/decimal.ts';
import { judgeTyped, type Typed, toTyped, usuallyMeasured } from '../../web/src/features/rounds/readings.ts';
import { STANDARD } from '../../web/src/features/rounds/standard.ts';
import { toMeasurementEntry } from '../../web/src/lib/outbox/measurement-entry.ts';
import type { Child } from '../../web/src/lib/shapes.ts';
import { makeMeasurement, makePupil, makeRound } from '../support/factories/measurements.ts';

const MONTH = '2026-08';
const ROUND = 'sites/00200001/rounds/2026-08';
const NOW = new Date('2026-08-12T03:00:00Z');

const childOf = (over: Partial<Child> = {}): Child => ({
  id: ulid(),
  ...makePupil(),
  name: null,
  nikLast4: null,
  consent: 'given',
  last: null,
  ...over,
});

describe('a reading as it is typed', () => {
  it('is the same number with a comma and with a point', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (hundredths) => {
        const text = (hundredths / 100).toFixed(2);
        expect(toDecimal(text)).toBe(hundredths / 100);
        expect(toDecimal(` ${text.replace('.', ',')} `)).toBe(hundredths / 100);
      }),
    );
  });

  it.each(['1.234,5', '12,5 kg', 'x', '-3', '12,555'])('is no number: %s', (text) =>
    expect(toDecimal(text)).toBeNaN(),
  );

  it('is nothing while the field is empty', () => expect(toDecimal('  ')).toBeUndefined());
});

describe('what is said while one types', () => {
  const context = {
    child: makePupil(),
    round: makeRound(),
    zone: 'Asia/Jakarta',
    now: NOW,
    rules: indexRules(RULES),
    standard: STANDARD,
  };
  const made = { id: ulid(), childId: ulid(), measuredAt: NOW.toISOString(), confirmed: false };
  const typedOf = (over: Partial<Typed>): Typed => ({ ...toTyped(undefined, 'standing'), ...over });
  const judge = (over: Partial<Typed>, confirmed = false) =>
    judgeTyped(typedOf(over), { ...made, confirmed }, context, 'id');

  it('is nothing where two readings agree', () => {
    const { measurement, findings, warnings } = judge({
      weightKg: ['27,5', '27,6', ''],
      heightCm: ['131,2', '131.4', ''],
    });
    expect([findings, warnings]).toEqual([[], []]);
    expect(measurement).toMatchObject({ weightKg: [27.5, 27.6], heightCm: [131.2, 131.4] });
  });

  it('asks for a third reading where they differ, and takes all three', () => {
    expect(judge({ heightCm: ['131,2', '132', ''] }).findings).toMatchObject([
      { code: 'third-reading', path: 'heightCm' },
    ]);
    expect(judge({ heightCm: ['131,2', '132', '131,3'] }).measurement?.heightCm).toEqual([131.2, 132, 131.3]);
  });

  it('leaves a third reading out once the first two agree', () =>
    expect(judge({ heightCm: ['131,2', '131,3', '140'] }).measurement?.heightCm).toEqual([131.2, 131.3]));

  it('asks to measure again what hardly any child measures, and takes it as confirmed', () => {
    const odd: Partial<Typed> = { heightCm: ['190', '190', ''] };
    expect(judge(odd).measurement).toBeUndefined();
    expect(judge(odd).warnings.join(' ')).toContain('Ukur ulang.');
    expect(judge(odd, true).measurement).toMatchObject({ confirmed: true });
  });

  it('says that a word is no number', () =>
    expect(judge({ weightKg: ['dua', '27', ''] }).findings).toMatchObject([{ path: 'weightKg.0' }]));
});

describe('how a child is usually measured', () => {
  it('is lying below two years and standing from then on', () => {
    expect(usuallyMeasured('2024-08-13', '2026-08-12')).toBe('lying');
    expect(usuallyMeasured('2024-08-11', '2026-08-12')).toBe('standing');
  });
});

describe('a class list', () => {
  const [a1, a2, b1] = [
    childOf({ classGroup: '1A', name: 'Ani' }),
    childOf({ classGroup: '1A', name: 'Budi', consent: 'missing' }),
    childOf({ classGroup: '10B', name: 'Citra' }),
  ];
  const a3 = childOf({ classGroup: '1A', name: 'Dewi' });
  const entryOf = (child: Child, state: 'waiting' | 'confirmed' | 'rejected', round = ROUND) => ({
    ...toMeasurementEntry(makeMeasurement({ childId: child.id }), 'sari', round, NOW),
    state,
  });
  const listedWith = (...entries: ReturnType<typeof entryOf>[]) =>
    toListed([b1, a3, a2, a1], entriesByChild(entries, ROUND), MONTH);

  it('stands by class, as numbers go, and by name', () =>
    expect(listedWith().map(({ child }) => child.name)).toEqual(['Ani', 'Budi', 'Dewi', 'Citra']));

  it('counts a child as measured once the phone or the server has a measurement of this round', () => {
    const last = { month: MONTH, measurement: makeMeasurement(), evaluation: {} } as never;
    const listed = toListed(
      [a1, { ...a3, last }, b1],
      entriesByChild([entryOf(a1, 'waiting')], ROUND),
      MONTH,
    );
    expect(listed.map(({ standing }) => standing)).toEqual(['measured', 'measured', 'left']);
  });

  it('counts neither a refused measurement nor one of another round', () => {
    const listed = listedWith(
      entryOf(a1, 'rejected'),
      entryOf(a3, 'confirmed', 'sites/00200001/rounds/2026-02'),
    );
    expect(wantedOf(listed, { ...ALL, standing: 'left' }).map(({ child }) => child.name)).toEqual([
      'Ani',
      'Dewi',
      'Citra',
    ]);
  });

  it('goes on with the next of the class who is left, then with another class, and ends', () => {
    expect(nextChild(listedWith(), a1.id)?.name).toBe('Dewi');
    expect(nextChild(listedWith(), a3.id)?.name).toBe('Ani');
    expect(nextChild(listedWith(entryOf(a1, 'waiting')), a3.id)?.name).toBe('Citra');
    expect(nextChild(listedWith(entryOf(a1, 'waiting'), entryOf(a3, 'waiting')), b1.id)).toBeUndefined();
  });
});
