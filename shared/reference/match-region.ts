// The district, and if it can be had the village, that the names in a school list mean. Names narrow the search from the
// province down; a level that is left out is skipped, as long as one region alone bears the next name.
import { NATION } from '../domain/region.ts';
import { findNamed } from './name-index.ts';
import { findRegion, INDONESIA, type Region } from './region-tree.ts';

type NarrowLevel = 'province' | 'regency' | 'district';
type RegionNames = Readonly<Partial<Record<NarrowLevel | 'village', string | undefined>>>;

const MISSES = {
  province: 'province-unmatched',
  regency: 'regency-unmatched',
  district: 'district-unmatched',
} as const;
const DOUBLES = {
  province: 'province-unmatched',
  regency: 'regency-ambiguous',
  district: 'district-ambiguous',
} as const;
type MatchFailure = (typeof MISSES)[NarrowLevel] | (typeof DOUBLES)[NarrowLevel];

/** `name` as written, the region searched, and where the name does exist (`Kabupaten Bekasi: Tambun Selatan`) or ''. */
type FailureValues = { name: string; within: string; elsewhere: string };
type Unmatched = { matched: false; code: MatchFailure; values: FailureValues };
type MatchNote = { code: 'village-unmatched'; values: { name: string; within: string } };
export type Match = { matched: true; district: Region; village?: Region; notes: MatchNote[] } | Unmatched;

/** The district that the names mean, or the first name that fails. A village that fails is only noted. */
export function matchDistrict(names: RegionNames): Match {
  let scope: Region | Unmatched = INDONESIA;
  for (const level of ['province', 'regency'] as const) {
    if (names[level]?.trim()) scope = narrow(scope, level, names[level]);
    if ('matched' in scope) return scope;
  }
  const district = narrow(scope, 'district', names.district ?? '');
  return 'matched' in district ? district : withVillage(district, names.village?.trim());
}

function narrow(scope: Region, level: NarrowLevel, text: string): Region | Unmatched {
  const found = findNamed(text, level, scope.code);
  const [only] = found;
  if (only && found.length === 1) return only;
  const known = only ? found : findNamed(text, level, scope.parent ?? NATION);
  const values = { name: text.trim(), within: scope.name, elsewhere: listOf(known) };
  return { matched: false, code: (only ? DOUBLES : MISSES)[level], values };
}

const MAX_LISTED = 3;

const listOf = (regions: readonly Region[]): string => {
  const listed = regions
    .slice(0, MAX_LISTED)
    .map(({ name, parent }) => `${findRegion(parent ?? NATION)?.name}: ${name}`);
  return [...listed, ...(regions.length > MAX_LISTED ? ['…'] : [])].join('; ');
};

function withVillage(district: Region, text: string | undefined): Match {
  if (!text) return { matched: true, district, notes: [] };
  const [village, second] = findNamed(text, 'village', district.code);
  if (village && !second) return { matched: true, district, village, notes: [] };
  return {
    matched: true,
    district,
    notes: [{ code: 'village-unmatched', values: { name: text, within: district.name } }],
  };
}
