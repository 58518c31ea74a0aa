// A plan of kitchens as it is stored, shown and compared: who serves whom, who is left out and why, what it costs, and how
// far from the best it can be at most.
import * as z from 'zod';

const id = z.string();
const count = z.int().min(0);

const servedSite = z.strictObject({ siteId: id, km: z.number(), minutes: z.number() });

const plannedKitchen = z.strictObject({
  placeId: id,
  sites: z.array(servedSite),
  pupils: count,
  motherChild: count,
  /** Few people, and no other kitchen of the plan near enough: the smaller building of a remote kitchen is enough. */
  remote: z.boolean(),
});
export type PlannedKitchen = z.infer<typeof plannedKitchen>;

/** no-place: none in reach. too-large: larger than every kitchen in reach. no-room: those in reach are full. */
export const UNSERVED_REASONS = ['no-place', 'too-large', 'no-room'] as const;
export const REMEDIES = ['remote-kitchen', 'boat', 'split', 'another-place'] as const;

const unservedSite = z.strictObject({
  siteId: id,
  reason: z.enum(UNSERVED_REASONS),
  remedy: z.enum(REMEDIES),
});
export type UnservedSite = z.infer<typeof unservedSite>;

export const sitingPlan = z
  .strictObject({
    kitchens: z.array(plannedKitchen),
    unserved: z.array(unservedSite),
    /** Rupiah a year. */
    cost: z.strictObject({ facility: z.number(), distance: z.number() }),
    /** No plan that leaves as few people out can cost less than this a year. */
    lowerBound: z.number(),
    /** (cost - lowerBound) / cost. */
    gap: z.number(),
    provenOptimal: z.boolean(),
  })
  .meta({ id: 'SitingPlan' });
export type SitingPlan = z.infer<typeof sitingPlan>;
