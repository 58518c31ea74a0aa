// Regions by name within a scope. An index is made when first asked for and kept: a school list asks for the same few
// scopes a hundred thousand times.
import type { RegionLevel } from '../domain/region.ts';
import { keysOfRegion, keysOfText } from './region-names.ts';
import { type Region, regionsOf } from './region-tree.ts';

type NameIndex = ReadonlyMap<string, readonly Region[]>;

const indexes = new Map<string, NameIndex>();

function buildIndex(scope: string, level: RegionLevel): NameIndex {
  const index = new Map<string, Region[]>();
  for (const region of regionsOf(scope, level))
    for (const key of keysOfRegion(region)) index.set(key, [...(index.get(key) ?? []), region]);
  return index;
}

function indexOf(scope: string, level: RegionLevel): NameIndex {
  const id = `${scope} ${level}`;
  const index = indexes.get(id) ?? buildIndex(scope, level);
  indexes.set(id, index);
  return index;
}

/** The regions of a level in a scope that a text may mean. */
export function findNamed(text: string, level: RegionLevel, scope: string): readonly Region[] {
  const index = indexOf(scope, level);
  for (const key of keysOfText(text, level)) {
    const found = index.get(key);
    if (found) return found;
  }
  return [];
}
