// A device's clock may be wrong; a late report is not. Only what cannot be true is flagged, and nothing is refused for it.
import { describe, expect, it } from 'vitest';
import { isClockOff } from '../../shared/domain/clock.ts';

const HOUR = 3_600_000;
type Clock = Parameters<typeof isClockOff>[0];
const isOff = (over: Partial<Clock>) =>
  isClockOff({
    at: '2026-11-24T05:00:00Z',
    serviceDate: '2026-11-24',
    receivedAt: new Date('2026-11-24T05:00:10Z'),
    zone: 'Asia/Jakarta',
    skewMs: 0,
    maxSkewHours: 24,
    ...over,
  });

describe('a clock', () => {
  it('is right when the fact arrives as it happens, or weeks later', () => {
    expect(isOff({})).toBe(false);
    expect(isOff({ receivedAt: new Date('2026-12-20T05:00:00Z') })).toBe(false);
  });

  it('is off when the fact happened more than a day after the server heard of it', () => {
    const at = Date.parse('2026-11-24T05:00:00Z');
    expect(isOff({ receivedAt: new Date(at - 24 * HOUR) })).toBe(false);
    expect(isOff({ receivedAt: new Date(at - 24 * HOUR - 1) })).toBe(true);
  });

  it.each([1, -1])('is off when the device itself measured more than a day (%d)', (sign) => {
    expect(isOff({ skewMs: sign * 24 * HOUR })).toBe(false);
    expect(isOff({ skewMs: sign * (24 * HOUR + 1) })).toBe(true);
  });

  it('may show the day before or after the service date, and no other day', () => {
    const onDay = (at: string) => isOff({ at, receivedAt: new Date('2026-12-01T00:00:00Z') });
    expect([onDay('2026-11-22T17:00:00Z'), onDay('2026-11-25T16:59:59Z')]).toEqual([false, false]);
    expect([onDay('2026-11-22T16:59:59Z'), onDay('2026-11-25T17:00:00Z')]).toEqual([true, true]);
  });

  it('is read as the day of the site: midnight comes two hours earlier in the east', () => {
    const at = '2026-11-25T15:00:00Z';
    const receivedAt = new Date('2026-11-26T00:00:00Z');
    expect(isOff({ at, receivedAt, zone: 'Asia/Jakarta' })).toBe(false);
    expect(isOff({ at, receivedAt, zone: 'Asia/Jayapura' })).toBe(true);
  });

  it('is off on a device that believes it is 1970', () => {
    expect(isOff({ at: '1970-01-01T00:00:00Z' })).toBe(true);
  });

  it('is held against the limit that is handed in', () => {
    expect(isOff({ skewMs: 2 * HOUR, maxSkewHours: 1 })).toBe(true);
  });
});
