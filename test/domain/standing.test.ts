// Where a place belonged and whether it worked on an earlier day; changes never rewrite what has been.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/domain/dates.ts';
import {
  districtOn,
  firstStanding,
  nextStanding,
  standing,
  wasActiveOn,
} from '../../shared/domain/standing.ts';

const ALWAYS_ACTIVE = firstStanding('active');
const [YESTERDAY, TODAY, TOMORROW] = ['2026-11-23', '2026-11-24', '2026-11-25'] as const;
const KALIWATES = { district: '35.09.19', status: 'active' };
const PATRANG = { district: '35.09.20', status: 'active' };
const CLOSED = { district: '35.09.19', status: 'closed' };
const SUSPENDED = { district: '35.09.19', status: 'suspended' };

describe('a place that moves', () => {
  const moved = nextStanding(KALIWATES, PATRANG, ALWAYS_ACTIVE, TODAY);

  it('belongs to its new district from tomorrow', () => {
    const districts = [YESTERDAY, TODAY, TOMORROW].map((date) => districtOn('35.09.20', moved, date));
    expect(districts).toEqual(['35.09.19', '35.09.19', '35.09.20']);
  });

  it('twice keeps every district that it left', () => {
    const again = nextStanding(PATRANG, { ...PATRANG, district: '35.09.21' }, moved, '2026-12-10');
    const districts = [TODAY, TOMORROW, '2026-12-10', '2026-12-11'].map((date) =>
      districtOn('35.09.21', again, date),
    );
    expect(districts).toEqual(['35.09.19', '35.09.20', '35.09.20', '35.09.21']);
  });

  it('twice on one day was in its first district on that day', () => {
    const again = nextStanding(PATRANG, { ...PATRANG, district: '35.09.21' }, moved, TODAY);
    expect(districtOn('35.09.21', again, TODAY)).toBe('35.09.19');
    expect(districtOn('35.09.21', again, TOMORROW)).toBe('35.09.21');
  });

  it('and comes back was away in between', () => {
    const back = nextStanding(PATRANG, KALIWATES, moved, '2026-12-10');
    const districts = [TODAY, '2026-12-10', '2026-12-11'].map((date) => districtOn('35.09.19', back, date));
    expect(districts).toEqual(['35.09.19', '35.09.20', '35.09.19']);
  });

  it('never changes the district of a day that has begun, whatever moves follow', () => {
    const districts = fc.constantFrom('35.09.19', '35.09.20', '35.09.21');
    const moves = fc.array(fc.tuple(districts, fc.nat(3)), { maxLength: 8 });
    fc.assert(
      fc.property(moves, (steps) => {
        let [place, now, today] = [KALIWATES, ALWAYS_ACTIVE, TODAY as string];
        const seen = new Map<string, string>();
        for (const [district, days] of steps) {
          const next = { ...place, district };
          seen.set(today, districtOn(place.district, now, today));
          now = nextStanding(place, next, now, today);
          [place, today] = [next, addDays(today, days)];
        }
        for (const [date, district] of seen) expect(districtOn(place.district, now, date)).toBe(district);
        expect(standing.safeParse(now).success).toBe(true);
      }),
    );
  });
});

describe('a place that stops', () => {
  const stopped = nextStanding(KALIWATES, CLOSED, ALWAYS_ACTIVE, TODAY);

  it('worked until yesterday', () => {
    const days = [YESTERDAY, TODAY, TOMORROW].map((date) => wasActiveOn(stopped, date));
    expect(days).toEqual([true, false, false]);
  });

  it('stopped on its first day, though a suspended kitchen is closed later', () => {
    const suspended = nextStanding(KALIWATES, SUSPENDED, ALWAYS_ACTIVE, TODAY);
    const closed = nextStanding(SUSPENDED, CLOSED, suspended, '2026-12-10');
    expect(closed.stops).toEqual([{ from: TODAY }]);
  });

  it('works again from the day it reopens', () => {
    const reopened = nextStanding(CLOSED, KALIWATES, stopped, '2026-12-10');
    expect([wasActiveOn(reopened, '2026-12-10'), wasActiveOn(reopened, '2026-12-11')]).toEqual([true, true]);
  });

  it('did not work in the days between, however often it opens and stops', () => {
    const reopened = nextStanding(CLOSED, KALIWATES, stopped, '2026-12-10');
    const days = ['2026-11-23', TODAY, '2026-12-09', '2026-12-10'].map((date) => wasActiveOn(reopened, date));
    expect(days).toEqual([true, false, false, true]);
    expect(nextStanding(CLOSED, KALIWATES, stopped, TODAY).stops).toEqual([]);
  });

  it('may stop again after reopening', () => {
    const reopened = nextStanding(CLOSED, KALIWATES, stopped, '2026-12-10');
    const again = nextStanding(KALIWATES, CLOSED, reopened, '2026-12-20');
    expect([wasActiveOn(again, '2026-12-19'), wasActiveOn(again, '2026-12-20')]).toEqual([true, false]);
  });
});

describe('a place that is registered as closed or suspended', () => {
  it('is not taken to have worked before, and works from the day it opens', () => {
    const closed = firstStanding('closed');
    expect(['0001-01-01', '2020-01-01', TODAY].map((date) => wasActiveOn(closed, date))).toEqual([
      false,
      false,
      false,
    ]);
    expect(wasActiveOn(nextStanding(CLOSED, KALIWATES, closed, TODAY), TODAY)).toBe(true);
    expect(standing.safeParse(closed).success).toBe(true);
  });
});

describe('a place that only changes its name', () => {
  it('keeps its standing', () => {
    expect(nextStanding(KALIWATES, KALIWATES, ALWAYS_ACTIVE, TODAY)).toEqual(ALWAYS_ACTIVE);
    expect(wasActiveOn(ALWAYS_ACTIVE, '2020-01-01')).toBe(true);
    expect(districtOn('35.09.19', ALWAYS_ACTIVE, '2020-01-01')).toBe('35.09.19');
  });
});
