// Reports are for a day, an ISO week or a month; the text of a period says which.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, datesOf, weekdayOf } from '../../shared/domain/dates.ts';
import { periodsEndingOn, periodText, toPeriod, weekOf } from '../../shared/domain/period.ts';

const isPeriod = (text: unknown): boolean => periodText.safeParse(text).success;
const anyDate = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));

describe('the text of a period', () => {
  it.each([
    ['2026-11-24', 'day', '2026-11-24', '2026-11-24'],
    ['2026-W48', 'week', '2026-11-23', '2026-11-29'],
    ['2026-W01', 'week', '2025-12-29', '2026-01-04'],
    ['2026-W53', 'week', '2026-12-28', '2027-01-03'],
    ['2020-W53', 'week', '2020-12-28', '2021-01-03'],
    ['2026-11', 'month', '2026-11-01', '2026-11-30'],
    ['2028-02', 'month', '2028-02-01', '2028-02-29'],
    ['2026-12', 'month', '2026-12-01', '2026-12-31'],
  ])('%s is a %s from %s to %s', (text, cadence, from, to) => {
    expect(isPeriod(text)).toBe(true);
    expect(toPeriod(text)).toEqual({ text, cadence, from, to });
  });

  it.each(['2025-W53', '2027-W53', '2026-W00', '2026-W54', '2026-W1', '2026-w48', '2026W48', '2026-W48-1'])(
    'never names the week %s',
    (text) => {
      expect(isPeriod(text)).toBe(false);
    },
  );

  it.each([
    '',
    '2026',
    '2026-00',
    '2026-13',
    '2026-2',
    '26-11',
    '2026-02-30',
    '2026-11-24T00:00:00Z',
    '2026-11 ',
    ' 2026-11',
    null,
    202611,
  ])('is never %j', (text) => {
    expect(isPeriod(text)).toBe(false);
  });
});

describe('the week of a day', () => {
  it.each([
    ['2026-11-29', '2026-W48'],
    ['2026-11-30', '2026-W49'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
  ])('%s is %s', (date, week) => {
    expect(weekOf(date)).toBe(week);
  });

  it('is a period that begins on a Monday, has seven days and holds the day', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const text = weekOf(date);
        expect(isPeriod(text)).toBe(true);
        const { from, to } = toPeriod(text);
        const days = datesOf(from, to);
        expect([weekdayOf(from), days.length, days.includes(date)]).toEqual([1, 7, true]);
        expect(days.map(weekOf)).toEqual(days.map(() => text));
      }),
    );
  });
});

describe('the periods that end on a day', () => {
  const textsOf = (date: string) => periodsEndingOn(date).map(({ text }) => text);

  it.each([
    ['2026-11-24', ['2026-11-24']],
    ['2026-11-29', ['2026-11-29', '2026-W48']],
    ['2026-11-30', ['2026-11-30', '2026-11']],
    ['2026-05-31', ['2026-05-31', '2026-W22', '2026-05']],
    ['2028-02-29', ['2028-02-29', '2028-02']],
  ])('%s: %j', (date, texts) => {
    expect(textsOf(date)).toEqual(texts);
  });

  it('are valid, end on that day, and give back their own text', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        for (const period of periodsEndingOn(date)) {
          expect(isPeriod(period.text)).toBe(true);
          expect(period.to).toBe(date);
          expect(toPeriod(period.text)).toEqual(period);
        }
      }),
    );
  });

  it('cover a whole year: every day once, every week once, every month once', () => {
    const texts = datesOf('2026-01-01', '2026-12-31').flatMap(textsOf);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => /^\d{4}-\d\d$/.test(text))).toHaveLength(12);
    expect(texts.filter((text) => text.includes('W'))).toHaveLength(52);
    expect(addDays('2026-12-27', 7)).toBe('2027-01-03');
  });
});
