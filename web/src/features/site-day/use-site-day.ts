// A site's day as this phone knows it, with everything its forms need.

import { mealChains, ofKind, siteDiscrepancies } from '../../../../shared/domain/chain.ts';
import { localDate } from '../../../../shared/domain/dates.ts';
import { clockOf } from '../../../../shared/domain/deliveries.ts';
import type { Fact } from '../../../../shared/domain/fact.ts';
import type { FactContext } from '../../../../shared/domain/fact-rules.ts';
import { type Hold, holdsOf } from '../../../../shared/domain/holds.ts';
import { MEALS, type Meal } from '../../../../shared/domain/meal.ts';
import type { Portions } from '../../../../shared/domain/portions.ts';
import { zoneOf } from '../../../../shared/domain/region.ts';
import type { Rules } from '../../../../shared/domain/rules.ts';
import { safetyFindings } from '../../../../shared/domain/safety.ts';
import { withdrawnChecks } from '../../../../shared/domain/withdrawn.ts';
import { useAnswer } from '../../lib/answers.ts';
import { now } from '../../lib/clock.ts';
import { useFactEntries } from '../../lib/outbox/use-entries.ts';
import { useRules } from '../../lib/rules.ts';
import type { Site, SiteDay } from '../../lib/shapes.ts';
import { type Planner, usePlanner } from '../../lib/use-planner.ts';
import { countingFacts, toShownFacts } from '../records/shown-fact.ts';

export const siteDayPath = (id: string, date: string): string => `/v1/sites/${id}/days/${date}`;
export const sitePath = (id: string): string => `/v1/sites/${id}`;

export type MealDay = {
  meal: Meal;
  planned: Portions | undefined;
  enrolled: number | undefined;
  dispatched: Portions | undefined;
  received: Portions | undefined;
  rejected: Portions | undefined;
  served: Portions | undefined;
  /** Why there is no service, where that was said. */
  closed: string | undefined;
  /** Until when its food may be eaten, and what holds it. */
  consumeBy: string | undefined;
  holds: readonly Hold[];
  /** Recalls that nobody here has acknowledged. */
  unseen: readonly string[];
};

/** The zone is a guess until the site is known; every phone of one school has the same. */
export function useSiteDay(id: string, date: string | undefined) {
  const site = useAnswer<Site>(sitePath(id));
  const guess = zoneOf(site.data?.district ?? 'ID');
  const day = date ?? localDate(now(), guess);
  const reading = useAnswer<SiteDay>(siteDayPath(id, day), { pollMs: 20_000 });
  const district = reading.data?.site.district ?? site.data?.district;
  const zone = zoneOf(district ?? 'ID');
  const rules = useRules(day, district);
  const entries = useFactEntries().filter(
    (entry) => entry.place === `site:${id}` && entry.fact.serviceDate === day,
  );
  const records = toShownFacts(reading.data?.facts ?? [], entries);
  const facts = countingFacts(records);
  const kitchenFacts = reading.data?.kitchenFacts ?? NONE;
  const plan = usePlanner(reading.data !== undefined && ofKind(facts, 'planned').length === 0);
  const known = records.filter(({ state }) => state !== 'rejected').map(({ fact }) => fact);
  const withdrawn = [...withdrawnChecks(known), ...(reading.data?.withdrawn ?? NONE)];
  const safety = rules && { rules, zone, ofKitchens: kitchenFacts, withdrawn };
  return {
    date: day,
    zone,
    reading,
    rules,
    site: site.data,
    records,
    discrepancies: safety
      ? [...safetyFindings(facts, safety), ...siteDiscrepancies(facts, safety.rules, zone)]
      : [],
    meals: mealsOf(facts, {
      rules,
      site: site.data,
      date: day,
      menus: reading.data?.menus ?? [],
      kitchenFacts,
      withdrawn,
      plan,
    }),
  };
}

const NONE: readonly Fact[] = [];

type Day = {
  rules: Rules | undefined;
  site: Site | undefined;
  date: string;
  menus: SiteDay['menus'];
  kitchenFacts: readonly Fact[];
  withdrawn: readonly Fact[];
  plan: Planner | undefined;
};

/** The meals of the day: those planned, recorded or with a menu, or else noon. */
function mealsOf(facts: readonly Fact[], day: Day): MealDay[] {
  const { rules, site, date, menus, plan } = day;
  const chains = mealChains(facts);
  const meals = MEALS.filter((meal) => [...chains, ...menus].some((found) => found.meal === meal));
  const expected = rules && plan && site?.enrolment ? plan(site.enrolment, rules, date) : undefined;
  return (meals.length > 0 ? meals : (['noon'] as const)).map((meal) => {
    const chain = chains.find((found) => found.meal === meal);
    const plan = ofKind(facts, 'planned').find((fact) => fact.meal === meal);
    return {
      meal,
      planned: chain?.planned ?? expected?.portions,
      enrolled: plan?.enrolled ?? expected?.enrolled,
      dispatched: chain?.dispatched ?? undefined,
      received: chain?.received ?? undefined,
      rejected: chain?.rejected ?? undefined,
      served: chain?.served ?? undefined,
      closed: ofKind(facts, 'no-service').find((fact) => fact.meal === meal)?.reason,
      ...safetyOfMeal(
        facts.filter((fact) => fact.meal === meal),
        day,
      ),
    };
  });
}

type MealSafety = Pick<MealDay, 'consumeBy' | 'holds' | 'unseen'>;
const UNKNOWN: MealSafety = { consumeBy: undefined, holds: [], unseen: [] };

function safetyOfMeal(ofMeal: readonly Fact[], { kitchenFacts, withdrawn, rules }: Day): MealSafety {
  if (!rules) return UNKNOWN;
  const { consumeBy } = clockOf(ofMeal, kitchenFacts, rules);
  const holds = holdsOf(ofMeal, kitchenFacts, rules, withdrawn).open;
  const seen = new Set(ofKind(ofMeal, 'recall-seen').map(({ recallId }) => recallId));
  const recalls = holds.filter(({ code, id }) => code === 'hold-recalled' && !seen.has(id));
  return { consumeBy: consumeBy ?? undefined, holds, unseen: recalls.map(({ id }) => id) };
}

type Known = { rules: Rules | undefined; zone: string };

/** A meal that nothing else is known of. */
export const blankDay = (meal: Meal): MealDay => ({
  meal,
  planned: undefined,
  enrolled: undefined,
  dispatched: undefined,
  received: undefined,
  rejected: undefined,
  served: undefined,
  closed: undefined,
  ...UNKNOWN,
});

/** What the rules know on this phone about a record of one meal. */
export const contextOf = (
  { planned, received, consumeBy, holds }: MealDay,
  { rules, zone }: Known,
): FactContext | undefined =>
  rules && {
    now: now(),
    zone,
    rules,
    ...(planned && { limit: planned }),
    ...(received && { received }),
    ...(consumeBy && { consumeBy }),
    holds,
  };
