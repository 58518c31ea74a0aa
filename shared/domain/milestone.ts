// How a region comes to its first full week: certificates, recruitment, trial cooking, the first schools, all of them.
import * as z from 'zod';

export const MILESTONE_KINDS = [
  'certificates',
  'recruitment',
  'trial-cooking',
  'first-schools',
  'full',
] as const;

export const milestone = z
  .strictObject({
    kind: z.enum(MILESTONE_KINDS),
    /** The week in which it begins, the first one is 1. */
    week: z.int().min(1).max(104),
    /** Of all portions, the share that is served from this week on, in percent. */
    portionsPct: z.number().min(0).max(100),
  })
  .meta({ id: 'Milestone' });
export type Milestone = z.infer<typeof milestone>;
