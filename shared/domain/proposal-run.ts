// A run of the planner over one version of a proposal: how far it is, what it has found so far, and what the plan comes to.
import * as z from 'zod';

const RUN_STATES = ['queued', 'running', 'done', 'cancelled', 'failed'] as const;
const RUN_PHASES = [
  'reading',
  'bound',
  'count',
  'improve',
  'sharpen',
  'prove',
  'rounds',
  'sensitivity',
] as const;
const count = z.int().min(0);
const rupiah = z.int();

/** What a plan comes to: the numbers that versions are compared by. */
export const planSummary = z
  .strictObject({
    /** Those that serve: new ones, and those that are there and are given sites. */
    kitchens: count,
    newKitchens: count,
    /** Those that are there and are given none. */
    idleKitchens: count.default(0),
    sites: count,
    served: count,
    unserved: count,
    /** Sites that a working kitchen serves already: they stay with it and are no part of the plan. */
    alreadyServed: count,
    pupils: count,
    motherChild: count,
    portions: z.strictObject({ small: count, large: count }),
    vehicles: count,
    staff: z.number(),
    /** Of a service day with every site, and of a year. */
    dailyCeiling: rupiah,
    yearlyCeiling: rupiah,
    /** What the planner made least: the facility of new kitchens and the kilometres, in a year. */
    cost: z.strictObject({ facility: z.number(), distance: z.number() }),
    gap: z.number().nullable(),
    isProven: z.boolean(),
  })
  .meta({ id: 'PlanSummary' });
export type PlanSummary = z.infer<typeof planSummary>;

export const proposalRun = z
  .strictObject({
    id: count,
    /** The version of the proposal that it plans. */
    version: z.int(),
    /** The run whose plan it repairs, moving as little as it can; null: it plans from nothing. */
    repairs: z.int().nullable(),
    state: z.enum(RUN_STATES),
    phase: z.enum(RUN_PHASES),
    fraction: z.number().min(0).max(1),
    /** Yearly cost of the best plan so far, and below which none can be. */
    best: z.number().nullable(),
    bound: z.number().nullable(),
    /** (best - bound) / best: how far from the least the plan can be at most. */
    gap: z.number().nullable(),
    createdAt: z.string(),
    createdBy: z.string(),
    updatedAt: z.string(),
    endedAt: z.string().nullable(),
    /** Why it failed: there is nothing to plan, or the planner broke. */
    reason: z.enum(['no-sites', 'broken']).nullable(),
    summary: planSummary.nullable(),
  })
  .meta({ id: 'ProposalRun' });
export type ProposalRun = z.infer<typeof proposalRun>;

const ENDED: readonly ProposalRun['state'][] = ['done', 'cancelled', 'failed'];
export const hasEnded = ({ state }: Pick<ProposalRun, 'state'>): boolean => ENDED.includes(state);

/** A planner tells of itself every few seconds: one that has not for this long was broken off. */
const SILENT_MS = 60_000;

/** Whether a run that has not ended stopped telling how far it is. */
export const isStalled = (run: ProposalRun, now: Date): boolean =>
  !hasEnded(run) && now.getTime() - Date.parse(run.updatedAt) > SILENT_MS;
