// Stops put into routes one by one, each where it lengthens them least, in a route of its own if that is shorter or there is
// no room.
import { num } from './numbers.ts';
import { draw, type Random } from './random.ts';
import { canHold, keepsTime, kmBetween, loadOf, type Route, type RouteModel } from './routes.ts';

/** Chance that a position is overlooked, so that tries differ. */
const BLINK = 0.01;

type Spot = { route: number; at: number; km: number };

/** The routes with the stops put in, in the order given. */
export function insertAll(
  model: RouteModel,
  routes: readonly Route[],
  stops: readonly number[],
  random?: Random,
): Route[] {
  const now = [...routes];
  const loads = now.map((route) => loadOf(model, route));
  for (const stop of stops) {
    const { route, at } = bestSpot(model, now, loads, stop, random);
    const old = now[route] ?? [];
    now[route] = [...old.slice(0, at), stop, ...old.slice(at)];
    loads[route] = (loads[route] ?? 0) + num(model.load, stop);
  }
  return now;
}

function bestSpot(model: RouteModel, routes: Route[], loads: number[], stop: number, random?: Random): Spot {
  const alone = kmBetween(model, 0, stop) + kmBetween(model, stop, 0);
  let best: Spot = { route: routes.length, at: 0, km: Number.POSITIVE_INFINITY };
  routes.forEach((route, r) => {
    const load = loads[r] as number;
    if (load + num(model.load, stop) > model.capacity || route.length >= model.mostStops) return;
    for (let at = 0; at <= route.length; at++) {
      const [before, after] = [route[at - 1] ?? 0, route[at] ?? 0];
      const km =
        kmBetween(model, before, stop) + kmBetween(model, stop, after) - kmBetween(model, before, after);
      if (km >= best.km || (random && draw(random) < BLINK)) continue;
      if (canHold(model, route, load, stop, at)) best = { route: r, at, km };
    }
  });
  return best.km <= alone || !keepsTime(model, [stop]) ? best : { route: routes.length, at: 0, km: alone };
}
