// From where kitchens stand to the whole of a proposal: people, vehicles, money, weeks, and the figures that all of it rests on.
import {
  type PlanningInput,
  type PlanningPlace,
  type PlanningSite,
  portionsADay,
  rulesOf,
} from '../../shared/domain/planning.ts';
import { type Portions, sumPortions } from '../../shared/domain/portions.ts';
import { dailyCeiling, pricesOn, yearlyCeiling } from '../../shared/domain/proposal-money.ts';
import type { PlanKitchen, ProposalPlan, Sensitivity } from '../../shared/domain/proposal-plan.ts';
import type { PlanSummary } from '../../shared/domain/proposal-run.ts';
import { rampUp } from '../../shared/domain/ramp-up.ts';
import type { Rules } from '../../shared/domain/rules.ts';
import type { PlannedKitchen, SitingPlan } from '../../shared/domain/siting/plan.ts';
import { capacityOn } from '../../shared/domain/siting/rules-of-day.ts';
import type { KitchenRounds } from './rounds-of.ts';
import { DAYS_A_WEEK, servingsOf } from './servings-of.ts';

/** Rules whose figures a plan rests on, by the beginning of their keys. */
const RESTS_ON = [
  'cost.',
  'capacity.standard.',
  'reach.',
  'remote.',
  'portion.',
  'calendar.',
  'staff.',
  'equipment.',
  'suppliers.',
  'ramp.',
  'cookToConsume.',
  'window.',
  'round.',
];

export type Found = { plan: SitingPlan; rounds: readonly KitchenRounds[]; sensitivity: Sensitivity[] };

/** The proposal that a plan of kitchens makes, with the rounds of each and what the variants came to. */
export function toProposalPlan(input: PlanningInput, { plan, rounds, sensitivity }: Found): ProposalPlan {
  const rules = rulesOf(input);
  const places = new Map(input.places.map((place) => [place.id, place]));
  const sites = new Map(input.sites.map((site) => [site.id, site]));
  const kitchens = plan.kitchens.flatMap((kitchen, i) => {
    const place = places.get(kitchen.placeId);
    const brought = rounds[i] ?? { rounds: [], vehicles: 0 };
    return place ? { ...toKitchen(kitchen, place, { input, rules, sites }), ...brought } : [];
  });
  const summary = summaryOf(kitchens, plan, input);
  const newKitchens = summary.newKitchens;
  const served = new Set(kitchens.flatMap((one) => one.sites.map(({ siteId }) => siteId)));
  return {
    id: input.proposalId,
    version: input.version,
    run: input.run,
    region: input.region,
    date: input.date,
    summary,
    kitchens,
    unserved: unservedOf(input, plan, sites),
    lostPlaces: input.lostPlaces,
    meals: input.model.meals,
    serviceDays: input.serviceDays,
    staff: times(input.model.staffing, newKitchens),
    equipment: times(input.model.equipment, newKitchens),
    suppliers: input.model.suppliers * newKitchens,
    milestones: input.milestones,
    weeks: rampUp(input.milestones, {
      servings: servingsOf(input, (id) => served.has(id), DAYS_A_WEEK),
      facilities: newKitchens,
      startsOn: input.startsOn,
      prices: pricesOn(rules, input.date),
    }),
    sensitivity,
    assumptions: input.rules
      .filter(({ key }) => RESTS_ON.some((beginning) => key.startsWith(beginning)))
      .map((rule) => ({ ...rule, isChanged: input.changed.includes(rule.key) })),
  };
}

/** Shared people (a fifth of one) add up to whole ones. */
const times = (each: Readonly<Record<string, number>>, kitchens: number): Record<string, number> =>
  Object.fromEntries(Object.entries(each).map(([name, n]) => [name, Math.ceil(n * kitchens - 1e-9)]));

type Known = { input: PlanningInput; rules: Rules; sites: ReadonlyMap<string, PlanningSite> };

function toKitchen(
  planned: PlannedKitchen,
  place: PlanningPlace,
  known: Known,
): Omit<PlanKitchen, keyof KitchenRounds> {
  const { input, rules } = known;
  const { state, capacity, ...where } = place;
  const isNew = state !== 'existing';
  const sites = planned.sites.flatMap((trip) => {
    const site = known.sites.get(trip.siteId);
    return site?.lat === undefined || site.lon === undefined
      ? []
      : [toServed(trip, { ...site, lat: site.lat, lon: site.lon }, portionsADay(site, input))];
  });
  const portions = sumPortions(sites.map((site) => site.portions));
  const served = new Set(sites.map(({ siteId }) => siteId));
  const prices = pricesOn(rules, input.date);
  const facilities = isNew ? 1 : 0;
  const { id: placeId, ...rest } = where;
  return {
    placeId,
    ...rest,
    isNew,
    remote: planned.remote,
    capacity: capacity ?? capacityOn(rules, input.date),
    pupils: planned.pupils,
    motherChild: planned.motherChild,
    portions,
    sites,
    dailyCeiling: dailyCeiling(portions, facilities, prices),
    yearlyCeiling: yearlyCeiling(
      servingsOf(input, (id) => served.has(id), input.serviceDays),
      facilities,
      prices,
    ),
  };
}

type Trip = PlannedKitchen['sites'][number];

const toServed = (trip: Trip, site: PlanningSite & { lat: number; lon: number }, portions: Portions) => ({
  siteId: site.id,
  name: site.name,
  lat: site.lat,
  lon: site.lon,
  placedBy: site.placedBy ?? 'own',
  km: round(trip.km),
  minutes: round(trip.minutes),
  pupils: site.pupils,
  motherChild: site.motherChild,
  portions,
});

const round = (value: number): number => Math.round(value * 100) / 100;

/** Those that the solver could not serve, and those of which nobody knows where they are. */
function unservedOf(
  { sites }: PlanningInput,
  plan: SitingPlan,
  byId: ReadonlyMap<string, PlanningSite>,
): ProposalPlan['unserved'] {
  const toRow = ({ id, name, pupils, motherChild, lat, lon }: PlanningSite) => ({
    siteId: id,
    name,
    pupils,
    motherChild,
    lat: lat ?? null,
    lon: lon ?? null,
  });
  const nowhere = sites.filter(({ lat, lon }) => lat === undefined || lon === undefined);
  return [
    ...plan.unserved.flatMap(({ siteId, reason, remedy }) => {
      const site = byId.get(siteId);
      return site ? [{ ...toRow(site), reason, remedy }] : [];
    }),
    ...nowhere.map((site) => ({
      ...toRow(site),
      reason: 'no-coordinates' as const,
      remedy: 'find-coordinates' as const,
    })),
  ];
}

function summaryOf(kitchens: readonly PlanKitchen[], plan: SitingPlan, input: PlanningInput): PlanSummary {
  const sum = (of: (kitchen: PlanKitchen) => number): number => kitchens.reduce((n, one) => n + of(one), 0);
  const served = sum(({ sites }) => sites.length);
  const newKitchens = kitchens.filter(({ isNew }) => isNew).length;
  const idle = kitchens.filter((one) => !one.isNew && one.sites.length === 0).length;
  return {
    kitchens: kitchens.length - idle,
    newKitchens,
    idleKitchens: idle,
    sites: input.sites.length,
    served,
    unserved: input.sites.length - served,
    alreadyServed: input.alreadyServed,
    pupils: sum(({ pupils }) => pupils),
    motherChild: sum(({ motherChild }) => motherChild),
    portions: sumPortions(kitchens.map(({ portions }) => portions)),
    vehicles: sum(({ vehicles }) => vehicles),
    staff: Object.values(times(input.model.staffing, newKitchens)).reduce((n, people) => n + people, 0),
    dailyCeiling: sum((kitchen) => kitchen.dailyCeiling),
    yearlyCeiling: sum((kitchen) => kitchen.yearlyCeiling),
    cost: plan.cost,
    gap: input.repairs ? null : plan.gap,
    isProven: plan.provenOptimal,
  };
}
