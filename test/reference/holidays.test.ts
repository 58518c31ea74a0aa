// National holidays and joint leave come from decrees alone; these days decide on which days a meal is expected.
import { describe, expect, it } from 'vitest';
import { HOLIDAYS, holiday, holidayOn } from '../../shared/reference/holidays.ts';

const datesOf = (kind: string, year: string): string =>
  HOLIDAYS.filter((day) => day.kind === kind && day.date.startsWith(year))
    .map(({ date }) => date.slice(5))
    .join(' ');

describe('holidays', () => {
  it('are well formed', () => {
    expect(HOLIDAYS.map((day) => holiday.parse(day))).toEqual(HOLIDAYS);
  });

  it('hold the national days and joint leave of 2026', () => {
    expect(datesOf('national', '2026')).toBe(
      '01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 08-17 08-25 12-25',
    );
    expect(datesOf('jointLeave', '2026')).toBe('02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24');
  });

  it('hold the national days and joint leave of 2027', () => {
    expect(datesOf('national', '2027')).toBe(
      '01-01 01-05 02-06 03-08 03-10 03-11 03-26 03-28 05-01 05-06 05-17 05-20 06-01 06-06 08-15 08-17 12-25 12-26',
    );
    expect(datesOf('jointLeave', '2027')).toBe('02-05 03-09 03-12 03-15 03-25 05-18 05-19 12-24');
  });

  it('name the decree of each, stand in date order and never twice on a day', () => {
    const dates = HOLIDAYS.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(HOLIDAYS.filter(({ decree }) => !decree.startsWith('SKB '))).toEqual([]);
  });

  it('answer by date', () => {
    expect(holidayOn('2026-08-17')).toMatchObject({ nameEn: 'Independence Day', certainty: 'high' });
    expect(holidayOn('2026-11-24')).toBeUndefined();
  });
});
