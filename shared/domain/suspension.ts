// A sanction on a kitchen (domain: food safety; Kep. BGN 63486/2026): a warning (teguran), or a suspension after a grave (KF) or
// notable (KM) event, in three classes. It ends on its day, or earlier by the letter that lifts it (pencabutan). While it
// stands other kitchens may cook for the sites.
import * as z from 'zod';
import { ofKind } from './chain.ts';
import { addDays, serviceDate } from './dates.ts';
import type { Discrepancy } from './discrepancy.ts';
import type { Fact } from './fact.ts';
import { words } from './fact-fields.ts';
import { kitchenId, siteId } from './identifiers.ts';
import { numberRule, type Rules } from './rules.ts';

export const SUSPENSION_STEPS = ['warning', 'suspension-kf', 'suspension-km'] as const;
export const SUSPENSION_CLASSES = ['light', 'medium', 'heavy'] as const;

const common = {
  from: serviceDate,
  /** The last day; absent: until it is lifted. */
  until: serviceDate.optional(),
  reason: words(500),
  letter: words(80).optional(),
  /** The first day on which the kitchen may cook again, and why. */
  lifted: z.strictObject({ on: serviceDate, basis: words(300), letter: words(80).optional() }).optional(),
  /** Who cooks instead: for all sites, and for some of them another one. */
  substitutes: z
    .strictObject({ all: kitchenId.optional(), sites: z.record(siteId, kitchenId).optional() })
    .optional(),
};

type Dates = { from: string; until?: string | undefined; lifted?: { on: string } | undefined };
const endsInTime = ({ from, until = from, lifted }: Dates): boolean =>
  from <= until && from <= (lifted?.on ?? from);
const IN_TIME = { path: ['until'], error: 'ends-before-start' };

export const suspension = z
  .discriminatedUnion('step', [
    z.strictObject({ step: z.literal('warning'), ...common }).refine(endsInTime, IN_TIME),
    z
      .strictObject({
        step: z.enum(['suspension-kf', 'suspension-km']),
        class: z.enum(SUSPENSION_CLASSES),
        ...common,
      })
      .refine(endsInTime, IN_TIME),
  ])
  .meta({ id: 'Suspension' });
export type Suspension = z.infer<typeof suspension>;

/** Later than every day. */
const EVER = '9999-12-31';

/** Whether it keeps the kitchen from cooking on a day; a warning never does. */
export const standsOn = ({ step, from, until = EVER, lifted }: Suspension, on: string): boolean =>
  step !== 'warning' && from <= on && on <= until && on < (lifted?.on ?? EVER);

/** The suspension that stands on a day; of several the one that began last. */
export const suspensionOn = (all: readonly Suspension[], on: string): Suspension | undefined =>
  all.filter((one) => standsOn(one, on)).sort((a, b) => (a.from < b.from ? 1 : -1))[0];

/** The kitchen that cooks for a site meanwhile, where one is named. */
export const substituteFor = ({ substitutes }: Suspension, site: string): string | undefined =>
  substitutes?.sites?.[site] ?? substitutes?.all;

/** Every kitchen that is named to cook meanwhile. */
export const substitutesOf = ({ substitutes: { all, sites = {} } = {} }: Suspension): string[] => [
  ...new Set([...(all ? [all] : []), ...Object.values(sites)]),
];

/** The last day that its class allows (dated rules `sanction.*`); undefined for a warning. */
export const lastDayOf = (one: Suspension, rules: Rules): string | undefined =>
  one.step === 'warning'
    ? undefined
    : addDays(one.from, numberRule(rules, `sanction.${one.class}`, one.from) - 1);

/** What a kitchen cooked or sent although it was suspended: facts stay facts, but each meal of them is a finding. */
export function suspendedFindings(
  effective: readonly Fact[],
  { from }: Pick<Suspension, 'from'>,
): Discrepancy[] {
  const made = [...ofKind(effective, 'cooked'), ...ofKind(effective, 'dispatched')];
  return [...new Set(made.map(({ meal }) => meal))]
    .sort()
    .map((meal) => ({ code: 'kitchen-suspended', meal, numbers: { from } }));
}
