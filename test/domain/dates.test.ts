// Calendar days and instants in the three zones of Indonesia. No rule may depend on where the machine stands.
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  datesOf,
  daysBetween,
  instant,
  lastOfMonth,
  localDate,
  localTime,
  monthOf,
  serviceDate,
  weekdayOf,
} from '../../shared/domain/dates.ts';

const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
const anyMoment = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2099-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const anyDate = anyMoment.map((moment) => moment.toISOString().slice(0, 10));

describe('a local day', () => {
  it.each([
    ['Asia/Jakarta', '2026-11-23T16:59:59.999Z', '2026-11-23T17:00:00.000Z'],
    ['Asia/Makassar', '2026-11-23T15:59:59.999Z', '2026-11-23T16:00:00.000Z'],
    ['Asia/Jayapura', '2026-11-23T14:59:59.999Z', '2026-11-23T15:00:00.000Z'],
  ])('begins at midnight in %s', (zone, before, midnight) => {
    expect([localDate(before, zone), localTime(before, zone)]).toEqual(['2026-11-23', '23:59']);
    expect([localDate(midnight, zone), localTime(midnight, zone)]).toEqual(['2026-11-24', '00:00']);
  });

  it('is the same for every way to write one moment', () => {
    for (const at of ['2026-11-24T00:30:00+09:00', '2026-11-23T15:30:00Z', '2026-11-23T22:30:00.000+07:00'])
      expect(ZONES.map((zone) => localDate(at, zone))).toEqual(['2026-11-23', '2026-11-23', '2026-11-24']);
  });

  it('turns over at new year', () => {
    const eve = new Date('2026-12-31T16:30:00Z');
    expect(ZONES.map((zone) => localDate(eve, zone))).toEqual(['2026-12-31', '2027-01-01', '2027-01-01']);
  });

  it('is what the calendar of the world says for any moment', () => {
    const clocks = new Map(
      ZONES.map((zone) => [
        zone,
        new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }),
      ]),
    );
    fc.assert(
      fc.property(anyMoment, fc.constantFrom(...ZONES), (moment, zone) => {
        expect(`${localDate(moment, zone)} ${localTime(moment, zone)}`).toBe(
          clocks.get(zone)?.format(moment),
        );
      }),
    );
  });

  it('is not told for a zone outside Indonesia', () => {
    for (const zone of ['Europe/Berlin', 'asia/jakarta', '', 'constructor'])
      expect(() => localDate('2026-11-24T05:00:00Z', zone), zone).toThrow();
  });

  it('comes to the east no later than to the west', () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        const days = ZONES.map((zone) => localDate(moment, zone));
        expect(days).toEqual(days.toSorted());
      }),
    );
  });
});

describe('counting days', () => {
  it('crosses months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect([daysBetween('2026-09-25', '2026-11-24'), daysBetween('2026-11-24', '2026-09-25')]).toEqual([
      60, -60,
    ]);
  });

  it('forward and back leads to the same day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('lists every day from the first to the last', () => {
    expect(datesOf('2026-11-29', '2026-12-02')).toEqual([
      '2026-11-29',
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
    ]);
    expect(datesOf('2026-11-24', '2026-11-24')).toEqual(['2026-11-24']);
    expect(datesOf('2026-11-25', '2026-11-24')).toEqual([]);
  });

  it('lists as many days as lie between, each the day after the one before', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(400), (from, days) => {
        const dates = datesOf(from, addDays(from, days));
        expect(dates).toEqual(Array.from({ length: days + 1 }, (_, i) => addDays(from, i)));
      }),
    );
  });

  it('knows weekdays and months', () => {
    expect(['2026-11-23', '2026-11-28', '2026-11-29'].map(weekdayOf)).toEqual([1, 6, 7]);
    expect(['2026-02-10', '2028-02-10', '2026-12-31'].map(lastOfMonth)).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2026-12-31',
    ]);
    expect(monthOf('2026-11-24')).toBe('2026-11');
  });
});

describe('wherever the machine stands', () => {
  const home = process.env.TZ;
  afterEach(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });

  it.each([
    'America/Los_Angeles',
    'Asia/Jayapura',
    'Europe/Berlin',
    'Pacific/Kiritimati',
    'America/Sao_Paulo',
  ])('days are counted alike (%s)', (zone) => {
    process.env.TZ = zone;
    expect(new Date('2026-01-01T00:00:00Z').getTimezoneOffset()).not.toBe(0);
    expect(localDate('2026-11-23T17:00:00Z', 'Asia/Jakarta')).toBe('2026-11-24');
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(daysBetween('2026-03-01', '2026-11-24')).toBe(268);
    expect(datesOf('2026-03-28', '2026-03-30')).toHaveLength(3);
    expect([weekdayOf('2026-11-29'), lastOfMonth('2026-11-05')]).toEqual([7, '2026-11-30']);
  });
});

describe('a written date', () => {
  it.each(['2026-11-24', '2028-02-29'])('may be %s', (text) => {
    expect(serviceDate.safeParse(text).success).toBe(true);
  });

  it.each([
    '',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-31',
    '2026-1-1',
    '20261124',
    '2026-11-24T00:00:00Z',
    ' 2026-11-24',
  ])('is never %j', (text) => {
    expect(serviceDate.safeParse(text).success).toBe(false);
  });

  it.each(['2026-11-24T05:00:00Z', '2026-11-24T12:00:00+07:00', '2026-11-24T05:00:00.123Z'])(
    'of a moment may be %s',
    (text) => {
      expect(instant.safeParse(text).success).toBe(true);
    },
  );

  it.each(['', 'now', '2026-11-24', '2026-11-24T12:00:00', '2026-11-24T25:00:00Z', '2026-02-30T00:00:00Z'])(
    'of a moment is never %j',
    (text) => {
      expect(instant.safeParse(text).success).toBe(false);
    },
  );
});
