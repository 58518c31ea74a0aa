// A route put straight: a stretch turned round (2-opt), or up to three stops moved elsewhere in it (or-opt), as long as
// that makes it shorter and keeps its times.
import { keepsTime, type Route, type RouteModel, routeKm } from './routes.ts';

const LONGEST = 3;
const LESS = 1e-9;

/** A route that neither turning nor moving makes shorter. */
export function tidyRoute(model: RouteModel, route: Route): Route {
  let best = route;
  for (let better: Route | undefined = best; better; ) {
    best = better;
    better = shorter(model, best);
  }
  return best;
}

function shorter(model: RouteModel, route: Route): Route | undefined {
  const km = routeKm(model, route) - LESS;
  for (let from = 0; from < route.length; from++)
    for (let to = from + 1; to <= route.length; to++)
      for (const other of changesOf(route, from, to))
        if (routeKm(model, other) < km && keepsTime(model, other)) return other;
  return undefined;
}

/** The stretch from `from` to before `to` turned round, or, if it is short, moved to every other position. */
function changesOf(route: Route, from: number, to: number): Route[] {
  const [head, stretch, tail] = [route.slice(0, from), route.slice(from, to), route.slice(to)];
  const turned = stretch.toReversed();
  const changes: Route[] = [[...head, ...turned, ...tail]];
  if (stretch.length > LONGEST) return changes;
  const rest = [...head, ...tail];
  for (let at = 0; at <= rest.length; at++)
    for (const part of [stretch, turned]) changes.push([...rest.slice(0, at), ...part, ...rest.slice(at)]);
  return changes;
}
