// Gates that lack again: on which day they are a matter, and what of.
import { describe, expect, it } from 'vitest';
import { alertId, alertIdOf } from '../../shared/domain/alert.ts';
import { alertText } from '../../shared/domain/alert-words.ts';
import { GATES } from '../../shared/domain/gate.ts';
import { gateMatter, lapsesOn } from '../../shared/domain/gate-alerts.ts';
import { DAY, DISTRICT, instantAt, KITCHEN } from '../support/factories/day.ts';

const waived = (until: string) => [
  { gate: 'water' as const, waiver: { name: 'R', reason: 'menunggu hasil', until } },
];
const on = (until: string, revokedAt?: string) =>
  lapsesOn(['2026-11-23', DAY], { waivers: waived(until), revokedAt }, DISTRICT);

describe('a gate lapses', () => {
  it('on the day after the last one of its waiver', () => {
    expect(['2026-11-21', '2026-11-22', '2026-11-23', DAY].map((until) => on(until).length)).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('on the local day on which its certificate was revoked', () => {
    const gate = 'certificate';
    expect(on(DAY, instantAt(DAY, '00:30'))).toEqual([{ gate, since: DAY }]);
    expect(on(DAY, instantAt('2026-11-22', '23:30'))).toEqual([]);
  });

  it('is one matter for each gate, in words', () => {
    for (const gate of GATES) {
      const matter = gateMatter({ id: KITCHEN, name: 'SPPG', district: DISTRICT }, { gate, since: DAY });
      expect(alertId.safeParse(alertIdOf('35.09', matter)).success).toBe(true);
      expect(alertText(matter, 'id')).not.toMatch(/[{}]/);
    }
  });
});
