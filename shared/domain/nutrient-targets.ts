// What one meal should give: energy and macronutrients by the meal table of the National Nutrition Agency (BGN); everything
// else, and meals that the table does not have, as the share of the daily recommended intake (AKG, Permenkes 28/2019) that
// the rules give an occasion (`akgShare.*`), by the age band of the group and, where the intake differs, by sex.
import * as z from 'zod';
import type { Range } from './amount.ts';
import { type BeneficiaryGroup, beneficiaryGroup, GROUPS } from './beneficiary.ts';
import { MEALS, type Meal, meal } from './meal.ts';
import { forEachNutrient, type Nutrient, nutrient } from './nutrient.ts';
import { type Rules, rangeRule } from './rules.ts';

const range = z.tuple([z.number().min(0), z.number().min(0)]);

/** A row of BGN's meal table. */
export const mealRow = z.strictObject({
  group: beneficiaryGroup,
  meal,
  /** Where the table states months of age. */
  ageMonths: range.optional(),
  sharePct: range,
  ranges: z.strictObject({ energyKcal: range, proteinG: range, fatG: range, carbohydrateG: range }),
  /** medium: one transcription, equal to the share of the AKG; low: one transcription. */
  certainty: z.enum(['medium', 'low']),
  note: z.string().optional(),
});
export type MealRow = z.infer<typeof mealRow>;

/** The recommended intake of a day; an `addition` goes on top of a woman's own. */
export const intakeRow = z.strictObject({
  id: z.string(),
  kind: z.enum(['group', 'addition']),
  sex: z.enum(['all', 'male', 'female']),
  name: z.string(),
  perDay: z.record(nutrient, z.number().min(0)),
  certainty: z.enum(['high', 'medium', 'low']),
});
export type IntakeRow = z.infer<typeof intakeRow>;

export type TargetTables = { meals: readonly MealRow[]; intakes: readonly IntakeRow[] };

const ISSUERS = { BGN: 'BGN', KEMENKES: 'Permenkes 28/2019' } as const;

const target = z.strictObject({ range, issuer: z.enum(ISSUERS) });
export const mealTarget = z
  .strictObject({
    group: beneficiaryGroup,
    /** `all` where it is one for both. */
    sex: z.enum(['all', 'male', 'female']),
    meal,
    nutrients: z.record(nutrient, target),
  })
  .meta({ id: 'MealTarget' });
export type MealTarget = z.infer<typeof mealTarget>;

type Band = { male?: string; female: string; additions?: readonly string[] };
const child = (id: string): Band => ({ male: id, female: id });
const bySex = (ages: string): Band => ({ male: `male-${ages}`, female: `female-${ages}` });
const woman = (...additions: string[]): Band => ({ female: 'female-19-29-y', additions });

/** The age band of a group; of several additions the mean. Out-of-school children and adults: our own choice. */
const BANDS: Readonly<Record<BeneficiaryGroup, Band>> = {
  PAUD_TK: child('child-4-6-y'),
  SD_1_3: child('child-7-9-y'),
  ATS_U9: child('child-7-9-y'),
  UNDER_FIVE: child('child-1-3-y'),
  SD_4_6: bySex('10-12-y'),
  SMP: bySex('13-15-y'),
  SMA: bySex('16-18-y'),
  ATS_9_18: bySex('13-15-y'),
  TEACHER: bySex('30-49-y'),
  STAFF: bySex('30-49-y'),
  PREGNANT: woman('add-pregnancy-t1', 'add-pregnancy-t2', 'add-pregnancy-t3'),
  BREASTFEEDING: woman('add-breastfeeding-0-6-mo', 'add-breastfeeding-7-12-mo'),
};

/** The meal table has no row for children out of school: theirs are those of their age. */
const AS_GROUP: Partial<Record<BeneficiaryGroup, BeneficiaryGroup>> = { ATS_U9: 'SD_1_3', ATS_9_18: 'SMP' };

const SEXES = ['male', 'female'] as const;
type Sex = (typeof SEXES)[number];

/** The recommended intake of a day for a group and sex; undefined for a sex that is not in the group. */
function intakeOf(group: BeneficiaryGroup, sex: Sex, { intakes }: TargetTables) {
  const { additions = [], ...band } = BANDS[group];
  const find = (id: string | undefined) => intakes.find((row) => row.id === id)?.perDay;
  const own = find(band[sex]);
  const extra = additions.flatMap((id) => find(id) ?? []);
  return (
    own &&
    forEachNutrient(
      (one) => own[one] + extra.reduce((sum, row) => sum + row[one], 0) / Math.max(1, extra.length),
    )
  );
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The row of the meal table, as long as it is made for the share that the rules give. Without months it is the group's. */
function rowOf(group: BeneficiaryGroup, meal: Meal, share: Range, { meals }: TargetTables) {
  const rows = meals.filter(
    (row) =>
      row.group === (AS_GROUP[group] ?? group) && row.meal === meal && String(row.sharePct) === String(share),
  );
  return rows.find(({ ageMonths }) => !ageMonths) ?? rows[0];
}

function targetOf(group: BeneficiaryGroup, sex: Sex, meal: Meal, share: Range, tables: TargetTables) {
  const intake = intakeOf(group, sex, tables);
  const row: Partial<Record<Nutrient, [number, number]>> | undefined = rowOf(
    group,
    meal,
    share,
    tables,
  )?.ranges;
  const [from, to] = share;
  return (
    intake &&
    forEachNutrient((one): z.infer<typeof target> => {
      const printed = row?.[one];
      if (printed) return { range: printed, issuer: ISSUERS.BGN };
      const part = (pct: number) => rounded((intake[one] * pct) / 100);
      return { range: [part(from), part(to)], issuer: ISSUERS.KEMENKES };
    })
  );
}

/** One target for both sexes where they do not differ. */
function ofGroup(group: BeneficiaryGroup, meal: Meal, share: Range, tables: TargetTables): MealTarget[] {
  const found = SEXES.flatMap((sex): MealTarget[] => {
    const nutrients = targetOf(group, sex, meal, share, tables);
    return nutrients ? [{ group, sex, meal, nutrients }] : [];
  });
  const [one, other] = found;
  const isSame = one && other && JSON.stringify(one.nutrients) === JSON.stringify(other.nutrients);
  return isSame ? [{ ...one, sex: 'all' }] : found;
}

/** What every group should get at each meal of a day. */
export const targetsOn = (tables: TargetTables, rules: Rules, date: string): MealTarget[] =>
  MEALS.flatMap((meal) => {
    const share = rangeRule(rules, `akgShare.${meal}`, date);
    return GROUPS.flatMap((group) => ofGroup(group, meal, share, tables));
  });
