// The allergens that people ask about, and who must not eat them: children of a site, counted, never named.
import * as z from 'zod';

export const ALLERGENS = ['egg', 'fish', 'milk', 'peanut', 'soy', 'wheat', 'shellfish', 'nuts'] as const;
export const allergen = z.enum(ALLERGENS);
export type Allergen = z.infer<typeof allergen>;

/** How many at a site are allergic to each; somebody who is to two counts at both. */
export const allergyHeads = z
  .partialRecord(allergen, z.int().min(0).max(20_000))
  .meta({ id: 'AllergyHeads' });
export type AllergyHeads = z.infer<typeof allergyHeads>;

export const siteAllergies = z
  .strictObject({ siteId: z.string(), name: z.string(), heads: allergyHeads })
  .meta({ id: 'SiteAllergies' });
export type SiteAllergies = z.infer<typeof siteAllergies>;

/** The sites where anybody is allergic to something, with how many. */
export const headsWith = (
  one: Allergen,
  sites: readonly SiteAllergies[],
): { siteId: string; name: string; count: number }[] =>
  sites.flatMap(({ siteId, name, heads }) => (heads[one] ? [{ siteId, name, count: heads[one] }] : []));
