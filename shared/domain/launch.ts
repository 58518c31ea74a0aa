// A launch writes what was planned into the registry: every record of it is shown first, kept, and then written, so that a launch
// that broke off goes on with the very same records.
import * as z from 'zod';
import { localDay } from './calendar.ts';
import { plannedDate, serviceDate } from './dates.ts';
import { kitchenProfile } from './kitchen.ts';
import { datedRule, ruleValue } from './rules.ts';
import { enrolment, siteProfile } from './site.ts';

/** What a launch asks for: which plan, and the first day on which its kitchens may cook. */
export const launchRequest = z
  .strictObject({ run: z.int().min(1), opensOn: plannedDate })
  .meta({ id: 'LaunchRequest' });
export type LaunchRequest = z.infer<typeof launchRequest>;

/**
 * create: written anew, registered and not active. keep: is there, and stays as it is. taken: the id is another kitchen's. closed:
 * works no more since it was planned with, so that the plan must be made anew.
 */
const kitchenRecord = z.strictObject({
  id: z.string(),
  action: z.enum(['create', 'keep', 'taken', 'closed']),
  profile: kitchenProfile,
  /** It is there and may not cook on the first day: its sites wait until it may. */
  isSuspended: z.boolean().default(false),
});

/** create: written anew. assign: is there and gets its kitchen. keep: has a kitchen, and stays with it. */
const siteRecord = z.strictObject({
  id: z.string(),
  action: z.enum(['create', 'assign', 'keep']),
  profile: siteProfile,
  enrolment: enrolment.nullable(),
});

const grantRecord = z.strictObject({
  grant: z.string(),
  name: z.string(),
  action: z.enum(['create', 'keep']).default('create'),
});

/** create: written into the region's calendar. keep: a day that holds for the region already. */
const dayRecord = z.strictObject({
  ...localDay.shape,
  action: z.enum(['create', 'keep']).default('keep'),
});

/**
 * create: written as the region's own. keep: the region has one of its own, or the same holds there. plan-only: one of the nation's,
 * which the plan alone was made with otherwise.
 */
const ruleRecord = z.strictObject({
  key: z.string(),
  value: ruleValue,
  action: z.enum(['create', 'keep', 'plan-only']).default('plan-only'),
  rule: datedRule.optional(),
});

export const launchRecords = z
  .strictObject({
    kitchens: z.array(kitchenRecord),
    sites: z.array(siteRecord),
    calendar: z.array(dayRecord),
    rules: z.array(ruleRecord),
    /** What operators get. create: an access code is written for the place. keep: its operators have theirs. */
    grants: z.array(grantRecord),
  })
  .meta({ id: 'LaunchRecords' });
export type LaunchRecords = z.infer<typeof launchRecords>;

export const launch = z
  .strictObject({
    run: z.int(),
    version: z.int(),
    opensOn: serviceDate,
    state: z.enum(['running', 'done', 'taking-back', 'taken-back']),
    done: z.int(),
    total: z.int(),
    at: z.string(),
    by: z.string(),
  })
  .meta({ id: 'Launch' });
