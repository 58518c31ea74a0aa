// How grants follow a change of the region tree. A region that goes on alone under a new code takes its people with it; one
// that was divided takes them to each of its parts. What was joined with others they do not get: an administrator grants that
// anew. The code they had stays theirs, for its days are still there to be read; whoever has all that a closed code became
// reads them too.
import type { Grant } from './policy.ts';
import { isWithin, levelOf, NATION, parentOf } from './region.ts';
import type { RegionChange } from './region-change.ts';
import { carryCode } from './region-changes.ts';

type Codes = ReadonlyMap<string, readonly string[]>;

const codesOf = new WeakMap<RegionChange, Codes>();

/** Each code that a change closes, with those that it goes on under. Made once for each change. */
function successorsIn(change: RegionChange): Codes {
  const known = codesOf.get(change) ?? new Map(change.closed.map(({ code }) => [code, findIn(change, code)]));
  codesOf.set(change, known);
  return known;
}

/** The codes that a closed region goes on under, the uppermost first; none where it was joined with others. */
export const successorsOf = (change: RegionChange, scope: string): readonly string[] =>
  successorsIn(change).get(scope) ?? [];

function findIn(change: RegionChange, scope: string): string[] {
  const opened = new Set(change.opened.map(({ code }) => code));
  const origins = originsOf(change);
  const isAlone = (from: string, to: string) => opened.has(to) && origins.get(to)?.join() === from;
  const find = (from: string): string[] => {
    const to = carryCode(change, from);
    if (to !== from && isAlone(from, to)) return [to];
    const parts = [...origins.keys()].filter((code) => code !== from && isAlone(from, code));
    const below = change.moves.filter((move) => parentOf(move.from) === from);
    return [...parts, ...below.flatMap((move) => find(move.from))];
  };
  return [...new Set(find(scope))];
}

const originsIn = new WeakMap<RegionChange, Codes>();

/** Where each new code comes from, districts from the villages that make them up too. */
function originsOf(change: RegionChange): Codes {
  const known = originsIn.get(change) ?? toOrigins(change);
  originsIn.set(change, known);
  return known;
}

function toOrigins({ moves, mapping }: RegionChange): Codes {
  const villages = mapping.flatMap(({ old, new: to }) =>
    old && levelOf(to) === 'village' ? { from: parentOf(old) ?? old, to: parentOf(to) ?? to } : [],
  );
  return new Map(
    [...Map.groupBy([...moves, ...villages], ({ to }) => to)].map(([to, all]) => [
      to,
      [...new Set(all.map(({ from }) => from))],
    ]),
  );
}

/** A region's code with those that it goes on under, the latest first. */
export function carriedScopes(scope: string, changes: readonly RegionChange[]): string[] {
  let scopes = [scope];
  for (const change of changes) scopes = [...scopes.flatMap((code) => successorsOf(change, code)), ...scopes];
  return [...new Set(scopes)];
}

/** Closed codes that went on in a region and nowhere else, the uppermost alone; the nation has them anyway. */
export function formerScopes(scope: string, changes: readonly RegionChange[]): string[] {
  if (scope === NATION) return [];
  const found: string[] = [];
  const has = (code: string) => [scope, ...found].some((one) => isWithin(code, one));
  for (const change of changes.toReversed())
    for (const [code, successors] of successorsIn(change))
      if (successors.length > 0 && successors.every(has) && !has(code)) found.push(code);
  return found.filter((code) => !found.some((other) => other !== code && isWithin(code, other)));
}

/** Grants with those that follow from them by the changes in force, the codes of today first. */
export function followedGrants(grants: readonly Grant[], changes: readonly RegionChange[]): Grant[] {
  return grants.flatMap((grant) =>
    grant.scope.kind === 'region'
      ? followed(grant.scope.id, changes).map((id) => ({ ...grant, scope: { kind: 'region' as const, id } }))
      : [grant],
  );
}

const followed = (scope: string, changes: readonly RegionChange[]): string[] => [
  ...carriedScopes(scope, changes),
  ...formerScopes(scope, changes),
];
