// What changes of the region tree do to codes, places and grants. Pure: whoever asks hands in the changes, the earliest first.

import { isWithin, NATION, parentOf } from './region.ts';
import type { MappingRow, RegionChange } from './region-change.ts';
import { isPlace } from './region-change.ts';

/** Where a place is: its district, and its village as far as known. */
export type Whereabouts = { district: string; village?: string | undefined };
type Mapping = Pick<RegionChange, 'mapping'> & Partial<Pick<RegionChange, 'moves' | 'places'>>;
type Codes = ReadonlyMap<string, string>;

const isRegionRow = ({ old }: MappingRow): boolean => old !== undefined && !isPlace(old);

const codesOf = new WeakMap<Mapping, Codes>();

/** New codes by old code: what the mapping says, and what follows from it. Made once for each change. */
function codesIn(change: Mapping): Codes {
  const known = codesOf.get(change);
  if (known) return known;
  const rows = change.mapping.filter(isRegionRow).map((row) => [row.old ?? '', row.new] as const);
  const codes = new Map([...(change.moves ?? []).map(({ from, to }) => [from, to] as const), ...rows]);
  codesOf.set(change, codes);
  return codes;
}

/** The code that a region bears after a change: that of its nearest ancestor in the mapping carries it along. */
export function carryCode(change: Mapping, code: string): string {
  const codes = codesIn(change);
  for (let at: string | null = code; at !== null && at !== NATION; at = parentOf(at)) {
    const to = codes.get(at);
    if (to !== undefined) return to + code.slice(at.length);
  }
  return code;
}

/** Where a place is after a change: by its own row, else by its village, else by its district. */
export function carryPlace(change: Mapping, place: string, { district, village }: Whereabouts): Whereabouts {
  const moved = village === undefined ? undefined : carryCode(change, village);
  const own = change.places?.find((row) => row.place === place && row.from === district);
  if (own) return { district: own.to, ...(moved && parentOf(moved) === own.to && { village: moved }) };
  return moved === undefined
    ? { district: carryCode(change, district) }
    : { district: parentOf(moved) ?? district, village: moved };
}

/** Whether all that lies in a region stays together: its figures go on under one code. */
export function isWhole(change: Mapping, code: string): boolean {
  const to = carryCode(change, code);
  const isBelow = (old: string) => old.startsWith(`${code}.`);
  const codes = [...codesIn(change)].filter(([from]) => isBelow(from));
  if (codes.some(([from, target]) => target !== to + from.slice(code.length))) return false;
  return !change.places?.some(
    (row) => isWithin(row.from, code) && row.to !== to + row.from.slice(code.length),
  );
}

/** The changes that are in force on a day. */
export const changesUntil = (changes: readonly RegionChange[], date: string): RegionChange[] =>
  changes.filter(({ effectiveFrom }) => effectiveFrom <= date);

/** The changes that come after a day and are in force on another. */
export const changesBetween = (
  changes: readonly RegionChange[],
  after: string,
  until: string,
): RegionChange[] => changesUntil(changes, until).filter(({ effectiveFrom }) => effectiveFrom > after);

/** The code after several changes, one after the other. */
export const carryCodeAll = (changes: readonly Mapping[], code: string): string =>
  changes.reduce((at, change) => carryCode(change, at), code);

export const carryPlaceAll = (changes: readonly Mapping[], place: string, at: Whereabouts): Whereabouts =>
  changes.reduce((now, change) => carryPlace(change, place, now), at);

/** Whether a region stays together through several changes. */
export function isWholeAll(changes: readonly Mapping[], code: string): boolean {
  let at = code;
  for (const change of changes) {
    if (!isWhole(change, at)) return false;
    at = carryCode(change, at);
  }
  return true;
}
