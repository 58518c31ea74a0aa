// The nutrients that menus are judged by, each with its unit in its name; vitamin A in retinol equivalents.
import * as z from 'zod';

export const NUTRIENTS = [
  'energyKcal',
  'proteinG',
  'fatG',
  'carbohydrateG',
  'fibreG',
  'calciumMg',
  'ironMg',
  'zincMg',
  'vitaminAReUg',
  'vitaminCMg',
] as const;
export const nutrient = z.enum(NUTRIENTS);
export type Nutrient = z.infer<typeof nutrient>;

/** Something for every nutrient. */
export const forEachNutrient = <T>(of: (nutrient: Nutrient) => T): Record<Nutrient, T> =>
  Object.fromEntries(NUTRIENTS.map((one) => [one, of(one)])) as Record<Nutrient, T>;
