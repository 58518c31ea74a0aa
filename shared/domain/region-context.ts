// What a region is like beyond its villages, as an office writes it down from a source: how poor its people are, year by year.
import * as z from 'zod';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2999;

export const regionContext = z
  .strictObject({
    /** The share of people below the poverty line of that year, in percent. */
    povertyPct: z.number().min(0).max(100),
    /** Who published it and where: it is shown beside the figure. */
    source: z.string().trim().min(1).max(200),
    year: z.int().min(FIRST_YEAR).max(LAST_YEAR),
  })
  .meta({ id: 'RegionContext' });
export type RegionContext = z.infer<typeof regionContext>;

/** The figure of the latest year. */
export const latestContext = (all: readonly RegionContext[]): RegionContext | null =>
  all.toSorted((a, b) => b.year - a.year)[0] ?? null;
