// Regencies like the copy, as context: what they are like is public, how poor they are is what their offices wrote down, and how
// they do is said to those who may read it.
import { z } from '@hono/zod-openapi';
import { shares, sharesOf } from '../../../shared/domain/comparison.ts';
import { addDays } from '../../../shared/domain/dates.ts';
import { mergeAll } from '../../../shared/domain/totals.ts';
import { findRegion, type Region } from '../../../shared/reference/region-tree.ts';
import { similarRegencies } from '../../../shared/reference/settlement.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { settlement } from './compared-side.ts';
import type { PovertyOf } from './known-poverty.ts';
import { rowsAsOf } from './rows-as-now.ts';

const COUNT = 3;

export const similarRegion = z
  .strictObject({
    region: z.strictObject({ code: z.string(), name: z.string() }),
    ...settlement.shape,
    /** Whether poverty was looked at too: only where both have a figure. */
    isMatchedByPoverty: z.boolean(),
    /** Coverage in the weeks of the copy; null where the reader may not know it, or nobody does. */
    coverage: shares.shape.coverage,
  })
  .meta({ id: 'SimilarRegion' });
type SimilarRegion = z.infer<typeof similarRegion>;

type Asked = {
  pilot: Region;
  copy: Region;
  from: string;
  weeks: number;
  mayRead: (code: string) => boolean;
  povertyOf: PovertyOf;
};

/** The regencies most like the copy in size, urbanity and poverty as far as that is known, the nearest first. */
export function similarRegions(
  { pilot, copy, from, weeks, mayRead, povertyOf }: Asked,
  platform: Platform,
): Promise<SimilarRegion[]> {
  const found = similarRegencies(copy, COUNT, [pilot.code, copy.code], (code) => povertyOf(code)?.povertyPct);
  const to = addDays(from, weeks * 7 - 1);
  return Promise.all(
    found.map(async ({ code, settlement, hasPoverty: isMatchedByPoverty }) => {
      const rows = weeks > 0 && mayRead(code) ? await rowsAsOf('now', code, { from, to }, platform) : [];
      const { coverage } = sharesOf(mergeAll(rows.map((row) => row.totals)));
      const region = { code, name: findRegion(code)?.name ?? code };
      return { region, ...settlement, poverty: povertyOf(code), isMatchedByPoverty, coverage };
    }),
  );
}
