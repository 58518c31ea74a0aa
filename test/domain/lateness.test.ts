// A delivery is late when it arrives after the end of the meal's window, by the clock that hangs in the school.
import { describe, expect, it } from 'vitest';
import { isLate, siteDiscrepancies } from '../../shared/domain/chain.ts';
import { say } from '../../shared/domain/details.ts';
import { makeDispatched, makeReceived } from '../support/factories/facts.ts';
import { rules, rulesWith } from '../support/factories/rules.ts';

// In each zone the instant at which the school's clock shows 14:00.
const NOON_ENDS = [
  ['Asia/Jakarta', '2026-11-24T07:00:00.000Z'],
  ['Asia/Makassar', '2026-11-24T06:00:00.000Z'],
  ['Asia/Jayapura', '2026-11-24T05:00:00.000Z'],
] as const;

const later = (instant: string, seconds: number): string =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString();

describe.each(NOON_ENDS)('a noon delivery in %s', (zone, end) => {
  const isLateAt = (at: string) => isLate(makeReceived({ at }), rules, zone);

  it('is on time a minute before the window ends', () => {
    expect(isLateAt(later(end, -60))).toBe(false);
  });

  it('is on time all through the last minute of the window', () => {
    expect([isLateAt(end), isLateAt(later(end, 59))]).toEqual([false, false]);
  });

  it('is late when the next minute begins', () => {
    expect(isLateAt(later(end, 60))).toBe(true);
  });

  it('is late in the night after, although clocks show a small hour', () => {
    expect(isLateAt(later(end, 10 * 3600))).toBe(true);
    expect(isLateAt(later(end, 18 * 3600))).toBe(true);
  });

  it('is not late when it comes before the window or on the evening before', () => {
    expect([isLateAt(later(end, -8 * 3600)), isLateAt(later(end, -15 * 3600))]).toEqual([false, false]);
  });
});

describe('a late delivery', () => {
  it('of the morning meal is one after 9:00', () => {
    const at = (time: string) => makeReceived({ meal: 'morning', at: `2026-11-24T${time}+07:00` });
    expect(isLate(at('09:00:59'), rules, 'Asia/Jakarta')).toBe(false);
    expect(isLate(at('09:01:00'), rules, 'Asia/Jakarta')).toBe(true);
  });

  it('is judged by the clock of the site, not by the offset that the device wrote', () => {
    const fact = makeReceived({ at: '2026-11-24T13:59:00+07:00' });
    expect(isLate(fact, rules, 'Asia/Jakarta')).toBe(false);
    expect(isLate(fact, rules, 'Asia/Jayapura')).toBe(true);
  });

  it('is judged by the window of its own day when the window changes', () => {
    const changed = rulesWith({
      key: 'window.noon',
      value: { from: '10:00', to: '13:00' },
      validFrom: '2026-11-25',
    });
    const at1330 = (serviceDate: string) =>
      isLate(makeReceived({ serviceDate, at: `${serviceDate}T13:30:00+07:00` }), changed, 'Asia/Jakarta');
    expect([at1330('2026-11-24'), at1330('2026-11-25')]).toEqual([false, true]);
  });

  it('says when it came and what the limit was', () => {
    const late = makeReceived({ at: '2026-11-24T07:05:00Z' });
    const [found, ...rest] = siteDiscrepancies([makeDispatched(), late], rules, 'Asia/Jakarta');
    expect(rest).toEqual([]);
    expect(found).toEqual({ code: 'late', meal: 'noon', numbers: { arrived: '14:05', until: '14:00' } });
    expect(say('late', found?.numbers ?? {}, 'id')).toBe(
      'Makanan datang pukul 14:05, sesudah batas pukul 14:00.',
    );
    expect(say('late', found?.numbers ?? {}, 'en')).toBe(
      'The food arrived at 14:05, after the limit of 14:00.',
    );
  });

  it('is counted for each delivery that was late', () => {
    const at = '2026-11-24T08:00:00Z';
    const day = [makeDispatched(), makeReceived({ at }), makeReceived({ at }), makeReceived()];
    const codes = siteDiscrepancies(day, rules, 'Asia/Jakarta').map(({ code }) => code);
    expect(codes).toEqual(['late', 'late']);
  });
});
