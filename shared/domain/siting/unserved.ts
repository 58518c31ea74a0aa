// Sites that a plan cannot serve within the rules: why, and what would help.
import type { Problem } from './arcs.ts';
import { type Ledger, NONE } from './ledger.ts';
import { int } from './numbers.ts';
import type { UnservedSite } from './plan.ts';
import type { SitingSite } from './problem.ts';
import { straightKm } from './travel.ts';

/** The sites left out of an assignment, in the order of the input. */
export function unservedOf(problem: Problem, { arcOf }: Ledger): UnservedSite[] {
  const byHand = new Set(problem.byHand.map(({ site }) => site));
  return problem.input.sites.flatMap((site, at) =>
    int(arcOf, at) === NONE && !byHand.has(at) ? [{ siteId: site.id, ...whyNot(problem, site, at) }] : [],
  );
}

function whyNot(problem: Problem, site: SitingSite, at: number): Omit<UnservedSite, 'siteId'> {
  const isFull = problem.reached.has(at) && fitsNewKitchen(problem, site);
  if (isFull || problem.fitting.has(at)) return { reason: 'no-room', remedy: 'another-place' };
  if (problem.reached.has(at)) return { reason: 'too-large', remedy: 'split' };
  return { reason: 'no-place', remedy: remedyFar(problem, site) };
}

/** Kitchens that are there may have little room left: that alone makes no school too large. */
const fitsNewKitchen = ({ input: { rules } }: Problem, { pupils, motherChild }: SitingSite): boolean =>
  pupils <= rules.pupils && motherChild <= rules.motherChild;

/** Far from everything: a boat. Few people: a remote kitchen there. Else an ordinary kitchen somewhere nearer. */
function remedyFar({ input }: Problem, site: SitingSite): UnservedSite['remedy'] {
  const { boatKm, detour, remoteHeads } = input.rules;
  const others = [...input.sites.filter(({ id }) => id !== site.id), ...input.places];
  if (others.every((other) => straightKm(other, site) * detour > boatKm)) return 'boat';
  return site.pupils + site.motherChild < remoteHeads ? 'remote-kitchen' : 'another-place';
}
