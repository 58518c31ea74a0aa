// Nutrients delivered as people read them: for a child and service day, beside what it should have been.
import * as z from 'zod';
import { type BeneficiaryGroup, beneficiaryGroup, GROUPS } from './beneficiary.ts';
import { type Nutrient, nutrient } from './nutrient.ts';
import { addSizes, type NutrientSum, type NutritionTotals, type SizeSum } from './nutrition.ts';

const delivered = z.strictObject({
  /** Of a portion, less what was left over. */
  perPortion: z.number(),
  /** The portions that it is known of. */
  portions: z.int(),
  /** The mean of what they should have given; null where their groups are not known. */
  target: z.tuple([z.number(), z.number()]).nullable(),
});
/** Of some portions together. A nutrient that is known of none of them is not there. */
export const deliveredBody = z
  .strictObject({ served: z.int(), nutrients: z.partialRecord(nutrient, delivered) })
  .meta({ id: 'Delivered' });
export type DeliveredBody = z.infer<typeof deliveredBody>;

export const nutritionBody = z
  .strictObject({
    ...deliveredBody.shape,
    small: deliveredBody,
    large: deliveredBody,
    /** Of those groups that anything was handed out to, as far as that is known. */
    groups: z.partialRecord(beneficiaryGroup, deliveredBody),
  })
  .meta({ id: 'Nutrition' });
export type NutritionBody = z.infer<typeof nutritionBody>;

const thousandths = (sum: number, portions: number): number => Math.round(sum / portions) / 1_000;

function toDelivered({ milli, portions, targeted, minMilli, maxMilli }: NutrientSum) {
  const target: [number, number] = [thousandths(minMilli, targeted), thousandths(maxMilli, targeted)];
  return { perPortion: thousandths(milli, portions), portions, target: targeted > 0 ? target : null };
}

const ofSize = ({ served, nutrients }: SizeSum): DeliveredBody => ({
  served,
  nutrients: Object.fromEntries(Object.entries(nutrients).map(([one, sum]) => [one, toDelivered(sum)])),
});

/** All portions together. */
export const toDeliveredBody = ({ small, large }: NutritionTotals): DeliveredBody =>
  ofSize(addSizes(small, large));

/** What a report says of each of a region's children, of whom there may be hundreds. */
const BRIEF = ['energyKcal', 'proteinG', 'ironMg'] as const satisfies readonly Nutrient[];

/** The same with the nutrients alone that reports say of every child. */
export const toBrief = ({ served, nutrients }: DeliveredBody): DeliveredBody => ({
  served,
  nutrients: Object.fromEntries(BRIEF.flatMap((one) => (nutrients[one] ? [[one, nutrients[one]]] : []))),
});

/** All portions together, and those of each size and group. */
export const toNutritionBody = (totals: NutritionTotals): NutritionBody => ({
  ...toDeliveredBody(totals),
  small: ofSize(totals.small),
  large: ofSize(totals.large),
  groups: Object.fromEntries(groupsOf(totals)),
});

const groupsOf = ({ groups }: NutritionTotals): [BeneficiaryGroup, DeliveredBody][] =>
  GROUPS.flatMap((group) => {
    const found = groups[group];
    return found ? [[group, ofSize(found)]] : [];
  });
