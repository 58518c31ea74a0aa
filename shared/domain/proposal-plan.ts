// What a run of the planner found, complete: kitchens with their sites and rounds, who cannot be served and what would help, money,
// people, weeks, what one number changes, and every figure that it rests on with its source.
import * as z from 'zod';
import { meal } from './meal.ts';
import { MILESTONE_KINDS, milestone } from './milestone.ts';
import { portions } from './portions.ts';
import { planSummary } from './proposal-run.ts';
import { datedRule } from './rules.ts';
import { PLACED_BY } from './site-places.ts';
import { REMEDIES, UNSERVED_REASONS } from './siting/plan.ts';
import { deliveryRounds } from './siting/round-plan.ts';

const id = z.string();
const count = z.int().min(0);
const rupiah = z.int();
const heads = { pupils: count, motherChild: count };
const perKitchen = z.record(z.string(), z.number());

const servedSite = z.strictObject({
  siteId: id,
  name: z.string(),
  lat: z.number(),
  lon: z.number(),
  /** Whose place it is taken to be at. */
  placedBy: z.enum(PLACED_BY),
  km: z.number(),
  minutes: z.number(),
  ...heads,
  portions,
});

const mealRounds = z.strictObject({ meal, ...deliveryRounds.shape });

const planKitchen = z
  .strictObject({
    placeId: id,
    /** The id that the kitchen has in the registry, or will have. */
    kitchenId: id,
    name: z.string(),
    isNew: z.boolean(),
    district: z.string(),
    village: z.string().optional(),
    lat: z.number(),
    lon: z.number(),
    /** Few people and far from the others: the smaller building of a remote kitchen is enough. */
    remote: z.boolean(),
    capacity: z.strictObject(heads),
    ...heads,
    portions,
    sites: z.array(servedSite),
    /** For every meal; minutes count from midnight, local time. */
    rounds: z.array(mealRounds),
    vehicles: count,
    dailyCeiling: rupiah,
    yearlyCeiling: rupiah,
  })
  .meta({ id: 'PlanKitchen' });
export type PlanKitchen = z.infer<typeof planKitchen>;

const unserved = z.strictObject({
  siteId: id,
  name: z.string(),
  ...heads,
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  reason: z.enum([...UNSERVED_REASONS, 'no-coordinates']),
  remedy: z.enum([...REMEDIES, 'find-coordinates']),
});

/** What changes when one number is a tenth more or less, all else as it is. */
const sensitivity = z.strictObject({
  key: z.string(),
  pct: z.number(),
  kitchens: count,
  unserved: count,
  yearlyCeiling: rupiah,
});
export type Sensitivity = z.infer<typeof sensitivity>;

const assumption = z.strictObject({ ...datedRule.shape, isChanged: z.boolean() });

export const proposalPlan = z
  .strictObject({
    id,
    version: z.int(),
    run: z.int(),
    region: z.strictObject({ code: id, name: z.string() }),
    date: z.string(),
    summary: planSummary,
    kitchens: z.array(planKitchen),
    unserved: z.array(unserved),
    /** Places settled by hand that were there no more when it was planned. */
    lostPlaces: z.array(id).default([]),
    /** What is brought to every site on a day; portions are those of a day, rounds those of a meal. */
    meals: z.array(meal).default(['noon']),
    /** Service days of the year from the first week on, at schools with six and with five days a week. */
    serviceDays: z.strictObject({ six: count, five: count }),
    staff: perKitchen,
    equipment: perKitchen,
    suppliers: count,
    milestones: z.array(milestone),
    weeks: z.array(
      z.strictObject({
        week: z.int(),
        from: z.string(),
        milestones: z.array(z.enum(MILESTONE_KINDS)),
        portionsPct: z.number(),
        portions,
        facilities: count,
        ceiling: rupiah,
      }),
    ),
    sensitivity: z.array(sensitivity),
    assumptions: z.array(assumption),
  })
  .meta({ id: 'ProposalPlan' });
export type ProposalPlan = z.infer<typeof proposalPlan>;
