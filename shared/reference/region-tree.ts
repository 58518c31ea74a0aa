// The regions that exist: 38 provinces, 514 regencies and cities, 7,285 districts, 83,762 villages, `ID` on top.
// The upper three levels are read once, when first asked for; villages are looked up in their list each time.
import { readFileSync } from 'node:fs';
import { levelOf, NATION, parentOf, REGION_LEVELS, type RegionLevel } from '../domain/region.ts';
import { type CodeLine, linesFrom } from './code-lines.ts';
import regions from './regions.json' with { type: 'json' };

export type Region = Readonly<{ code: string; name: string; level: RegionLevel; parent: string | null }>;

const toRegion = ({ code, name }: CodeLine): Region =>
  Object.freeze({ code, name, level: levelOf(code), parent: parentOf(code) });

export const INDONESIA = toRegion({ code: NATION, name: 'Indonesia' });

type Tree = { byCode: Map<string, Region>; byParent: Map<string | null, Region[]> };
let tree: Tree | undefined;

function readTree(): Tree {
  const all = [INDONESIA, ...linesFrom(regions.lines, '').map(toRegion)];
  return {
    byCode: new Map(all.map((region) => [region.code, region])),
    byParent: Map.groupBy(all, ({ parent }) => parent),
  };
}

function getTree(): Tree {
  tree ??= readTree();
  return tree;
}

let villages: string | undefined;

/** Two megabytes that most calls never need: a file beside the code (see infra/constructs/bundling.ts), read when asked. */
function villageLines(): string {
  villages ??= (
    JSON.parse(readFileSync(new URL('./villages.json', import.meta.url), 'utf8')) as { lines: string }
  ).lines;
  return villages;
}

const villagesFrom = (prefix: string): Region[] => linesFrom(villageLines(), prefix).map(toRegion);

/** The region of a code, if there is one. */
export const findRegion = (code: string): Region | undefined =>
  levelOf(code) === 'village' ? villagesFrom(`${code}\t`)[0] : getTree().byCode.get(code);

/** The regions directly below, in code order. */
export const getChildren = (code: string): readonly Region[] =>
  levelOf(code) === 'district' ? villagesFrom(`${code}.`) : (getTree().byParent.get(code) ?? []);

const depthOf = (level: RegionLevel): number => REGION_LEVELS.indexOf(level);

/** The regions of a level in a region, in code order; itself when it has that level. */
export function regionsOf(code: string, level: RegionLevel): Region[] {
  const below = depthOf(level) - depthOf(levelOf(code));
  if (below < 0) return [];
  if (below === 0) return [findRegion(code)].filter((region) => region !== undefined);
  return getChildren(code).flatMap((child) => regionsOf(child.code, level));
}

const codesOf = (code: string, level: RegionLevel): string[] =>
  regionsOf(code, level).map((region) => region.code);

/** The codes of all districts in a region; itself when it is one. */
export const districtsOf = (code: string): string[] => codesOf(code, 'district');

/** The codes of all regencies and cities in a region; itself when it is one. */
export const regenciesOf = (code: string): string[] => codesOf(code, 'regency');
