// A plan after a change by hand: a kitchen pinned elsewhere or forbidden, a site given to another. Whoever can stay stays;
// only those who lost their kitchen move, and those who must make room.
import { type Problem, toProblem } from './arcs.ts';
import { toScratch } from './fill.ts';
import { hasRoom, type Ledger, move, NONE, openLedger } from './ledger.ts';
import { int, num } from './numbers.ts';
import type { SitingPlan } from './plan.ts';
import type { SitingInput } from './problem.ts';
import { recreate } from './recreate.ts';
import { arcBetween } from './shift.ts';
import { squeezeIn } from './squeeze.ts';
import { toPlan } from './to-plan.ts';

/** The plan of a changed input that moves as few sites of `plan` as it can. Its bound is not worked out anew: 0. */
export function repairPlan(input: SitingInput, plan: SitingPlan): SitingPlan {
  const problem = toProblem(input);
  const { model } = problem;
  const ledger = openLedger(model);
  keepOld(problem, ledger, plan);
  const lost = [...ledger.arcOf.keys()].filter((site) => int(ledger.arcOf, site) === NONE);
  const size = (site: number): number => num(model.penalty, site);
  lost.sort((a, b) => size(b) - size(a) || a - b);
  const homeless = lost.filter((site) => !squeezeIn(ledger, site, NONE));
  const wish = { free: new Int32Array(model.sites), worth: Float64Array.from(model.penalty) };
  for (const site of homeless) wish.free[site] = 1;
  recreate({ ledger, wish, scratch: toScratch(model) }, homeless, placesNear(problem, homeless));
  return toPlan(problem, ledger, 0);
}

/** Serves every site as before where the rules and the changes still allow it. */
function keepOld({ input, model }: Problem, ledger: Ledger, plan: SitingPlan): void {
  const siteAt = new Map(input.sites.map(({ id }, site) => [id, site]));
  const placeAt = new Map(input.places.map(({ id }, place) => [id, place]));
  for (const { placeId, sites } of plan.kitchens)
    for (const { siteId } of sites) {
      const [site, place] = [siteAt.get(siteId), placeAt.get(placeId)];
      if (site === undefined || place === undefined || place >= model.places) continue;
      const arc = arcBetween(ledger, site, place);
      if (arc !== NONE && hasRoom(ledger, site, place)) move(ledger, site, arc);
    }
}

function placesNear({ model }: Problem, sites: readonly number[]): number[] {
  const places = new Set<number>();
  for (const site of sites)
    for (let arc = int(model.siteStart, site); arc < int(model.siteStart, site + 1); arc++)
      places.add(int(model.arcPlace, arc));
  return [...places];
}
