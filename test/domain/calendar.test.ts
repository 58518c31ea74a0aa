// On which days a site is expected to serve: its week, less holidays and local days off, plus extra days.
import { describe, expect, it } from 'vitest';
import { calendarEntry, isServiceDay, type LocalDay } from '../../shared/domain/calendar.ts';
import { rules, rulesWith } from '../support/factories/rules.ts';

const DISTRICT = '35.09.19';
const [TUESDAY, FRIDAY, SATURDAY, SUNDAY] = ['2026-11-24', '2026-11-27', '2026-11-28', '2026-11-29'] as const;

const entry = (region: string, service: boolean, date: string = TUESDAY): LocalDay => ({
  region,
  date,
  service,
  kind: 'school',
  reason: 'Ujian akhir semester',
});

type Case = { week?: number; isHoliday?: boolean; local?: LocalDay[] };
const servesOn = (date: string, { week, isHoliday = false, local = [] }: Case = {}) =>
  isServiceDay({ district: DISTRICT, week }, { date, isHoliday, local }, rules);

describe('the service calendar', () => {
  it.each([
    [6, [true, true, true, false]],
    [5, [true, true, false, false]],
    [undefined, [true, true, true, false]],
  ])('of a site with a week of %s days', (week, expected) => {
    const days = [TUESDAY, FRIDAY, SATURDAY, SUNDAY].map((date) => servesOn(date, week ? { week } : {}));
    expect(days).toEqual(expected);
  });

  it('follows the rule of the day where the site has no week of its own', () => {
    const fiveDays = rulesWith({ key: 'calendar.week', value: 5, validFrom: SATURDAY });
    const day = { date: SATURDAY, isHoliday: false, local: [] };
    expect(isServiceDay({ district: DISTRICT }, day, fiveDays)).toBe(false);
    expect(isServiceDay({ district: DISTRICT, week: 6 }, day, fiveDays)).toBe(true);
  });

  it('has no service on a holiday', () => {
    expect(servesOn(TUESDAY, { isHoliday: true })).toBe(false);
  });

  it.each(['35.09.19', '35.09', '35', 'ID'])('has no service on a day that %s took off', (region) => {
    expect(servesOn(TUESDAY, { local: [entry(region, false)] })).toBe(false);
  });

  it.each(['35.09.18', '35.10', '36', '35.0', '35.09.1'])('does not mind a day off in %s', (region) => {
    expect(servesOn(TUESDAY, { local: [entry(region, false)] })).toBe(true);
  });

  it('serves on an extra day, be it a Sunday or a holiday', () => {
    expect(servesOn(SUNDAY, { local: [entry('35.09', true, SUNDAY)] })).toBe(true);
    expect(servesOn(TUESDAY, { isHoliday: true, local: [entry('35', true)] })).toBe(true);
    expect(servesOn(SATURDAY, { week: 5, local: [entry('35', true, SATURDAY)] })).toBe(true);
  });

  it.each([
    ['35.09.19', '35.09'],
    ['35.09.19', 'ID'],
    ['35.09', '35'],
    ['35', 'ID'],
  ])('lets the entry of %s win over that of %s, in whatever order they come', (near, far) => {
    for (const service of [true, false]) {
      const local = [entry(far, !service), entry(near, service)];
      expect(servesOn(TUESDAY, { local })).toBe(service);
      expect(servesOn(TUESDAY, { local: local.toReversed() })).toBe(service);
    }
  });

  it('keeps no entry without a reason', () => {
    const { service, kind } = entry('35', false);
    expect(calendarEntry.safeParse({ service, kind, reason: 'Banjir' }).success).toBe(true);
    expect(calendarEntry.safeParse({ service, kind, reason: '  ' }).success).toBe(false);
  });
});
