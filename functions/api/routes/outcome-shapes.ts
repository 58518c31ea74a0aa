// The shapes of what is told of rounds.
import { z } from '@hono/zod-openapi';
import { outcomesByAge } from '../../../shared/domain/outcome-body.ts';
import { outcomeChanges, outcomeDifferences } from '../../../shared/domain/outcome-change.ts';
import { roundMonth } from '../../../shared/domain/round.ts';

const place = z.strictObject({ code: z.string(), name: z.string(), level: z.string() });
const known = {
  round: roundMonth,
  against: roundMonth.nullable(),
  outcomes: outcomesByAge,
  /** The earlier round, and what changed since; null where none is named. */
  before: outcomesByAge.nullable(),
  changes: outcomeChanges.nullable(),
  /** What these figures can and cannot tell. */
  conclusions: z.array(z.strictObject({ code: z.string(), id: z.string(), en: z.string() })),
};

export const regionOutcomes = z
  .strictObject({
    region: place,
    ...known,
    children: z.array(
      z.strictObject({ region: place, outcomes: outcomesByAge, changes: outcomeChanges.nullable() }),
    ),
    /** Another region beside this one; null where none is named. */
    comparison: z
      .strictObject({
        region: place,
        outcomes: outcomesByAge,
        changes: outcomeChanges.nullable(),
        /** How much more this region has, and changed, than the other. */
        differences: outcomeDifferences,
      })
      .nullable(),
    computedAt: z.string(),
  })
  .meta({ id: 'RegionOutcomes' });
export type RegionOutcomesBody = z.infer<typeof regionOutcomes>;

export const siteOutcomes = z
  .strictObject({ site: z.strictObject({ id: z.string(), name: z.string() }), ...known })
  .meta({ id: 'SiteOutcomes' });
