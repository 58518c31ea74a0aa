// Where a fact belongs: its site and kitchen as registered. And whether the caller may write there.
import type { PlacedFact } from '../../../shared/domain/fact.ts';
import { kitchenOf, placeOf, siteOf } from '../../../shared/domain/fact-place.ts';
import { type Action, isAllowed, mayKnowAbsence, type Target } from '../../../shared/domain/policy.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { substituteFor } from '../../../shared/domain/suspension.ts';
import type { StoredFact } from '../../../shared/store/fact-store.ts';
import { plannedId } from '../../../shared/store/ids.ts';
import { factKey } from '../../../shared/store/keys.ts';
import type { Kitchen } from '../../../shared/store/kitchen-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Site } from '../../../shared/store/site-store.ts';
import type { Caller } from '../http/env.ts';
import type { Sender } from './record-fact.ts';

/** The registered places a fact names; `plan`: what was planned for the site that day; `serving`: the kitchens that serve it. */
export type Setting = {
  site?: Site;
  kitchen?: Kitchen;
  plan?: StoredFact;
  serving: readonly string[];
  district: string;
};

const ACTIONS: Partial<Record<PlacedFact['kind'], Action>> = {
  'no-service': 'no-service.write',
  recalled: 'batch.recall',
  'hold-released': 'hold.release',
  'incident-update': 'incident.manage',
};

/** What one must be allowed to do to write a fact: most are their place's, a kitchen's when they name one that sends. */
function actionOf(fact: PlacedFact): Action {
  const isKitchens = placeOf(fact).kind === 'kitchen' || fact.kind === 'dispatched';
  return ACTIONS[fact.kind] ?? (isKitchens ? 'kitchen-fact.write' : 'site-fact.write');
}

/** Finds what the fact names. Unknown places: a problem, which tells only those who may know that they are absent. */
export async function getSetting(fact: PlacedFact, { caller, platform }: Sender): Promise<Setting> {
  const [kitchenId, siteId] = [kitchenOf(fact), siteOf(fact)];
  const [site, kitchen, plan] = await Promise.all([
    siteId ? platform.sites.findRecent(siteId) : undefined,
    kitchenId ? platform.kitchens.findRecent(kitchenId) : undefined,
    siteId ? findPlan(siteId, fact.serviceDate, platform) : undefined,
  ]);
  if (siteId && !site)
    throw absent(fact, caller, { siteId }, new Problem('site-unknown', { values: { siteId } }));
  const serving = site ? await kitchensOf(site, plan, fact.serviceDate, platform) : [];
  if (siteId && fact.kind !== 'dispatched' && kitchenId) assertServes(kitchenId, kitchen, serving, caller);
  else if (kitchenId && !kitchen)
    throw absent(
      fact,
      caller,
      { kitchenIds: [kitchenId] },
      new Problem('kitchen-unknown', { values: { kitchenId } }),
    );
  const district = (site ?? kitchen)?.profile.district ?? '';
  return { district, serving, ...(site && { site }), ...(kitchen && { kitchen }), ...(plan && { plan }) };
}

/**
 * The kitchens that serve a site: the one assigned today, the one planned for the day, and those that cook instead of these
 * while they are suspended, perhaps since the day was planned.
 */
async function kitchensOf(
  { id, profile }: Site,
  plan: StoredFact | undefined,
  date: string,
  { suspensions }: Platform,
): Promise<string[]> {
  const planned = plan?.fact.kind === 'planned' ? plan.fact.kitchenId : undefined;
  const own = [...new Set([profile.kitchenId, planned])].filter((kitchenId) => kitchenId !== undefined);
  const standing = await Promise.all(own.map((kitchenId) => suspensions.findStanding(kitchenId, date)));
  return [...own, ...standing.flatMap((found) => (found && substituteFor(found, id)) ?? [])];
}

/** Food may be said to come from a kitchen that serves the site, or from one that the caller oversees. */
function assertServes(
  id: string,
  kitchen: Kitchen | undefined,
  serving: readonly string[],
  { grants }: Caller,
): void {
  const isOverseen = kitchen && isAllowed(grants, 'kitchen.read', { region: kitchen.profile.district });
  if (!serving.includes(id) && !isOverseen)
    throw new Problem('kitchen-unknown', { detail: 'kitchen-not-serving', values: { kitchenId: id } });
}

const findPlan = (siteId: string, date: string, { facts }: Platform): Promise<StoredFact | undefined> =>
  facts.findPlan(factKey({ kind: 'site', id: siteId }, date, 'planned', plannedId(siteId, date)));

function absent(fact: PlacedFact, { grants }: Caller, target: Target, unknown: Problem): Problem {
  const action = actionOf(fact);
  return isAllowed(grants, action, target) || mayKnowAbsence(grants, action)
    ? unknown
    : new Problem('not-allowed');
}

/** Throws `not-allowed` unless the caller may write this kind of fact at this place. */
export function assertAllowed(fact: PlacedFact, setting: Setting, caller: Caller): void {
  const targets = targetsOf(fact, setting);
  if (!targets.every((target) => isAllowed(caller.grants, actionOf(fact), target)))
    throw new Problem('not-allowed');
}

/**
 * All that must be covered: the site with the kitchens that serve it. A dispatch is the
 * kitchen's own and must go to a site that it serves, unless the caller's region covers both.
 */
function targetsOf(fact: PlacedFact, { site, kitchen, serving }: Setting): Target[] {
  const ofKitchen: Target[] = kitchen ? [{ kitchenIds: [kitchen.id], region: kitchen.profile.district }] : [];
  if (placeOf(fact).kind === 'kitchen') return ofKitchen;
  const ofSite: Target = {
    ...(site && { siteId: site.id, region: site.profile.district }),
    kitchenIds: serving,
  };
  return fact.kind === 'dispatched' ? [...ofKitchen, ofSite] : [ofSite];
}
