// What was delivered: the nutrients of the portions handed out, less what was left over, beside what they should have given.
// In whole thousandths of each unit, and additive: a region is the sum of its places.
import * as z from 'zod';
import type { Range } from './amount.ts';
import { type BeneficiaryGroup, beneficiaryGroup, GROUPS } from './beneficiary.ts';
import { ofKind } from './chain.ts';
import { kitchensOf } from './deliveries.ts';
import type { Fact } from './fact.ts';
import { MEALS, type Meal } from './meal.ts';
import type { MenuFigures } from './menu-figures.ts';
import { NUTRIENTS, type Nutrient, nutrient } from './nutrient.ts';
import { SIZES, type Size } from './nutrients.ts';
import { type Portions, sumPortions } from './portions.ts';
import { splitByHeads } from './split-by-heads.ts';

const count = z.int().min(0);

const nutrientSum = z.strictObject({
  /** Delivered, and the portions that it is known of. */
  milli: count,
  portions: count,
  /** What those of them should have given whose groups are known. */
  targeted: count,
  minMilli: count,
  maxMilli: count,
});
export type NutrientSum = z.infer<typeof nutrientSum>;

const sizeSum = z.strictObject({
  /** Portions handed out, whether their nutrients are known or not. */
  served: count,
  nutrients: z.partialRecord(nutrient, nutrientSum),
});
export type SizeSum = z.infer<typeof sizeSum>;

export const nutritionTotals = z.strictObject({
  small: sizeSum,
  large: sizeSum,
  /** The same portions by who ate them, as far as anybody is enrolled for their size. */
  groups: z.partialRecord(beneficiaryGroup, sizeSum).default({}),
});
export type NutritionTotals = z.infer<typeof nutritionTotals>;

const NO_SUM: SizeSum = { served: 0, nutrients: {} };
export const NO_NUTRITION: NutritionTotals = Object.freeze({ small: NO_SUM, large: NO_SUM, groups: {} });

const NO_NUTRIENT: NutrientSum = { milli: 0, portions: 0, targeted: 0, minMilli: 0, maxMilli: 0 };

const addNutrient = (a = NO_NUTRIENT, b = NO_NUTRIENT): NutrientSum => ({
  milli: a.milli + b.milli,
  portions: a.portions + b.portions,
  targeted: a.targeted + b.targeted,
  minMilli: a.minMilli + b.minMilli,
  maxMilli: a.maxMilli + b.maxMilli,
});

/** Both sizes, or two places, together. */
export const addSizes = (a: SizeSum, b: SizeSum): SizeSum => ({
  served: a.served + b.served,
  nutrients: Object.fromEntries(
    NUTRIENTS.filter((one) => a.nutrients[one] ?? b.nutrients[one]).map((one) => [
      one,
      addNutrient(a.nutrients[one], b.nutrients[one]),
    ]),
  ),
});

/** Adds two: associative, commutative, with `NO_NUTRITION` as the neutral value. */
export const mergeNutrition = (a: NutritionTotals, b: NutritionTotals): NutritionTotals => ({
  small: addSizes(a.small, b.small),
  large: addSizes(a.large, b.large),
  groups: addGroups(a.groups, b.groups),
});

type GroupSums = NutritionTotals['groups'];
const addGroups = (a: GroupSums, b: GroupSums): GroupSums =>
  Object.fromEntries(
    GROUPS.filter((one) => a[one] ?? b[one]).map((one) => [
      one,
      addSizes(a[one] ?? NO_SUM, b[one] ?? NO_SUM),
    ]),
  );

type TargetOf = (nutrient: Nutrient) => Range;
/** A group at a site: its heads, and what one of them should get of a nutrient at a meal. */
export type GroupAim = { group: BeneficiaryGroup; heads: number; targetOf: TargetOf };

/** The menus of a site's kitchens, and the groups that eat a meal in a portion size. */
export type NutritionContext = {
  menus: readonly { kitchenId: string; meal: Meal; figures: MenuFigures }[];
  groupsOf: (meal: Meal, size: Size) => readonly GroupAim[];
};

/** What a portion of some groups together should give: the mean by their heads. Undefined of none. */
export function meanTarget(aims: readonly GroupAim[]): TargetOf | undefined {
  const heads = aims.reduce((sum, aim) => sum + aim.heads, 0);
  const mean = (nutrient: Nutrient, end: 0 | 1) =>
    aims.reduce((sum, aim) => sum + aim.heads * aim.targetOf(nutrient)[end], 0) / heads;
  return heads > 0 ? (nutrient) => [mean(nutrient, 0), mean(nutrient, 1)] : undefined;
}

/** What a site's day delivered, from its effective facts. */
export const nutritionOf = (effective: readonly Fact[], context: NutritionContext): NutritionTotals =>
  MEALS.map((meal) =>
    ofMeal(
      meal,
      effective.filter((fact) => fact.meal === meal),
      context,
    ),
  ).reduce(mergeNutrition);

function ofMeal(meal: Meal, facts: readonly Fact[], context: NutritionContext): NutritionTotals {
  const served = ofKind(facts, 'served');
  const portions = sumPortions(served.map((fact) => fact.portions));
  const figures = figuresFor(meal, facts, context);
  const leftoverG = served.reduce((sum, fact) => sum + (fact.leftoverG ?? 0), 0);
  const eaten = figures && eatenShare(portions, figures, leftoverG);
  const ofSome = (size: Size, served: number, targetOf: TargetOf | undefined): SizeSum => ({
    served,
    nutrients:
      figures && eaten !== undefined && served > 0 ? sumsOf(served, eaten, figures[size], targetOf) : {},
  });
  const ofSize = (size: Size) => ofSome(size, portions[size], meanTarget(context.groupsOf(meal, size)));
  const groups = SIZES.flatMap((size) =>
    splitByHeads(portions[size], context.groupsOf(meal, size)).map(
      ({ group, targetOf, share }) => [group, ofSome(size, share, targetOf)] as const,
    ),
  );
  return { small: ofSize('small'), large: ofSize('large'), groups: Object.fromEntries(groups) };
}

/** The menu that the food of a meal came from; undefined where it came from two kitchens, whose shares nobody counts. */
function figuresFor(
  meal: Meal,
  facts: readonly Fact[],
  { menus }: NutritionContext,
): MenuFigures | undefined {
  const [kitchenId, ...others] = kitchensOf(facts);
  if (others.length > 0) return undefined;
  return menus.find((menu) => menu.kitchenId === kitchenId && menu.meal === meal)?.figures;
}

/** The share of the food that was eaten; undefined where something was left over of plates of unknown weight. */
function eatenShare(portions: Portions, figures: MenuFigures, leftoverG: number): number | undefined {
  if (leftoverG === 0) return 1;
  let handedOutMg = 0;
  for (const size of SIZES.filter((one) => portions[one] > 0)) {
    const { plateMg } = figures[size];
    if (plateMg === null) return undefined;
    handedOutMg += portions[size] * plateMg;
  }
  return handedOutMg > 0 ? Math.max(0, 1 - (leftoverG * 1_000) / handedOutMg) : undefined;
}

const sumsOf = (
  portions: number,
  eaten: number,
  { milli }: MenuFigures[Size],
  targetOf: TargetOf | undefined,
): SizeSum['nutrients'] =>
  Object.fromEntries(
    NUTRIENTS.flatMap((one) => {
      const each = milli[one];
      if (each === null) return [];
      const target = targetOf?.(one);
      const whole = (end: number) => portions * Math.round(end * 1_000);
      const [minMilli, maxMilli] = target ? target.map(whole) : [0, 0];
      const targeted = target ? portions : 0;
      return [[one, { milli: Math.round(portions * each * eaten), portions, targeted, minMilli, maxMilli }]];
    }),
  );
