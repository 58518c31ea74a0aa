// Vehicle routes as bare numbers: stops with a load and a time window, routes from node 0 and back. A route is a list of
// stops; its length in km is what is made small.
import { num } from './numbers.ts';

export type RouteModel = {
  /** Nodes: 0 is the kitchen, 1 to nodes - 1 are stops. Matrices are row by row. */
  nodes: number;
  km: Float64Array;
  minutes: Float64Array;
  load: Float64Array;
  windowFrom: Float64Array;
  windowTo: Float64Array;
  capacity: number;
  mostStops: number;
  stopMinutes: number;
  /** From departure to the last arrival at most. */
  mostMinutes: number;
};

export type Route = readonly number[];

export const kmBetween = ({ km, nodes }: RouteModel, a: number, b: number): number => num(km, a * nodes + b);
export const minutesBetween = ({ minutes, nodes }: RouteModel, a: number, b: number): number =>
  num(minutes, a * nodes + b);

/** Km of a route, from the kitchen and back. */
export function routeKm(model: RouteModel, route: Route): number {
  let [km, at] = [0, 0];
  for (const stop of route) {
    km += kmBetween(model, at, stop);
    at = stop;
  }
  return km + kmBetween(model, at, 0);
}

/** When a vehicle leaves to be at its first stop as the window opens, and when it arrives at each. Minutes of the day. */
export function timesOf(model: RouteModel, route: Route): { departure: number; arrivals: number[] } {
  const [first = 0] = route;
  const departure = num(model.windowFrom, first) - minutesBetween(model, 0, first);
  let [now, at] = [departure, 0];
  const arrivals = route.map((stop) => {
    const arrival = now + minutesBetween(model, at, stop);
    now = Math.max(arrival, num(model.windowFrom, stop)) + model.stopMinutes;
    at = stop;
    return now - model.stopMinutes;
  });
  return { departure, arrivals };
}

/** Whether a route with a stop put in before position `at` keeps its load, stops, windows and time. */
export function canHold(model: RouteModel, route: Route, load: number, stop: number, at: number): boolean {
  if (route.length + 1 > model.mostStops || load + num(model.load, stop) > model.capacity) return false;
  return keepsTime(model, [...route.slice(0, at), stop, ...route.slice(at)]);
}

/** Whether every arrival of a route is in its window and soon enough after departure. */
export function keepsTime(model: RouteModel, route: Route): boolean {
  if (model.mostMinutes === Number.POSITIVE_INFINITY) return true;
  const { departure, arrivals } = timesOf(model, route);
  return arrivals.every(
    (arrival, k) =>
      arrival <= num(model.windowTo, route[k] as number) && arrival - departure <= model.mostMinutes,
  );
}

export const loadOf = ({ load }: RouteModel, route: Route): number =>
  route.reduce((sum, stop) => sum + num(load, stop), 0);
