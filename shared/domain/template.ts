// A pilot, made copyable: everything needed to repeat it and nothing of the place, beside what it achieved. A version never
// changes; its hash is over its canonical JSON, so that a file that was passed on can be checked.
import * as z from 'zod';
import { canonicalHash } from './canonical-hash.ts';
import { instant, serviceDate } from './dates.ts';
import { meal } from './meal.ts';
import { measuredChange } from './measured-change.ts';
import { menuEntry } from './menu.ts';
import { rates } from './rates.ts';
import { kitchenRecipe } from './recipe.ts';
import { regionCode } from './region.ts';
import { datedRule } from './rules.ts';

export const templateId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/, 'id-invalid');

/** One version of a template. */
export const templateRef = z
  .strictObject({ id: templateId, version: z.int().min(1).max(9_999) })
  .meta({ id: 'TemplateRef' });
export type TemplateRef = z.infer<typeof templateRef>;

const shortText = z.string().trim().min(1).max(120);
const count = z.int().min(0);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** No name that every object has already, such as `constructor`. */
const ownName = z
  .string()
  .regex(/^[a-z][A-Za-z]{0,39}$/)
  .refine((name) => !(name in {}));
/** Persons or pieces by name; less than one is shared by several kitchens. */
const perKitchen = z.record(ownName, z.number().min(0).max(20_000));

const templateCalendar = z.strictObject({
  /** Service days a week, from Monday on. */
  week: z.int().min(1).max(7),
  meals: z.array(meal).min(1),
  windows: z.partialRecord(meal, z.strictObject({ from: clock, to: clock })),
});

/** A day of the cycle; recipes are those of the template, by id. */
const cycleDay = z.strictObject({
  meals: z.array(z.strictObject({ meal, ...menuEntry.shape, recipes: z.array(z.string()) })),
});
export type CycleDay = z.infer<typeof cycleDay>;

/** One kitchen as the pilot had it: portions a day, rupiah, vehicles, suppliers, equipment. */
const kitchenModel = z.strictObject({
  capacity: z.int().min(1).max(20_000),
  pupils: count,
  motherChild: count,
  /** Sites of a kitchen, the middle of the pilot's; null where none was assigned. */
  sites: count.nullable(),
  costs: z.strictObject({
    foodSmall: count,
    foodLarge: count,
    operationsPerPortion: count,
    facilityPerDay: count,
    facilityDaysPerYear: count,
  }),
  vehicles: z.int().min(1).max(99),
  suppliers: count.max(999),
  equipment: perKitchen,
});

const share = z.number().min(0).max(1);
const templateTargets = z.strictObject({ coverage: share, onTime: share, withinLimit: share });

/** What planners may set themselves when they freeze a pilot; all else is what happened there. */
const templateChoices = z.strictObject({
  staffing: perKitchen,
  vehicles: kitchenModel.shape.vehicles,
  suppliers: kitchenModel.shape.suppliers,
  equipment: perKitchen,
  targets: templateTargets,
});
export type TemplateChoices = z.infer<typeof templateChoices>;

/** What is asked for when a pilot is frozen. */
export const templateEntry = z
  .strictObject({
    name: shortText,
    from: serviceDate,
    to: serviceDate,
    phase: shortText,
    /** The template that this is the next version of; absent: a new template. */
    versionOf: templateId.optional(),
    /** Absent: as the dated rules say. */
    choices: templateChoices.optional(),
  })
  .meta({ id: 'TemplateEntry' });
export type TemplateEntry = z.infer<typeof templateEntry>;

const achieved = z.strictObject({
  /** Days with figures of the period. */
  days: count,
  sites: count,
  kitchens: count,
  planned: count,
  served: count,
  deliveries: count,
  /** `completeness` says how much of the period was reported; the others are of what was. */
  rates,
  /** What the food of a portion cost by the kitchens' menus and prices, in rupiah; `menus` is how many say so. */
  foodCost: z.strictObject({ small: count, large: count, perPortion: count, menus: count }).nullable(),
  /** Of the last round of the period; null where nobody was measured or all is hidden. */
  outcomes: z.array(measuredChange).nullable(),
});
export type Achieved = z.infer<typeof achieved>;

const templateContent = z.strictObject({
  ...templateRef.shape,
  parent: templateRef.nullable(),
  name: shortText,
  frozenAt: instant,
  source: z.strictObject({
    region: z.strictObject({ code: regionCode, name: z.string() }),
    from: serviceDate,
    to: serviceDate,
    phase: shortText,
  }),
  /** In force on the last day of the period. */
  rules: z.array(datedRule),
  calendar: templateCalendar,
  /** Empty where the pilot's kitchens wrote no menus made of recipes. */
  menuCycle: z.array(cycleDay).max(31),
  recipes: z.array(kitchenRecipe),
  staffing: perKitchen,
  kitchenModel,
  targets: templateTargets,
  achieved,
});
export type TemplateContent = z.infer<typeof templateContent>;

export const template = z
  .strictObject({ ...templateContent.shape, hash: z.string().regex(/^[0-9a-f]{64}$/) })
  .meta({ id: 'Template' });
export type Template = z.infer<typeof template>;

/** A version with its hash. */
export const sealed = async (content: TemplateContent): Promise<Template> => ({
  ...content,
  hash: await canonicalHash(content),
});

/** Whether a template is what was frozen. */
export const isSealed = async ({ hash, ...content }: Template): Promise<boolean> =>
  hash === (await canonicalHash(content));
