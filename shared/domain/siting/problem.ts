// What a plan of kitchens is asked for: sites to be served, places where a kitchen may stand, rules and costs of the day.
// One schema for the job, its stored item and the page.
import * as z from 'zod';

const heads = z.int().min(0).max(100_000);
const id = z.string().min(1).max(60);
const spot = { id, lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) };

const sitingSite = z.strictObject({ ...spot, pupils: heads, motherChild: heads });
export type SitingSite = z.infer<typeof sitingSite>;

/** candidate: may be opened. pinned: is opened. existing: is open already. forbidden: is never opened. */
export const PLACE_STATES = ['candidate', 'pinned', 'existing', 'forbidden'] as const;

const sitingPlace = z.strictObject({
  ...spot,
  state: z.enum(PLACE_STATES),
  /** What a kitchen there can cook for, where it is not what the rules give. */
  capacity: z.strictObject({ pupils: heads, motherChild: heads }).optional(),
});
export type SitingPlace = z.infer<typeof sitingPlace>;

const positive = z.number().positive();

/** The rules of the day; `sitingRules` reads them from the rule book, a planner may change them for a proposal. */
const sitingRules = z.strictObject({
  reachKm: positive,
  reachMinutes: positive,
  /** Whether a site must be within km and minutes, or within one of the two. */
  reachNeeds: z.enum(['both', 'either']),
  /** Km by road for one km as the crow flies. */
  detour: z.number().min(1),
  kmPerHour: positive,
  pupils: heads,
  motherChild: heads,
  remoteHeads: heads,
  remoteMinutes: positive,
  /** Beyond this many km by road from every other site and place, water is taken to lie between. */
  boatKm: positive,
});
export type SitingRules = z.infer<typeof sitingRules>;

const sitingCosts = z.strictObject({
  /** Rupiah a year for a kitchen. */
  kitchenYear: z.number().min(0),
  /** Rupiah a year for each km by road between a kitchen and a site of its. */
  kmYear: z.number().min(0),
});

const travelRow = z.strictObject({
  placeId: id,
  siteId: id,
  km: z.number().min(0),
  minutes: z.number().min(0),
});

const siteAndPlace = z.strictObject({ siteId: id, placeId: id });
export type SiteAndPlace = z.infer<typeof siteAndPlace>;

export const sitingInput = z
  .strictObject({
    sites: z.array(sitingSite).max(20_000),
    places: z.array(sitingPlace).max(20_000),
    rules: sitingRules,
    costs: sitingCosts,
    /** Measured travel; pairs that are not named are estimated from their distance. */
    travel: z.array(travelRow).optional(),
    /** Sites that a person gave to a place. They stay there, whatever the rules say; `judgePlan` says what is broken. */
    assigned: z.array(siteAndPlace).optional(),
    seed: z.int().min(0),
  })
  .meta({ id: 'SitingInput' });
export type SitingInput = z.infer<typeof sitingInput>;
