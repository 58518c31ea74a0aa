// What a place's day says about safety: findings in sentences, and counts that add up from a site to the nation.
import * as z from 'zod';
import { ofKind } from './chain.ts';
import { localTime } from './dates.ts';
import { clockOf } from './deliveries.ts';
import type { Fact } from './fact.ts';
import { type Hold, type HoldCode, holdsOf, mandatoryChecks, missingChecks } from './holds.ts';
import { headsOf } from './incident-words.ts';
import type { Numbers, Sentence } from './language.ts';
import { MEALS, type Meal } from './meal.ts';
import type { Rules } from './rules.ts';
import { mergeMinutes, servedMinutes } from './served-minutes.ts';

export const SAFETY_FINDINGS = {
  'served-after-limit': {
    id: 'Dibagikan sampai pukul {served}, {over} menit sesudah batas makan pukul {until}.',
    en: 'Served until {served}, {over} minutes after it should have been eaten ({until}).',
  },
  'served-on-hold': {
    id: 'Dibagikan pukul {served} padahal sedang ditahan.',
    en: 'Served at {served} although it was on hold.',
  },
  incident: {
    id: 'Kejadian dilaporkan: hubungi tempatnya dan pisahkan makanannya.',
    en: 'An incident is reported: call the place and set the food apart.',
  },
} as const satisfies Record<string, Sentence>;

type SafetyCode = keyof typeof SAFETY_FINDINGS | HoldCode;
export type SafetyFinding = { code: SafetyCode; meal: Meal; numbers: Numbers };

const count = z.int().min(0);

/** Additive. `minutes` counts servings by the minutes since the food was cooked, in steps (`served-minutes.ts`). */
export const safetyTotals = z
  .strictObject({
    checks: z.strictObject({ due: count, done: count }),
    holds: z.strictObject({ open: count, ended: count }),
    servedLate: count,
    servedOnHold: count,
    incidents: count,
    ill: count,
    minutes: z.record(z.string(), count),
  })
  .meta({ id: 'SafetyTotals' });
export type SafetyTotals = z.infer<typeof safetyTotals>;

export const NO_SAFETY: SafetyTotals = Object.freeze({
  checks: { due: 0, done: 0 },
  holds: { open: 0, ended: 0 },
  servedLate: 0,
  servedOnHold: 0,
  incidents: 0,
  ill: 0,
  minutes: {},
});

export const mergeSafety = (a: SafetyTotals, b: SafetyTotals): SafetyTotals => ({
  checks: { due: a.checks.due + b.checks.due, done: a.checks.done + b.checks.done },
  holds: { open: a.holds.open + b.holds.open, ended: a.holds.ended + b.holds.ended },
  servedLate: a.servedLate + b.servedLate,
  servedOnHold: a.servedOnHold + b.servedOnHold,
  incidents: a.incidents + b.incidents,
  ill: a.ill + b.ill,
  minutes: mergeMinutes(a.minutes, b.minutes),
});

/** Whether anything needs a look for safety's sake. */
export const isUnsafe = ({ holds, servedLate, servedOnHold, incidents }: SafetyTotals): boolean =>
  holds.open + servedLate + servedOnHold + incidents > 0;

export type SafetyContext = {
  rules: Rules;
  zone: string;
  /** What its kitchens recorded and still counts. */
  ofKitchens: readonly Fact[];
  /** Checks of the place and its kitchens that no longer count. */
  withdrawn: readonly Fact[];
};

/** What is unsafe at a site on a day, from its effective facts and those of its kitchens. */
export const safetyFindings = (ofSite: readonly Fact[], context: SafetyContext): SafetyFinding[] => [
  ...MEALS.flatMap((meal) =>
    findingsOfMeal(
      meal,
      ofSite.filter((fact) => fact.meal === meal),
      context,
    ),
  ),
  ...ofKind(ofSite, 'incident').map(({ meal }) => ({ code: 'incident' as const, meal, numbers: {} })),
];

function findingsOfMeal(meal: Meal, ofMeal: readonly Fact[], context: SafetyContext): SafetyFinding[] {
  const { rules, zone, ofKitchens, withdrawn } = context;
  const { open } = holdsOf(ofMeal, ofKitchens, rules, withdrawn);
  const late = servedLate(ofMeal, context);
  const onHold = servedOnHold(ofMeal, open);
  return [
    ...open.map(({ code, numbers }) => ({ code, meal, numbers })),
    ...(late ? [{ code: 'served-after-limit' as const, meal, numbers: lateNumbers(late, zone) }] : []),
    ...(onHold
      ? [{ code: 'served-on-hold' as const, meal, numbers: { served: localTime(onHold, zone) } }]
      : []),
  ];
}

type Late = { servedAt: string; consumeBy: string };

/** When the last serving of a meal came after its time; undefined when none did, or it is not known. */
function servedLate(ofMeal: readonly Fact[], { rules, ofKitchens }: SafetyContext): Late | undefined {
  const { servedAt, consumeBy } = clockOf(ofMeal, ofKitchens, rules);
  return servedAt && consumeBy && Date.parse(servedAt) > Date.parse(consumeBy)
    ? { servedAt, consumeBy }
    : undefined;
}

const lateNumbers = ({ servedAt, consumeBy }: Late, zone: string): Numbers => ({
  served: localTime(servedAt, zone),
  until: localTime(consumeBy, zone),
  over: minutesBetween(consumeBy, servedAt),
});

/** The first serving that came after a hold that still stands. */
function servedOnHold(ofMeal: readonly Fact[], open: readonly Hold[]): string | undefined {
  return ofKind(ofMeal, 'served')
    .map(({ at }) => at)
    .filter((at) => open.some((hold) => Date.parse(hold.at) <= Date.parse(at)))
    .sort((a, b) => Date.parse(a) - Date.parse(b))[0];
}

const minutesBetween = (from: string, to: string): number =>
  Math.ceil((Date.parse(to) - Date.parse(from)) / 60_000);

/** Counts of one place's day, from its effective facts. */
export function safetyOf(own: readonly Fact[], context: SafetyContext): SafetyTotals {
  const meals = MEALS.map((meal) =>
    ofMealTotals(
      own.filter((fact) => fact.meal === meal),
      context,
    ),
  );
  const incidents = ofKind(own, 'incident');
  return [
    ...meals,
    checksOf(own, context.rules),
    {
      ...NO_SAFETY,
      incidents: incidents.length,
      ill: incidents.reduce((sum, { ill }) => sum + headsOf(ill), 0),
    },
  ].reduce(mergeSafety);
}

function ofMealTotals(ofMeal: readonly Fact[], context: SafetyContext): SafetyTotals {
  const { open, ended } = holdsOf(ofMeal, context.ofKitchens, context.rules, context.withdrawn);
  return {
    ...NO_SAFETY,
    holds: { open: open.length, ended: ended.length },
    servedLate: Number(servedLate(ofMeal, context) !== undefined),
    servedOnHold: Number(servedOnHold(ofMeal, open) !== undefined),
    minutes: servedMinutes(ofMeal, context.ofKitchens),
  };
}

/** Of a kitchen: the mandatory checks of its batches, and those that were made. */
function checksOf(own: readonly Fact[], rules: Rules): SafetyTotals {
  const batches = ofKind(own, 'cooked');
  const due = batches.reduce((sum, { serviceDate }) => sum + mandatoryChecks(rules, serviceDate).length, 0);
  const missing = batches.reduce((sum, batch) => sum + missingChecks(batch, own, rules).length, 0);
  return { ...NO_SAFETY, checks: { due, done: due - missing } };
}
