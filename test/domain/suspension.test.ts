// A suspension stands from its first day to its last or until it is lifted; a warning never does.
import { describe, expect, it } from 'vitest';
import { indexRules } from '../../shared/domain/rules.ts';
import {
  lastDayOf,
  standsOn,
  substituteFor,
  suspendedFindings,
  suspension,
  suspensionOn,
} from '../../shared/domain/suspension.ts';
import { RULES } from '../../shared/reference/rules.ts';
import { makeSuspension } from '../support/factories/certificates.ts';
import { makeCooked, makeDispatched, makeReceived } from '../support/factories/facts.ts';

const rules = indexRules(RULES);

describe('a suspension', () => {
  it.each([
    ['the day before', '2026-11-19', false],
    ['its first day', '2026-11-20', true],
    ['its last day', '2026-11-29', true],
    ['the day after', '2026-11-30', false],
  ])('on %s', (_, date, stands) => {
    expect(standsOn(makeSuspension(), date)).toBe(stands);
  });

  it('without an end stands until it is lifted, not on that day', () => {
    const open = makeSuspension({ until: undefined });
    expect(standsOn(open, '2027-06-01')).toBe(true);
    const lifted = makeSuspension({ until: undefined, lifted: { on: '2026-11-25', basis: 'SLHS lengkap' } });
    expect(['2026-11-24', '2026-11-25'].map((date) => standsOn(lifted, date))).toEqual([true, false]);
  });

  it('that is a warning keeps nobody from cooking', () => {
    const warning = suspension.parse({ step: 'warning', from: '2026-11-20', reason: 'Laporan terlambat' });
    expect(standsOn(warning, '2026-11-24')).toBe(false);
    expect(lastDayOf(warning, rules)).toBeUndefined();
  });

  it('lasts as long as its class allows', () => {
    const last = (kind: string) => lastDayOf(makeSuspension({ class: kind }), rules);
    expect(['light', 'medium', 'heavy'].map(last)).toEqual(['2026-11-29', '2026-12-09', '2026-12-19']);
  });

  it('of several that stand is the one that began last', () => {
    const [early, late] = [makeSuspension(), makeSuspension({ from: '2026-11-23', reason: 'Terulang' })];
    expect(suspensionOn([late, early], '2026-11-24')).toBe(late);
    expect(suspensionOn([late, early], '2026-11-21')).toBe(early);
  });

  it('names who cooks instead, for a site before for all', () => {
    const substitutes = { all: 'K-2', sites: { '00200001': 'K-3' } };
    const found = makeSuspension({ substitutes });
    expect(['00200001', '00200002'].map((id) => substituteFor(found, id))).toEqual(['K-3', 'K-2']);
    expect(substituteFor(makeSuspension(), '00200001')).toBeUndefined();
  });

  it.each([
    ['an end before its beginning', { until: '2026-11-19' }, 'ends-before-start'],
    ['a lifting before its beginning', { lifted: { on: '2026-11-19', basis: 'x' } }, 'ends-before-start'],
  ])('with %s is refused', (_, over, message) => {
    const parsed = suspension.safeParse({ ...makeSuspension(), ...over });
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  it('needs its class', () => {
    expect(suspension.safeParse({ ...makeSuspension(), class: undefined }).success).toBe(false);
  });
});

describe('food of a suspended kitchen', () => {
  it('is a finding for each meal, whether cooked or sent', () => {
    const facts = [makeCooked(), makeDispatched(), makeDispatched({ meal: 'morning' }), makeReceived()];
    expect(suspendedFindings(facts, makeSuspension())).toEqual([
      { code: 'kitchen-suspended', meal: 'morning', numbers: { from: '2026-11-20' } },
      { code: 'kitchen-suspended', meal: 'noon', numbers: { from: '2026-11-20' } },
    ]);
    expect(suspendedFindings([makeReceived()], makeSuspension())).toEqual([]);
  });
});
