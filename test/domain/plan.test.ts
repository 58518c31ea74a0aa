// The plan of a site's day comes from its head counts and the portion sizes of that day.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GROUPS } from '../../shared/domain/beneficiary.ts';
import { plannedFact } from '../../shared/domain/meal-facts.ts';
import { planOf, toPlannedFact } from '../../shared/domain/plan.ts';
import { portionCount } from '../../shared/domain/portions.ts';
import { enrolmentOn } from '../../shared/domain/site.ts';
import { plannedId } from '../../shared/store/ids.ts';
import { DAY, KITCHEN, SITE } from '../support/factories/day.ts';
import { makeEnrolment } from '../support/factories/places.ts';
import { rules, rulesWith } from '../support/factories/rules.ts';

describe('a plan', () => {
  it('gives grades 1-3 small portions and grades 4-6 large ones', () => {
    expect(planOf(makeEnrolment(), rules, DAY)).toEqual({
      portions: { small: 60, large: 40 },
      enrolled: 100,
    });
  });

  it('counts teachers, mothers and toddlers in their own size', () => {
    const groups = {
      TEACHER: { male: 3, female: 4 },
      PREGNANT: { male: 0, female: 5 },
      BREASTFEEDING: { male: 0, female: 6 },
      UNDER_FIVE: { male: 7, female: 8 },
    };
    expect(planOf({ groups, estimated: false }, rules, DAY)).toEqual({
      portions: { small: 15, large: 18 },
      enrolled: 33,
    });
  });

  it('is nothing where nobody is enrolled', () => {
    expect(planOf({ groups: {}, estimated: false }, rules, DAY)).toEqual({
      portions: { small: 0, large: 0 },
      enrolled: 0,
    });
  });

  it('follows the portion size in force on the day', () => {
    const changed = rulesWith({ key: 'portion.SD_4_6', value: 'small', validFrom: '2026-11-25' });
    expect(planOf(makeEnrolment(), changed, DAY).portions).toEqual({ small: 60, large: 40 });
    expect(planOf(makeEnrolment(), changed, '2026-11-25').portions).toEqual({ small: 100, large: 0 });
  });

  it('leaves nobody out and counts nobody twice', () => {
    const heads = fc.record({ male: fc.nat(20_000), female: fc.nat(20_000) });
    const groups = fc.dictionary(fc.constantFrom(...GROUPS), heads);
    fc.assert(
      fc.property(groups, (counts) => {
        const plan = planOf(makeEnrolment({ groups: counts }), rules, DAY);
        const all = Object.values(counts).reduce((sum, { male, female }) => sum + male + female, 0);
        expect([plan.enrolled, portionCount(plan.portions)]).toEqual([all, all]);
      }),
    );
  });

  it('becomes a well-formed fact, the same one whenever it is made', () => {
    const plan = planOf(makeEnrolment(), rules, DAY);
    const expected = { id: plannedId(SITE, DAY), siteId: SITE, kitchenId: KITCHEN, serviceDate: DAY, plan };
    const planned = toPlannedFact({ ...expected, at: new Date('2026-11-23T20:00:00Z') });
    expect(plannedFact.parse(planned)).toEqual(planned);
    expect(planned).toMatchObject({ kind: 'planned', portions: plan.portions, enrolled: 100 });
  });
});

describe('the enrolment in force', () => {
  const [july, november] = [makeEnrolment(), makeEnrolment({ validFrom: DAY })];

  it('is the latest that began on or before the day, in whatever order they are kept', () => {
    for (const kept of [
      [july, november],
      [november, july],
    ]) {
      expect(enrolmentOn(kept, '2026-11-23')).toBe(july);
      expect(enrolmentOn(kept, DAY)).toBe(november);
    }
  });

  it('is none before the first', () => {
    expect(enrolmentOn([july], '2026-07-12')).toBeUndefined();
    expect(enrolmentOn([], DAY)).toBeUndefined();
  });
});
