// When a kitchen began, and what it cooked before.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beforeGatesFindings, hasBegunOn, waitsOf, wasOpenBefore } from '../../shared/domain/begun.ts';
import { DAY, DISTRICT, instantAt, KITCHEN, SITE } from '../support/factories/day.ts';
import { makeCooked, makeDispatched, makeReceived } from '../support/factories/facts.ts';

const begunAt = (time: string) => ({ lifecycle: 'ACTIVE' as const, begunAt: instantAt(DAY, time) });
const hasBegun = (beginning: Parameters<typeof hasBegunOn>[0], date: string) =>
  hasBegunOn(beginning, DISTRICT, date);

describe('a kitchen', () => {
  it('was open before when it opened on an earlier day than today', () => {
    expect(['2026-11-23', DAY, '2026-11-25'].map((openedOn) => wasOpenBefore({ openedOn }, DAY))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('has begun from the day on that its gates let it, a registered one never, one that was open always', () => {
    const days = ['2026-11-23', DAY, '2026-11-25'];
    expect(days.map((day) => hasBegun(begunAt('00:30'), day))).toEqual([false, true, true]);
    expect(days.map((day) => hasBegun({ lifecycle: 'REGISTERED' }, day))).toEqual([false, false, false]);
    expect(days.map((day) => hasBegun({}, day))).toEqual([true, true, true]);
  });
});

describe('food of a kitchen that had not begun', () => {
  const facts = [
    makeCooked(),
    makeDispatched(),
    makeReceived({ kitchenId: KITCHEN }),
    makeCooked({ meal: 'morning' }),
    makeDispatched({ kitchenId: 'K-OTHER', siteId: SITE }),
  ];
  const mealsBefore = (time: string) =>
    beforeGatesFindings(facts, waitsOf(KITCHEN, begunAt(time))).map(({ meal }) => meal);

  it('is a finding for each meal, of that kitchen alone', () => {
    const numbers = { kitchenId: KITCHEN };
    expect(beforeGatesFindings(facts, waitsOf(KITCHEN, { lifecycle: 'REGISTERED' }))).toEqual([
      { code: 'kitchen-before-gates', meal: 'morning', numbers },
      { code: 'kitchen-before-gates', meal: 'noon', numbers },
    ]);
    expect([mealsBefore('06:00'), mealsBefore('12:00')]).toEqual([['morning'], ['morning', 'noon']]);
    expect(beforeGatesFindings(facts, waitsOf(KITCHEN, {}))).toEqual([]);
  });

  it('is no less of one the later the kitchen begins', () => {
    const time = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:00`);
    fc.assert(
      fc.property(time, time, (a, b) => {
        const [early, late] = [a, b].sort() as [string, string];
        expect(mealsBefore(late)).toEqual(expect.arrayContaining(mealsBefore(early)));
      }),
    );
  });
});
