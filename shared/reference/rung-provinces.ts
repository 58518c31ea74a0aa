// Which provinces the ring of a province is for. Schedules are deployed with a list of provinces; one that a change opened or
// closed since, and that the list does not have, is rung with the province that its regions came from or went to.
import { levelOf, NATION, zoneOf } from '../domain/region.ts';
import type { RegionChange } from '../domain/region-change.ts';
import { findRegion, getChildren } from './region-tree.ts';

/** The region of a ring, and the provinces without a schedule of their own that go with it. */
export function rungProvinces(region: string, changes: readonly RegionChange[]): string[] {
  const named = changes.flatMap(({ opened, closed }) => [...opened, ...closed].map(({ code }) => code));
  const unlisted = new Set(named.filter((code) => levelOf(code) === 'province' && !findRegion(code)));
  return [region, ...[...unlisted].filter((code) => code !== region && keeperOf(code, changes) === region)];
}

/** The first listed province that regions were exchanged with, over other new ones too; else the first of the same time. */
function keeperOf(province: string, changes: readonly RegionChange[]): string | undefined {
  const kin = new Set([province]);
  for (const code of kin) for (const other of exchangedWith(code, changes)) kin.add(other);
  const listed = getChildren(NATION).map(({ code }) => code);
  return listed.find((code) => kin.has(code)) ?? listed.find((code) => zoneOf(code) === zoneOf(province));
}

const provinceOf = (code: string): string => code.slice(0, 2);

/** Of listed provinces nothing is asked on: they are rung by themselves. */
const exchangedWith = (province: string, changes: readonly RegionChange[]): string[] =>
  findRegion(province)
    ? []
    : changes.flatMap(({ moves }) =>
        moves
          .map(({ from, to }) => [provinceOf(from), provinceOf(to)])
          .filter((pair) => pair.includes(province))
          .flat(),
      );
