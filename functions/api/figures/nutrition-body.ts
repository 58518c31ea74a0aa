// Nutrients delivered as the API says them: for a child and service day, beside what it should have been.
import { z } from '@hono/zod-openapi';
import { nutrient } from '../../../shared/domain/nutrient.ts';
import {
  addSizes,
  type NutrientSum,
  type NutritionTotals,
  type SizeSum,
} from '../../../shared/domain/nutrition.ts';

const delivered = z.strictObject({
  /** Of a portion, less what was left over. */
  perPortion: z.number(),
  /** The portions that it is known of. */
  portions: z.int(),
  /** The mean of what they should have given; null where their groups are not known. */
  target: z.tuple([z.number(), z.number()]).nullable(),
});
const sizeBody = z.strictObject({
  served: z.int(),
  /** A nutrient that is known of no portion is not there. */
  nutrients: z.partialRecord(nutrient, delivered),
});

export const nutritionBody = z
  .strictObject({ ...sizeBody.shape, small: sizeBody, large: sizeBody })
  .meta({ id: 'Nutrition' });
export type NutritionBody = z.infer<typeof nutritionBody>;

const thousandths = (sum: number, portions: number): number => Math.round(sum / portions) / 1_000;

function toDelivered({ milli, portions, targeted, minMilli, maxMilli }: NutrientSum) {
  const target: [number, number] = [thousandths(minMilli, targeted), thousandths(maxMilli, targeted)];
  return { perPortion: thousandths(milli, portions), portions, target: targeted > 0 ? target : null };
}

const toSizeBody = ({ served, nutrients }: SizeSum): z.infer<typeof sizeBody> => ({
  served,
  nutrients: Object.fromEntries(Object.entries(nutrients).map(([one, sum]) => [one, toDelivered(sum)])),
});

/** All portions together, and of each size. */
export const toNutritionBody = ({ small, large }: NutritionTotals): NutritionBody => ({
  ...toSizeBody(addSizes(small, large)),
  small: toSizeBody(small),
  large: toSizeBody(large),
});
