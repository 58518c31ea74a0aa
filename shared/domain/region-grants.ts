// How grants follow a change of the region tree. A region that goes on alone under a new code takes its people with it; one
// that was divided takes them to each of its parts. What was joined with others they do not get: an administrator grants that
// anew. The code they had stays theirs, for its days are still there to be read.
import type { Grant } from './policy.ts';
import { levelOf, parentOf } from './region.ts';
import type { RegionChange } from './region-change.ts';
import { carryCode } from './region-changes.ts';

type Origins = ReadonlyMap<string, readonly string[]>;

/** Where each new code comes from, districts from the villages that make them up too. */
function originsOf({ moves, mapping }: RegionChange): Origins {
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

/** The codes that a closed region goes on under, the uppermost first; none where it was joined with others. */
export function successorsOf(change: RegionChange, scope: string): string[] {
  const opened = new Set(change.opened.map(({ code }) => code));
  const closed = new Set(change.closed.map(({ code }) => code));
  const origins = originsOf(change);
  const isAlone = (from: string, to: string) => opened.has(to) && origins.get(to)?.join() === from;
  const find = (from: string): string[] => {
    const to = carryCode(change, from);
    if (to !== from && isAlone(from, to)) return [to];
    const parts = [...origins.keys()].filter((code) => code !== from && isAlone(from, code));
    const below = change.moves.filter((move) => parentOf(move.from) === from);
    return [...parts, ...below.flatMap((move) => find(move.from))];
  };
  return closed.has(scope) ? [...new Set(find(scope))] : [];
}

/** Grants with those that follow from them by the changes in force, the codes of today first. */
export function followedGrants(grants: readonly Grant[], changes: readonly RegionChange[]): Grant[] {
  return grants.flatMap((grant) =>
    grant.scope.kind === 'region'
      ? carriedScopes(grant.scope.id, changes).map((id) => ({
          ...grant,
          scope: { kind: 'region' as const, id },
        }))
      : [grant],
  );
}

/** A region's code with those that it goes on under, the latest first. */
export function carriedScopes(scope: string, changes: readonly RegionChange[]): string[] {
  let scopes = [scope];
  for (const change of changes) scopes = [...scopes.flatMap((code) => successorsOf(change, code)), ...scopes];
  return [...new Set(scopes)];
}
