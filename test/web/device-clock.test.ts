// The device's clock against the server's, and clock times of a place as instants.
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { localDate, localTime } from '../../shared/domain/dates.ts';
import { minutesOff, noteServerTime, now, skewMs } from '../../web/src/lib/clock.ts';
import { instantOf, momentOf } from '../../web/src/lib/times.ts';

const NOW = Date.parse('2026-11-24T04:30:00Z');

describe('how far the clock is off', () => {
  afterEach(() => {
    skewMs.value = null;
  });

  it.each([
    ['Tue, 24 Nov 2026 04:30:00 GMT', 0],
    ['Tue, 24 Nov 2026 04:20:00 GMT', 0],
    ['Tue, 24 Nov 2026 04:19:00 GMT', 11],
    ['Tue, 24 Nov 2026 05:30:00 GMT', -60],
  ])('with an answer of %s is told as %i minutes', (date, minutes) => {
    noteServerTime(date, NOW);
    expect(minutesOff()).toBe(minutes);
  });

  it('is taken off what the device says, once it is more than ten minutes', () => {
    const DAYS_3 = 3 * 86_400_000;
    const device = Date.now();
    noteServerTime(new Date(device - DAYS_3).toUTCString(), device);
    expect(Math.abs(+now() - (Date.now() - DAYS_3))).toBeLessThan(2_000);
    noteServerTime(new Date(device - 9 * 60_000).toUTCString(), device);
    expect(Math.abs(+now() - Date.now())).toBeLessThan(1_000);
  });

  it('is not known before an answer, nor from one without a date', () => {
    noteServerTime(null, NOW);
    expect(skewMs.value).toBeNull();
    expect(minutesOff()).toBe(0);
  });
});

describe('a time on a clock', () => {
  const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
  const times = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((pair) => pair.map((n) => String(n).padStart(2, '0')).join(':'));

  it('is the instant at which the clocks of that zone show it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), times, (zone, time) => {
        const instant = instantOf('2026-11-24', time, zone);
        expect([localDate(instant, zone), localTime(instant, zone)]).toEqual(['2026-11-24', time]);
      }),
    );
  });

  it('is this very moment as long as the clock still shows it, and the full minute otherwise', () => {
    const now = new Date('2026-11-24T04:30:42.123Z');
    expect(momentOf('2026-11-24', '11:30', 'Asia/Jakarta', now)).toBe(now.toISOString());
    expect(momentOf('2026-11-24', '11:29', 'Asia/Jakarta', now)).toBe('2026-11-24T04:29:00.000Z');
    expect(momentOf('2026-11-23', '11:30', 'Asia/Jakarta', now)).toBe('2026-11-23T04:30:00.000Z');
  });

  it('is this very moment just after midnight too, when the day in UTC is still yesterday', () => {
    const now = new Date('2026-11-23T17:05:30.000Z');
    expect(momentOf('2026-11-24', '00:05', 'Asia/Jakarta', now)).toBe(now.toISOString());
  });
});
