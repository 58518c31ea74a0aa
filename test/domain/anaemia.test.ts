// Anaemia by age, sex and pregnancy, each limit from both sides.
import { describe, expect, it } from 'vitest';
import { anaemiaOf, type Person } from '../../shared/domain/anaemia.ts';
import { indexRules } from '../../shared/domain/rules.ts';
import { RULES } from '../../shared/reference/rules.ts';

const rules = indexRules(RULES);
const classAt = (person: Person, hb: number) => anaemiaOf(hb, person, rules, '2026-11-24');

const LIMITS: readonly (readonly [
  what: string,
  person: Person,
  none: number,
  mild: number,
  moderate: number,
])[] = [
  ['6 to 23 months', { sex: 'male', ageMonths: 23.9 }, 105, 100, 70],
  ['24 to 59 months', { sex: 'female', ageMonths: 24 }, 110, 100, 70],
  ['5 to 11 years', { sex: 'male', ageMonths: 60 }, 115, 110, 80],
  ['12 to 14 years', { sex: 'female', ageMonths: 144 }, 120, 110, 80],
  ['women', { sex: 'female', ageMonths: 180 }, 120, 110, 80],
  ['men', { sex: 'male', ageMonths: 180 }, 130, 110, 80],
  ['the first trimester', { sex: 'female', ageMonths: 300, trimester: 1 }, 110, 100, 70],
  ['the second trimester', { sex: 'female', ageMonths: 300, trimester: 2 }, 105, 100, 70],
  ['the third trimester', { sex: 'female', ageMonths: 300, trimester: 3 }, 110, 100, 70],
];

describe('anaemia', () => {
  it.each(LIMITS)('of %s begins below its limit', (_, person, none, mild, moderate) => {
    const found = [none, none - 0.1, mild, mild - 0.1, moderate, moderate - 0.1].map((hb) =>
      classAt(person, hb),
    );
    expect(found).toEqual(['none', 'mild', 'mild', 'moderate', 'moderate', 'severe']);
  });

  it('has no limit below six months', () => {
    expect(classAt({ sex: 'male', ageMonths: 5.9 }, 60)).toBeUndefined();
  });
});
