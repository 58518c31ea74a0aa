// A silent site was expected, its meal is over, and nobody has said anything.
import { describe, expect, it } from 'vitest';
import { say } from '../../shared/domain/details.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { hasReported, silenceOf } from '../../shared/domain/reporting.ts';
import {
  makeCooked,
  makeDispatched,
  makeNoService,
  makePlanned,
  makeReceived,
  makeServed,
} from '../support/factories/facts.ts';
import { rules } from '../support/factories/rules.ts';

const silentAt = (now: string, ...facts: Fact[]) => silenceOf(facts, rules, 'Asia/Jakarta', new Date(now));
const EVENING = '2026-11-24T12:00:00Z';

describe('a site', () => {
  it.each([
    ['received', makeReceived()],
    ['served', makeServed()],
    ['no-service', makeNoService()],
  ])('has reported once it has written %s', (_, fact) => {
    expect(hasReported([makePlanned(), fact])).toBe(true);
    expect(silentAt(EVENING, makePlanned(), fact)).toEqual([]);
  });

  it('has not reported through what the system or its kitchen wrote', () => {
    expect(hasReported([makePlanned(), makeDispatched(), makeCooked()])).toBe(false);
    expect(hasReported([])).toBe(false);
  });

  it('is silent after the window of its meal, with what was planned and by when', () => {
    const [found] = silentAt('2026-11-24T07:01:00Z', makePlanned(), makeDispatched());
    expect(found).toEqual({ code: 'silent', meal: 'noon', numbers: { planned: 100, until: '14:00' } });
    expect(say('silent', found?.numbers ?? {}, 'id')).toBe(
      'Belum ada laporan; 100 porsi direncanakan, batasnya pukul 14:00.',
    );
    expect(say('silent', found?.numbers ?? {}, 'en')).toBe(
      'Nothing has been reported; 100 portions were planned, due by 14:00.',
    );
  });

  it('is not silent until the last minute of the window is over', () => {
    expect(silentAt('2026-11-24T07:00:59.999Z', makePlanned())).toEqual([]);
    expect(silentAt('2026-11-23T23:00:00Z', makePlanned())).toEqual([]);
  });

  it('is silent on a day long past, and never on a day to come', () => {
    expect(silentAt('2026-12-24T00:00:00Z', makePlanned())).toHaveLength(1);
    expect(silentAt('2026-11-20T12:00:00Z', makePlanned())).toEqual([]);
  });

  it.each([
    ['Asia/Jakarta', '2026-11-24T07:01:00Z'],
    ['Asia/Makassar', '2026-11-24T06:01:00Z'],
    ['Asia/Jayapura', '2026-11-24T05:01:00Z'],
  ])('is silent from 14:01 by the clock of %s', (zone, now) => {
    const silentIn = (moment: number) => silenceOf([makePlanned()], rules, zone, new Date(moment)).length;
    expect([silentIn(Date.parse(now) - 1000), silentIn(Date.parse(now))]).toEqual([0, 1]);
  });

  it('is not silent on a day for which nothing was planned', () => {
    expect(silentAt(EVENING, makeDispatched())).toEqual([]);
  });

  it('with a morning and a noon meal is silent only after noon, about both', () => {
    const day = [makePlanned({ meal: 'noon' }), makePlanned({ meal: 'morning' })];
    expect(silentAt('2026-11-24T03:00:00Z', ...day)).toEqual([]);
    expect(silentAt(EVENING, ...day)).toMatchObject([{ meal: 'noon', numbers: { planned: 200 } }]);
  });

  it('with a morning meal alone is silent after 9:00', () => {
    expect(silentAt('2026-11-24T02:01:00Z', makePlanned({ meal: 'morning' }))).toMatchObject([
      { meal: 'morning', numbers: { until: '09:00' } },
    ]);
  });
});
