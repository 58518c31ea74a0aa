// Routes for all stops: insertion, then stretches of neighbouring routes torn out and put in again, then every route put
// straight. The same model and seed give the same routes.
import { insertAll } from './insertion.ts';
import { num } from './numbers.ts';
import { draw, drawBelow, type Random } from './random.ts';
import { kmBetween, type Route, type RouteModel, routeKm } from './routes.ts';
import { tidyRoute } from './tidy.ts';

/** Tries for each stop; stops torn out at once on average; a route's stretch at most; how much longer at first, in parts. */
const [TRIES, TORN, STRETCH, SLACK] = [600, 10, 10, 0.02];

/** Short routes that serve every stop. */
export function routesFor(model: RouteModel, seed: number, tries = TRIES * (model.nodes - 1)): Route[] {
  const random: Random = { state: seed };
  const near = nearest(model);
  const farFirst = Array.from({ length: model.nodes - 1 }, (_, n) => n + 1).sort(
    (a, b) => kmBetween(model, 0, b) - kmBetween(model, 0, a) || a - b,
  );
  let now = insertAll(model, [], farFirst);
  let [best, nowKm] = [now, totalKm(model, now)];
  let bestKm = nowKm;
  for (let n = 0; n < tries; n++) {
    const { routes, torn } = tear(now, near, random);
    const next = insertAll(model, routes, inSomeOrder(model, torn, random), random);
    const km = totalKm(model, next);
    if (km >= nowKm + SLACK * (nowKm / now.length) * (1 - n / tries) * -Math.log(1 - draw(random))) continue;
    [now, nowKm] = [next, km];
    if (km < bestKm) [best, bestKm] = [next, km];
  }
  return best.map((route) => tidyRoute(model, route));
}

export const totalKm = (model: RouteModel, routes: readonly Route[]): number =>
  routes.reduce((sum, route) => sum + routeKm(model, route), 0);

/** For every stop the stops by distance, itself first. */
function nearest(model: RouteModel): number[][] {
  const stops = Array.from({ length: model.nodes - 1 }, (_, n) => n + 1);
  const sorted = stops.map((stop) =>
    stops.toSorted((a, b) => kmBetween(model, stop, a) - kmBetween(model, stop, b) || a - b),
  );
  return [[], ...sorted.map((list, n) => [n + 1, ...list.filter((stop) => stop !== n + 1)])];
}

/** Takes a stretch out of the route of a stop and out of those of its neighbours. */
function tear(now: readonly Route[], near: number[][], random: Random): { routes: Route[]; torn: number[] } {
  const routes = [...now];
  const routeOf = new Map(now.flatMap((route, r) => route.map((stop) => [stop, r] as const)));
  const length = Math.max(1, Math.min(STRETCH, routeOf.size / Math.max(1, now.length)));
  const wanted = 1 + drawBelow(random, Math.max(1, Math.round((4 * TORN) / (1 + length)) - 1));
  const [torn, touched] = [[] as number[], new Set<number>()];
  for (const stop of near[1 + drawBelow(random, near.length - 1)] ?? []) {
    const r = routeOf.get(stop) as number;
    if (touched.size >= wanted) break;
    if (touched.has(r)) continue;
    touched.add(r);
    const route = routes[r] as Route;
    const size = 1 + drawBelow(random, Math.min(route.length, Math.ceil(length)));
    const at = route.indexOf(stop);
    const from = Math.max(0, Math.min(route.length - size, at - drawBelow(random, size)));
    torn.push(...route.slice(from, from + size));
    routes[r] = [...route.slice(0, from), ...route.slice(from + size)];
  }
  return { routes: routes.filter((route) => route.length > 0), torn };
}

function inSomeOrder(model: RouteModel, stops: number[], random: Random): number[] {
  const kind = draw(random);
  const key = (stop: number): number => {
    if (kind < 0.36) return draw(random);
    return kind < 0.72 ? -num(model.load, stop) : kmBetween(model, 0, stop) * (kind < 0.9 ? -1 : 1);
  };
  const keyed = stops.map((stop) => ({ stop, key: key(stop) }));
  return keyed.sort((a, b) => a.key - b.key || a.stop - b.stop).map(({ stop }) => stop);
}
