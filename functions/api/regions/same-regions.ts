// Whether two changes of the region tree are about the same regions.
import { isWithin } from '../../../shared/domain/region.ts';
import {
  type ChangeDraft,
  isPlace,
  type MappingRow,
  type RegionChange,
} from '../../../shared/domain/region-change.ts';

/** Whether a change of the same day is about the same regions, or gives codes above or below new ones: one must come first. */
export function isShared(other: RegionChange, date: string, mapping: ChangeDraft['mapping']): boolean {
  if (other.effectiveFrom !== date) return false;
  const theirs = [...codesOf(other.mapping), ...other.moves.flatMap(({ from, to }) => [from, to])];
  const named = new Set(theirs);
  const moved = codesOf(other.mapping.filter(isNewCode));
  return (
    codesOf(mapping).some((code) => named.has(code)) ||
    codesOf(mapping.filter(isNewCode)).some((code) => moved.some((their) => isAboveOrBelow(code, their)))
  );
}

const isNewCode = ({ old, new: to }: MappingRow): boolean => old !== to;
const codesOf = (mapping: readonly MappingRow[]): string[] =>
  mapping.flatMap(({ old, new: to }) => (old === undefined || isPlace(old) ? [to] : [old, to]));

const isAboveOrBelow = (a: string, b: string): boolean => isWithin(a, b) || isWithin(b, a);

/** Whether a change builds on another that comes before it: it names a region above or below one of its. */
export function isBuiltOn(change: RegionChange, earlier: RegionChange): boolean {
  const order = ({ effectiveFrom, id }: RegionChange) => `${effectiveFrom} ${id}`;
  const theirs = codesOf(earlier.mapping);
  return (
    order(change) > order(earlier) &&
    codesOf(change.mapping).some((code) => theirs.some((their) => isAboveOrBelow(code, their)))
  );
}
