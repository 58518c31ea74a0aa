// The regions as they were, are and will be: today's list that travels in the bundle, with the changes of the registry before
// and after it. The list may be older or newer than a change: what a change opens was not there before, whoever lists it.
import { addDays } from '../domain/dates.ts';
import { levelOf, NATION, parentOf, REGION_LEVELS, type RegionLevel } from '../domain/region.ts';
import type { RegionChange } from '../domain/region-change.ts';
import { carryCode } from '../domain/region-changes.ts';
import type { Regions } from '../domain/regions.ts';
import { findRegion, getChildren, type Region } from './region-tree.ts';

type Event = { from: string; isOpen: boolean };
type Name = { code: string; from: string; name: string };
const ALWAYS = '0001-01-01';
const depthOf = (code: string): number => REGION_LEVELS.indexOf(levelOf(code));
const byCode = (a: Region, b: Region): number => (a.code < b.code ? -1 : 1);

export class DatedTree implements Regions {
  /** The earliest first. */
  readonly changes: readonly RegionChange[];
  readonly #events: ReadonlyMap<string, readonly Event[]>;
  readonly #names: ReadonlyMap<string, readonly Name[]>;
  readonly #byParent: ReadonlyMap<string | null, readonly string[]>;

  constructor(changes: readonly RegionChange[]) {
    const order = ({ effectiveFrom, id }: RegionChange) => `${effectiveFrom} ${id}`;
    this.changes = changes.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
    const events = this.changes.flatMap(({ effectiveFrom: from, opened, closed }) => [
      ...opened.map(({ code }) => ({ code, from, isOpen: true })),
      ...closed.map(({ code }) => ({ code, from, isOpen: false })),
    ]);
    this.#events = Map.groupBy(events, ({ code }) => code);
    this.#names = namesOf(this.changes);
    this.#byParent = Map.groupBy([...this.#events.keys()], parentOf);
  }

  /** The region of a code that exists, existed or will, by its name on `date` (absent: its last name). */
  find(code: string, date?: string): Region | undefined {
    const name = this.#nameOf(code, date ?? '9999-12-31');
    return name === undefined ? undefined : { code, name, level: levelOf(code), parent: parentOf(code) };
  }

  /** Whether a code is in force on a day. */
  isOpen(code: string, date: string): boolean {
    const events = this.#events.get(code);
    if (!events) return this.#isListedOpen(code, date);
    const last = events.findLast(({ from }) => from <= date);
    return last ? last.isOpen : !events[0]?.isOpen;
  }

  /** The regions directly below that are in force on a day, in code order. */
  children(code: string, date: string): Region[] {
    if (levelOf(code) === 'district') return this.#villages(code, date);
    const listed = getChildren(code).map((child) => child.code);
    const codes = [...new Set([...listed, ...(this.#byParent.get(code) ?? [])])];
    const open = codes.filter((child) => this.isOpen(child, date));
    return open.flatMap((child) => this.find(child, date) ?? []).sort(byCode);
  }

  /** The regions of a level in a region on a day, in code order; itself when it has that level. */
  regionsOf(code: string, level: RegionLevel, date: string): Region[] {
    const below = REGION_LEVELS.indexOf(level) - depthOf(code);
    if (below < 0) return [];
    if (below > 0)
      return this.children(code, date).flatMap((child) => this.regionsOf(child.code, level, date));
    return this.isOpen(code, date) ? [this.find(code, date)].filter((found) => found !== undefined) : [];
  }

  /** A code that no change names is as the list has it; a village lives and dies with its district. */
  #isListedOpen(code: string, date: string): boolean {
    if (levelOf(code) !== 'village') return findRegion(code) !== undefined;
    return this.#villages(parentOf(code) ?? NATION, date).some((village) => village.code === code);
  }

  #nameOf(code: string, date: string): string | undefined {
    const names = this.#names.get(code);
    return names?.findLast(({ from }) => from <= date)?.name ?? names?.[0]?.name ?? this.#listedName(code);
  }

  #listedName(code: string): string | undefined {
    const listed = findRegion(code)?.name;
    if (listed !== undefined || levelOf(code) !== 'village') return listed;
    const days = this.changes.flatMap(({ effectiveFrom }) => [addDays(effectiveFrom, -1), effectiveFrom]);
    const found = days.flatMap((day) => this.#villages(parentOf(code) ?? NATION, day));
    return found.find((village) => village.code === code)?.name;
  }

  #villages(district: string, date: string): Region[] {
    const count = this.changes.filter(({ effectiveFrom }) => effectiveFrom <= date).length;
    return this.isOpen(district, date) ? this.#villagesAfter(district, count).sort(byCode) : [];
  }

  /** The villages of a district after so many changes: of those before, what goes there by the last of them. */
  #villagesAfter(district: string, count: number): Region[] {
    const change = this.changes[count - 1];
    if (!change) return this.#villagesAtFirst(district);
    const rows = change.mapping.filter(({ old }) => old !== undefined && levelOf(old) === 'village');
    const sources = [
      ...change.moves.filter(({ to }) => to === district).map(({ from }) => from),
      ...rows.filter((row) => parentOf(row.new) === district).map(({ old }) => parentOf(old ?? '') ?? ''),
      ...(change.opened.some(({ code }) => code === district) ? [] : [district]),
    ];
    const before = [...new Set(sources)].flatMap((source) => this.#villagesAfter(source, count - 1));
    const names = new Map(rows.map(({ old, name }) => [old, name]));
    const carried = before.map(({ code, name }) =>
      toVillage(carryCode(change, code), names.get(code) ?? name),
    );
    return carried.filter(({ parent }) => parent === district);
  }

  /** Before every change: as listed, or where the list is newer, from where its districts and villages came. */
  #villagesAtFirst(district: string): Region[] {
    const rows = this.changes.flatMap(({ mapping }) => mapping);
    const cameFrom = rows.filter(({ old }) => old !== undefined && parentOf(old) === district);
    const back = cameFrom
      .filter((row) => levelOf(row.new) === 'village')
      .flatMap((row) => this.#backFrom(row.old ?? '', row.new));
    const next = this.changes
      .flatMap(({ moves }) => moves)
      .find(({ from, to }) => from === district && to !== district)?.to;
    const listed = getChildren(district);
    const later = listed.length > 0 || !next ? [] : this.#villagesAtFirst(next);
    const found = [
      ...listed,
      ...later.map(({ code, name }) => toVillage(district + code.slice(district.length), name)),
      ...back,
    ];
    return [...new Map(found.map((village) => [village.code, village])).values()];
  }

  #backFrom(old: string, now: string): Region[] {
    const name = findRegion(old)?.name ?? findRegion(now)?.name;
    return name === undefined ? [] : [toVillage(old, name)];
  }
}

/** The names that changes give, by code, the earliest first: what a region was called before its first change comes first. */
function namesOf(changes: readonly RegionChange[]): ReadonlyMap<string, readonly Name[]> {
  const before = changes.flatMap(({ moves, closed }): Name[] => [
    ...moves.map(({ from: code, fromName: name }) => ({ code, from: ALWAYS, name })),
    ...closed.map(({ code, name }) => ({ code, from: ALWAYS, name })),
  ]);
  const after = changes.flatMap(({ effectiveFrom: from, opened, moves }): Name[] => [
    ...opened.map(({ code, name }) => ({ code, from, name })),
    ...moves.map(({ to: code, toName: name }) => ({ code, from, name })),
  ]);
  const firsts = [...new Map(before.toReversed().map((name) => [name.code, name])).values()];
  return Map.groupBy([...firsts, ...after], ({ code }) => code);
}

const toVillage = (code: string, name: string): Region => ({
  code,
  name,
  level: 'village',
  parent: parentOf(code),
});
