// The rules that the product ships with: complete, each with a source, and usable on every day of the programme.
import { describe, expect, it } from 'vitest';
import { GROUPS } from '../../shared/domain/beneficiary.ts';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { MEALS } from '../../shared/domain/meal.ts';
import { ruleName } from '../../shared/domain/plan-rule-words.ts';
import { REGIONAL_KEYS } from '../../shared/domain/regional-rules.ts';
import { unitText, valueText } from '../../shared/domain/rule-values.ts';
import {
  datedRule,
  indexRules,
  mealWindow,
  numberRule,
  portionClassOf,
  ruleInForce,
} from '../../shared/domain/rules.ts';
import { RULES } from '../../shared/reference/rules.ts';

const rules = indexRules(RULES);
const FIRST_DAY = '2025-01-01';
const TODAY = '2026-11-24';

// Families of the catalogue, with the rules of each.
const FAMILIES: Readonly<Record<string, string>> = {
  cost: 'food.small food.large ops.perPortion facility.perDay facility.daysPerYear facility.maxStop road.perKm',
  capacity: 'standard.pupils standard.motherChild certifiedCook.pupils certifiedCook.motherChild',
  cook: 'notBefore advisedFrom',
  pack: 'maxDays.packaged maxDays.bundled ramadan',
  slhs: 'grace issue',
  certificate: 'SLHS HALAL HACCP WATER remindDays',
  price: 'survey.minSuppliers survey.every',
  pic: 'min max dayRate payEvery',
  consent: 'withdraw',
  breach: 'notice',
  growth: 'standard',
  hb: 'cutoffs severity altitude',
  measure: 'thirdAbove jump',
  reach: 'km minutes needs detour kmPerHour boatKm',
  remote: 'maxBeneficiaries minMinutes',
  water: 'ecoliMax chlorine',
  gate: 'staff consentPct',
  ramp: 'week portionsPct',
  round: 'aroundDays vehicles stops portions stopMinutes loadMinutes',
  window: 'morning noon',
  akgShare: 'morning noon',
  cookToConsume: 'max',
  arrivalToConsume: 'max',
  temp: 'danger dangerMinutes hotHold core chill freeze',
  sample: 'keep minMass lookBack',
  form: 'annex',
  sensory: 'scale packs.school packs.motherChild holdAtOrBelow',
  suppliers: 'min',
  workers: 'max',
  sanction: 'light medium heavy warningReply progressEvery',
  pettyCash: 'perTx perWeek',
  va: 'ceiling',
  report: 'settlementEvery dailyDue',
  muac: 'pregnant child childSevere',
  incident: 'lookBack',
  reconcile: 'tolerance.percent tolerance.portions',
  privacy: 'smallCell minRateN',
  retention: 'measurement incident rosterAfterLeave',
  portion: GROUPS.join(' '),
  calendar: 'week',
  check: 'mandatory',
  alert: 'clockMinutes sampleMinutes escalate.urgent escalate.ordinary escalate.slow quiet.from quiet.until',
  menu: 'maxDaysAhead',
  staff: 'perKitchen',
  equipment: 'perKitchen',
  vehicles: 'perKitchen',
  target: 'rates',
  access: 'codeDays',
  fact: 'maxAgeDays maxPlanRatio maxMinutesAhead maxClockSkewHours',
};
const CATALOGUE = Object.entries(FAMILIES).flatMap(([family, names]) =>
  names.split(' ').map((name) => `${family}.${name}`),
);

describe('the rule catalogue', () => {
  it('holds every rule of the catalogue once, and no other', () => {
    expect(RULES.map(({ key }) => key).sort()).toEqual(CATALOGUE.sort());
  });

  it.each(CATALOGUE)('has %s in force today', (key) => {
    expect(ruleInForce(rules, key, TODAY).source).not.toBe('');
  });

  it('has the prices, windows and limits of the programme', () => {
    const figures = [
      'cost.food.small',
      'cost.food.large',
      'cost.ops.perPortion',
      'cookToConsume.max',
      'calendar.week',
    ];
    expect(figures.map((key) => numberRule(rules, key, TODAY))).toEqual([8000, 10000, 3000, 240, 6]);
    expect(MEALS.map((meal) => mealWindow(rules, meal, FIRST_DAY))).toEqual([
      { from: '06:00', to: '09:00' },
      { from: '11:00', to: '14:00' },
    ]);
  });

  it('gives small portions to preschool, grades 1-3, out-of-school under nine and under-fives, large to all others', () => {
    const small = GROUPS.filter((group) => portionClassOf(rules, group, FIRST_DAY) === 'small');
    expect(small).toEqual(['PAUD_TK', 'SD_1_3', 'ATS_U9', 'UNDER_FIVE']);
  });

  it('guards against wrong dates on every date that a wrong clock can give', () => {
    const guards = ['fact.maxAgeDays', 'fact.maxPlanRatio', 'fact.maxClockSkewHours', 'menu.maxDaysAhead'];
    expect(guards.map((key) => numberRule(rules, key, '1970-01-01'))).toEqual([60, 3, 24, 31]);
  });

  it('has every rule that a region may have its own of', () => {
    expect(REGIONAL_KEYS.filter((key) => !CATALOGUE.includes(key))).toEqual([]);
  });

  it('calls its own ideas proposals', () => {
    const own = RULES.filter(({ source }) => source === 'MBG Pilot');
    expect(own.filter(({ certainty }) => certainty !== 'proposal')).toEqual([]);
    expect(own.length).toBeGreaterThan(0);
  });
});

describe('every rule that the product ships with', () => {
  it.each(RULES.map((rule) => [`${rule.key} from ${rule.validFrom}`, rule] as const))(
    '%s is well formed',
    (_, rule) => {
      expect(datedRule.parse(rule)).toEqual(rule);
    },
  );
});

describe('the words of the rules', () => {
  it.each(LANGUAGES)('name every rule, its parts and its unit in %s', (language) => {
    const lacking = RULES.filter(({ key }) => /[a-z][A-Z_]|_/.test(ruleName(key, language)));
    expect(lacking.map(({ key }) => key)).toEqual([]);
    for (const { key } of RULES) expect(ruleName(key, language)).not.toBe(key);
    const texts = RULES.map(({ value }) => valueText(value, language));
    expect(texts.filter((text) => /[a-z][A-Z]|[{"]/.test(text))).toEqual([]);
    expect(
      RULES.filter(({ unit }) => unitText(unit, language).includes('/')).map(({ unit }) => unit),
    ).toEqual(RULES.filter(({ unit }) => /^m?g\/L/.test(unit)).map(({ unit }) => unit));
  });
});
