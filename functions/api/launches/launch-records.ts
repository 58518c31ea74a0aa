// Every record that a launch would write, from the plan of a run and the registry as it is.

import pLimit from 'p-limit';
import { operatorGrant } from '../../../shared/domain/access.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import type { Place } from '../../../shared/domain/fact-place.ts';
import type { LaunchRecords, LaunchRequest } from '../../../shared/domain/launch.ts';
import { type PlanningInput, planningInput } from '../../../shared/domain/planning.ts';
import type { PlanKitchen, ProposalPlan } from '../../../shared/domain/proposal-plan.ts';
import { isWithin, zoneOf } from '../../../shared/domain/region.ts';
import { semesterStart } from '../../../shared/domain/school-year.ts';
import type { SiteProfile } from '../../../shared/domain/site.ts';
import type { Kitchen } from '../../../shared/store/kitchen-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { assertRegions } from './assert-regions.ts';
import { dayRecordsOf, ruleRecordsOf } from './regional-records.ts';

const READS_AT_ONCE = 32;
type SiteRecord = LaunchRecords['sites'][number];

export async function launchRecordsOf(
  plan: ProposalPlan,
  request: LaunchRequest,
  platform: Platform,
): Promise<LaunchRecords> {
  const input = planningInput.parse(await platform.runs.findInput(plan.id, plan.run));
  const limit = pLimit(READS_AT_ONCE);
  const kitchens = await limit.map(plan.kitchens, (kitchen) => kitchenRecord(kitchen, request, platform));
  const assigned = plan.kitchens.flatMap(({ kitchenId, sites }) =>
    sites.map(({ siteId }) => ({ siteId, kitchenId })),
  );
  const byId = new Map(input.sites.map((site) => [site.id, site]));
  const sites = await limit.map(assigned, async ({ siteId, kitchenId }) => {
    const site = byId.get(siteId);
    return site ? [await siteRecord(site, kitchenId, input.region.code, platform)] : [];
  });
  await assertRegions({ kitchens, sites: sites.flat() }, platform);
  return {
    kitchens,
    sites: sites.flat(),
    calendar: await dayRecordsOf(input, request, platform),
    rules: await ruleRecordsOf(input, request, platform),
    grants: grantsOf(kitchens, sites.flat()),
  };
}

async function kitchenRecord(
  { kitchenId: id, isNew, name, district, village, lat, lon, capacity, sites }: PlanKitchen,
  { opensOn }: LaunchRequest,
  platform: Platform,
): Promise<LaunchRecords['kitchens'][number]> {
  const before = await platform.kitchens.find(id);
  const place = { name, district, ...(village && { village }), lat, lon };
  const size = capacity.pupils + capacity.motherChild;
  const profile = { ...place, capacity: size, status: 'active' as const, openedOn: opensOn };
  if (isNew) return { id, action: before ? 'taken' : 'create', profile, isSuspended: false };
  const isClosed = !before || before.profile.status === 'closed';
  const action = isClosed && sites.length > 0 ? 'closed' : 'keep';
  const isSuspended = !isClosed && (await mayNotCook(before, opensOn, platform));
  return { id, action, profile: before?.profile ?? profile, isSuspended };
}

const mayNotCook = async ({ id, profile }: Kitchen, on: string, { suspensions }: Platform) =>
  profile.status === 'suspended' || (await suspensions.findStanding(id, on)) !== undefined;

/** A site that is registered elsewhere stays there, and nothing is told of it. */
async function siteRecord(
  site: PlanningInput['sites'][number],
  kitchenId: string,
  region: string,
  { sites, now }: Platform,
): Promise<SiteRecord> {
  const before = await sites.find(site.id);
  const { id, groups, estimated, pupils: _, motherChild: _m, portions: _p, ...listed } = site;
  const profile: SiteProfile = { ...withOwnPlace(listed), kitchenId, status: 'active' };
  const isElsewhere = before && !isWithin(before.profile.district, region);
  if (isElsewhere) return { id, action: 'keep', profile, enrolment: null };
  if (before?.profile.kitchenId) return { id, action: 'keep', profile: before.profile, enrolment: null };
  if (before) return { id, action: 'assign', profile: { ...before.profile, kitchenId }, enrolment: null };
  const validFrom = semesterStart(localDate(now(), zoneOf(site.district)));
  return { id, action: 'create', profile, enrolment: { validFrom, groups, estimated } };
}

/** A village's place was good enough for a plan; in the registry it would pass for the school's own. */
function withOwnPlace<T extends Pick<PlanningInput['sites'][number], 'lat' | 'lon' | 'placedBy'>>(site: T) {
  const { lat, lon, placedBy, ...rest } = site;
  return placedBy === 'own' || placedBy === 'hand' ? { ...rest, lat, lon } : rest;
}

/** One for each place that is written anew; places that are there already keep their operators. */
const grantsOf = (
  kitchens: LaunchRecords['kitchens'],
  sites: readonly SiteRecord[],
): LaunchRecords['grants'] => [
  ...kitchens.filter(({ action }) => action !== 'taken').map((record) => grantRecord('kitchen', record)),
  ...sites.map((record) => grantRecord('site', record)),
];

const grantRecord = (
  kind: Place['kind'],
  { id, action, profile }: LaunchRecords['kitchens'][number] | SiteRecord,
): LaunchRecords['grants'][number] => ({
  grant: operatorGrant({ kind, id }),
  name: profile.name,
  action: action === 'create' ? 'create' : 'keep',
});
