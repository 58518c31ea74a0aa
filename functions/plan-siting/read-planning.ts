// Reads what a run plans: the sites that no kitchen serves yet, where kitchens are and may be, rules, calendar, the template's
// kitchen.
import { localDate, mondayFrom } from '../../shared/domain/dates.ts';
import {
  changedRules,
  headsAndPortions,
  type PlanningInput,
  type PlanningSite,
} from '../../shared/domain/planning.ts';
import type { Proposal } from '../../shared/domain/proposal.ts';
import { plannedLocalDays } from '../../shared/domain/proposal-calendar.ts';
import type { ListedSite } from '../../shared/domain/proposal-list.ts';
import type { ProposalRun } from '../../shared/domain/proposal-run.ts';
import { usualMilestones } from '../../shared/domain/ramp-up.ts';
import { zoneOf } from '../../shared/domain/region.ts';
import { indexRules, type Rules, rulesInForce } from '../../shared/domain/rules.ts';
import { type PlacedBy, placerOf } from '../../shared/domain/site-places.ts';
import { rulesToCopy } from '../../shared/domain/template-rules.ts';
import type { Platform } from '../../shared/store/platform.ts';
import type { StoredProposal } from '../../shared/store/proposal-store.ts';
import { kitchenModelOf } from './kitchen-model.ts';
import { lostPlaces } from './lost-places.ts';
import { placesOf } from './places-of.ts';
import { planBefore } from './plan-before.ts';
import { readRegistry } from './read-registry.ts';
import { serviceDaysOf } from './service-days.ts';

/** Everything that the planner needs for a version of a proposal. */
export async function readPlanning(
  stored: StoredProposal,
  { id: run, repairs }: Pick<ProposalRun, 'id' | 'repairs'>,
  platform: Platform,
): Promise<PlanningInput> {
  const { proposal, version, id: proposalId } = stored;
  const date = localDate(platform.now(), zoneOf(proposal.region));
  const startsOn = mondayFrom(proposal.startsOn);
  const { inForce, changed } = await plannedRules(proposal, date, platform);
  const rules = indexRules(inForce);
  const calendar = plannedLocalDays(proposal.region, proposal.calendar);
  const regions = await platform.regions.current();
  const registry = await readRegistry(proposal.region, date, platform);
  const listed = proposal.sites === 'list' ? await platform.proposals.sitesOf(stored) : registry.sites;
  const free = listed.filter(({ id }) => !registry.served.has(id));
  const villages = await platform.proposals.placesOf(stored);
  const placer = placerOf({ places: villages, byHand: proposal.placed });
  const sites = free.map((site) => toPlanningSite(withPlace(site, placer), rules, date));
  const places = placesOf(proposal, { sites, villages, kitchens: registry.kitchens, rules, date });
  return {
    proposalId,
    version,
    run,
    region: { code: proposal.region, name: regions.find(proposal.region)?.name ?? proposal.region },
    date,
    startsOn,
    rules: inForce,
    changed,
    calendar,
    repairs: repairs === null ? null : await planBefore(proposalId, repairs, platform),
    sites: sites.filter(({ pupils, motherChild }) => pupils + motherChild > 0),
    places,
    lostPlaces: lostPlaces(proposal, places, registry.kitchens),
    assigned: Object.entries(proposal.assigned).map(([siteId, placeId]) => ({ siteId, placeId })),
    alreadyServed: listed.length - free.length,
    serviceDays: await serviceDaysOf({ ...proposal, startsOn }, calendar, rules, platform),
    model: await kitchenModelOf(proposal.template, rules, date, platform),
    milestones: proposal.milestones.length > 0 ? proposal.milestones : usualMilestones(rules, date),
    seed: proposal.seed,
  };
}

/** The rules of the region, those that the template brings, those that the proposal changes; the nearest of them holds. */
async function plannedRules({ region, template, rules }: Proposal, date: string, platform: Platform) {
  const holding = rulesInForce(await platform.rules.of(region), date);
  const pilot = template && (await platform.templates.find(template));
  const copied = pilot ? rulesToCopy(pilot, holding) : {};
  const asPilot = changedRules(holding, copied, `template ${pilot?.id} v${pilot?.version}`);
  return {
    inForce: changedRules(asPilot, rules, 'proposal'),
    changed: [...new Set([...Object.keys(copied), ...Object.keys(rules)])],
  };
}

/** A site where it is taken to be; without a place where nobody knows. */
function withPlace(site: ListedSite, placer: ReturnType<typeof placerOf>) {
  const { lat: _, lon: _o, ...rest } = site;
  return { ...rest, ...placer(site) };
}

function toPlanningSite(
  site: ListedSite & { placedBy?: PlacedBy },
  rules: Rules,
  date: string,
): PlanningSite {
  return { ...site, ...headsAndPortions(site.groups, rules, date) };
}
