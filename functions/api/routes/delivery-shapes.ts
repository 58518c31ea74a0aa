// A meal at a site as safety sees it: the moments of its food, until when it may be eaten, and what holds it.
import { z } from '@hono/zod-openapi';
import { clockOf } from '../../../shared/domain/deliveries.ts';
import type { Fact } from '../../../shared/domain/fact.ts';
import { HOLDS, type HoldCode, holdsOf } from '../../../shared/domain/holds.ts';
import { fill, type Language } from '../../../shared/domain/language.ts';
import { MEALS, meal } from '../../../shared/domain/meal.ts';
import type { Rules } from '../../../shared/domain/rules.ts';

const moment = z.string().nullable();
export const holdBody = z
  .strictObject({
    id: z.string(),
    code: z.enum(Object.keys(HOLDS) as HoldCode[]),
    at: z.string(),
    batchId: z.string().nullable(),
    message: z.string(),
  })
  .meta({ id: 'Hold' });

export const deliveryBody = z
  .strictObject({
    meal,
    cookedAt: moment,
    dispatchedAt: moment,
    arrivedAt: moment,
    consumeBy: moment,
    servedAt: moment,
    holds: z.array(holdBody),
  })
  .meta({ id: 'Delivery' });

/** One delivery for each meal whose food is on its way or there. */
export const toDeliveries = (
  ofSite: readonly Fact[],
  ofKitchens: readonly Fact[],
  rules: Rules,
  language: Language,
): z.infer<typeof deliveryBody>[] =>
  MEALS.flatMap((meal) => {
    const ofMeal = ofSite.filter((fact) => fact.meal === meal);
    const clock = clockOf(ofMeal, ofKitchens, rules);
    if (!clock.dispatchedAt && !clock.arrivedAt) return [];
    const holds = holdsOf(ofMeal, ofKitchens, rules).open.map(({ id, code, at, batchId, numbers }) => ({
      id,
      code,
      at,
      batchId,
      message: fill(HOLDS[code], numbers, language),
    }));
    return [{ meal, ...clock, holds }];
  });
