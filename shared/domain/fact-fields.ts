// What every fact has: its id, made at the press of the button, its day and meal, and when it happened.
import * as z from 'zod';
import { instant, serviceDate } from './dates.ts';
import { kitchenId, siteId, ulid } from './identifiers.ts';
import { meal } from './meal.ts';

export const common = {
  id: ulid,
  serviceDate,
  meal,
  at: instant,
  device: z.string().min(1).max(100).optional(),
  note: z.string().max(1000).optional(),
  supersedes: ulid.optional(),
};

/** Where it happened: at a site or in a kitchen, never both. */
export const eitherPlace = { siteId: siteId.optional(), kitchenId: kitchenId.optional() };
export const isOnePlace = (fact: { siteId?: string | undefined; kitchenId?: string | undefined }): boolean =>
  (fact.siteId === undefined) !== (fact.kitchenId === undefined);
export const onePlace = { error: 'one-place', path: ['siteId'] };

/** A line of text, cut at its ends. */
export const words = (max: number) => z.string().trim().min(1).max(max);
