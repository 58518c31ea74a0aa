// A meal at a site as safety sees it: the moments of its food, until when it may be eaten, and what holds it.
import { z } from '@hono/zod-openapi';
import { clockOf } from '../../../shared/domain/deliveries.ts';
import { HOLDS, type Hold, type HoldCode, holdsOf } from '../../../shared/domain/holds.ts';
import { fill, type Language } from '../../../shared/domain/language.ts';
import { MEALS, meal } from '../../../shared/domain/meal.ts';
import type { Rules } from '../../../shared/domain/rules.ts';
import type { SiteFacts } from '../../fold-days/kitchen-facts.ts';

const moment = z.string().nullable();
export const holdBody = z
  .strictObject({
    id: z.string(),
    code: z.enum(Object.keys(HOLDS) as HoldCode[]),
    at: z.string(),
    batchId: z.string().nullable(),
    /** The record behind it was corrected or voided since: it holds all the same. */
    isWithdrawn: z.boolean(),
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

/** A hold in words. */
export const toHoldBody =
  (language: Language) =>
  ({ meal: _, numbers, ...hold }: Hold): z.infer<typeof holdBody> => ({
    ...hold,
    message: fill(HOLDS[hold.code], numbers, language),
  });

/** One delivery for each meal whose food is on its way or there. */
export const toDeliveries = (
  { facts, ofKitchens, withdrawn }: SiteFacts,
  rules: Rules,
  language: Language,
): z.infer<typeof deliveryBody>[] =>
  MEALS.flatMap((meal) => {
    const ofMeal = facts.filter((fact) => fact.meal === meal);
    const clock = clockOf(ofMeal, ofKitchens, rules);
    if (!clock.dispatchedAt && !clock.arrivedAt) return [];
    const { open } = holdsOf(ofMeal, ofKitchens, rules, withdrawn);
    return [{ meal, ...clock, holds: open.map(toHoldBody(language)) }];
  });
