// A food as the national composition table has it: per 100 g of its edible part. What the table does not say is null, never 0.
import * as z from 'zod';
import { allergen } from './allergen.ts';
import { nutrient } from './nutrient.ts';

const value = z.number().min(0).nullable();

export const food = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
    name: z.strictObject({ id: z.string().min(1), en: z.string().min(1) }),
    group: z.enum([
      'cereal',
      'tuber',
      'legume',
      'vegetable',
      'fruit',
      'meat',
      'fish',
      'egg',
      'milk',
      'fat',
      'sugar',
      'spice',
    ]),
    state: z.enum(['single', 'processed']),
    per100g: z.record(nutrient, value),
    /** The share of what is bought that can be eaten, in percent. */
    ediblePct: z.number().min(1).max(100).nullable(),
    allergens: z.array(allergen),
    /** Its code in that edition of the table: fish were numbered anew in 2020, so editions are never joined by code. */
    code: z.string().regex(/^[A-Z][RP]\d{3}$/),
    edition: z.int(),
    /** high: as printed in two editions; check: editions differ, a value is hard to believe (`note`), or it was imported. */
    certainty: z.enum(['high', 'check']),
    note: z.string().optional(),
  })
  .meta({ id: 'Food' });
export type Food = z.infer<typeof food>;

/** Foods by id. */
export type Foods = ReadonlyMap<string, Food>;
export const indexFoods = (foods: readonly Food[]): Foods => new Map(foods.map((one) => [one.id, one]));
