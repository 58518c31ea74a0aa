// Delivery rounds of one kitchen for one occasion: which vehicle brings what to whom, in which order and when.

import type { Meal } from '../meal.ts';
import { mealWindow, numberRule, type Rules } from '../rules.ts';
import type { SitingRules } from './problem.ts';
import type { DeliveryRounds } from './round-plan.ts';
import { routesFor } from './route.ts';
import {
  keepsTime,
  kmBetween,
  loadOf,
  minutesBetween,
  type Route,
  type RouteModel,
  routeKm,
  timesOf,
} from './routes.ts';
import { tripsOf } from './travel.ts';

export type RoundStopInput = { id: string; lat: number; lon: number; portions: number };

/** What rounds are held to; `roundRulesOf` reads it from the rule book. Minutes from midnight. */
export type RoundRules = {
  vehicles: number;
  mostStops: number;
  portions: number;
  stopMinutes: number;
  loadMinutes: number;
  /** Between the first batch and the last portion. */
  mostMinutes: number;
  window: { from: number; to: number };
};

/** The rules of rounds for a meal on a day. */
export function roundRulesOf(rules: Rules, meal: Meal, date: string): RoundRules {
  const value = (key: string): number => numberRule(rules, key, date);
  const { from, to } = mealWindow(rules, meal, date);
  return {
    vehicles: value('round.vehicles'),
    mostStops: value('round.stops'),
    portions: value('round.portions'),
    stopMinutes: value('round.stopMinutes'),
    loadMinutes: value('round.loadMinutes'),
    mostMinutes: value('cookToConsume.max'),
    window: { from: toMinutes(from), to: toMinutes(to) },
  };
}

const toMinutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Tries for each stop: enough for a few dozen, and a regency's kitchens in a minute or two. */
const TRIES = 60;

type Place = { id: string; lat: number; lon: number };

/** The rounds from a place to its sites. The same input and seed give the same rounds. */
export function roundsFor(
  kitchen: Place,
  sites: readonly RoundStopInput[],
  rules: RoundRules,
  travel: SitingRules,
  seed: number,
): DeliveryRounds {
  const all = toRouteModel(kitchen, sites, rules, travel);
  const isAlone = (n: number): boolean =>
    (sites[n]?.portions ?? 0) <= rules.portions && keepsTime(all, [n + 1]);
  const kept = sites.filter((_, n) => isAlone(n));
  const left = sites.flatMap(({ id }, n) => (isAlone(n) ? [] : [id]));
  const model = toRouteModel(kitchen, kept, rules, travel);
  const routes = kept.length > 0 ? routesFor(model, seed, TRIES * kept.length) : [];
  const departures = routes.map((route) => timesOf(model, route).departure);
  const cookedBy = Math.min(rules.window.from, ...departures) - rules.loadMinutes;
  return {
    cookedBy,
    rounds: routes.map((route) => toRound(model, route, kept, rules, cookedBy)),
    tooManyVehicles: routes.length > rules.vehicles,
    left,
  };
}

function toRouteModel(
  kitchen: Place,
  stops: readonly RoundStopInput[],
  rules: RoundRules,
  travel: SitingRules,
): RouteModel {
  const nodes = [kitchen, ...stops];
  const trips = tripsOf({ rules: travel });
  const pairs = nodes.flatMap((a) => nodes.map((b) => trips(a, b)));
  return {
    nodes: nodes.length,
    km: Float64Array.from(pairs, ({ km }) => km),
    minutes: Float64Array.from(pairs, ({ minutes }) => minutes),
    load: Float64Array.from([0, ...stops.map(({ portions }) => portions)]),
    windowFrom: new Float64Array(nodes.length).fill(rules.window.from),
    windowTo: new Float64Array(nodes.length).fill(rules.window.to),
    capacity: rules.portions,
    mostStops: rules.mostStops,
    stopMinutes: rules.stopMinutes,
    mostMinutes: rules.mostMinutes - rules.loadMinutes,
  };
}

function toRound(
  model: RouteModel,
  route: Route,
  sites: readonly RoundStopInput[],
  { mostMinutes, stopMinutes, window }: RoundRules,
  cookedBy: number,
): DeliveryRounds['rounds'][number] {
  const { departure, arrivals } = timesOf(model, route);
  const last = arrivals.at(-1) ?? departure;
  const spare = Math.min(window.to, cookedBy + mostMinutes) - last;
  return {
    departure,
    back: last + stopMinutes + minutesBetween(model, route.at(-1) ?? 0, 0),
    km: routeKm(model, route),
    portions: loadOf(model, route),
    stops: route.map((stop, k) => ({
      siteId: sites[stop - 1]?.id ?? '',
      km: kmBetween(model, route[k - 1] ?? 0, stop),
      arrival: arrivals[k] ?? departure,
      latest: (arrivals[k] ?? departure) + Math.max(0, spare),
      slackMinutes: cookedBy + mostMinutes - (arrivals[k] ?? departure),
    })),
  };
}
