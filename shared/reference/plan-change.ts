// What follows from a change of the region tree: every region that gets another code or name, every code that opens or closes,
// or what is wrong with the mapping. Where the list in the bundle is newer than the change, it tells what was there before.
import { addDays } from '../domain/dates.ts';
import type { DetailCode } from '../domain/details.ts';
import { ancestorsOf, levelOf, NATION, parentOf, zoneOf } from '../domain/region.ts';
import { type ChangeDraft, isPlace, type NamedRegion, type RegionChange } from '../domain/region-change.ts';
import { carryCode } from '../domain/region-changes.ts';
import { DatedTree } from './dated-tree.ts';

/** What is wrong with a row of the mapping, counted from 0; -1: with the whole. */
export type Misfit = { row: number; detail: DetailCode; code: string };
export type Planned = { change: RegionChange; misfits: readonly Misfit[] };
type PlaceRow = RegionChange['places'][number];
type Row = { at: number; old: string; now: string; name: string | undefined };

/** The change that a draft means; `places`: where the places with rows of their own are. */
export function planChange(draft: ChangeDraft, places: readonly PlaceRow[], tree: DatedTree): Planned {
  const plan = new Plan(draft, tree);
  const change = {
    ...draft,
    moves: plan.moves(),
    places: [...places],
    opened: plan.opened(),
    closed: plan.closed(),
  };
  return { change, misfits: [...plan.misfits(), ...wrongPlaces(draft, places, change, tree)] };
}

class Plan {
  readonly #draft: ChangeDraft;
  readonly #tree: DatedTree;
  readonly #before: string;
  readonly #rows: readonly Row[];
  /** Codes that only a newer list has. */
  readonly #newer: ReadonlySet<string>;
  readonly #sources: ReadonlyMap<string, string>;

  constructor(draft: ChangeDraft, tree: DatedTree) {
    [this.#draft, this.#tree] = [draft, tree];
    this.#before = addDays(draft.effectiveFrom, -1);
    this.#rows = draft.mapping.flatMap(({ old, new: now, name }, at) =>
      old === undefined || isPlace(old) ? [] : { at, old, now, name },
    );
    this.#newer = new Set(this.#rows.flatMap((row) => this.#onlyNewer(row)));
    this.#sources = new Map(this.#rows.flatMap((row) => this.#below(row)));
  }

  /** Every region of the mapping and below that gets another code or name, down to districts. */
  moves(): RegionChange['moves'] {
    const names = new Map(this.#rows.map(({ old, name }) => [old, name]));
    return [...this.#sources].flatMap(([from, fromName]) => {
      const to = carryCode(this.#draft, from);
      const toName = names.get(from) ?? fromName;
      return to === from && toName === fromName ? [] : [{ from, to, fromName, toName }];
    });
  }

  opened(): NamedRegion[] {
    const targets = this.#moved().map(({ to, toName }) => ({ code: to, name: toName }));
    const rows = this.#draft.mapping.filter(({ old }) => old === undefined);
    const parts = this.#rows
      .filter(({ now }) => levelOf(now) === 'village')
      .map(({ now }) => parentOf(now) ?? now);
    const named = new Map(rows.map(({ new: code, name }) => [code, name ?? code]));
    const above = [...targets.map(({ code }) => code), ...parts].flatMap((code) => [
      code,
      ...ancestorsOf(code),
    ]);
    const news = [...new Set([...named.keys(), ...above])]
      .filter((code) => levelOf(code) !== 'village' && !this.#wasThere(code))
      .map((code) => ({ code, name: named.get(code) ?? this.#tree.find(code)?.name ?? code }));
    return [
      ...new Map(
        [...news, ...targets.filter(({ code }) => !this.#wasThere(code))].map((one) => [one.code, one]),
      ).values(),
    ];
  }

  closed(): NamedRegion[] {
    const kept = new Set([...this.#sources.keys()].map((code) => carryCode(this.#draft, code)));
    const left = this.#moved().filter(({ from, to }) => from !== to && !kept.has(from));
    const emptied = [...this.#parentsLeft()].filter((code) => !kept.has(code) && this.#isEmptied(code));
    const codes = [
      ...left.map(({ from, fromName }) => ({ code: from, name: fromName })),
      ...emptied.map((code) => this.#named(code)),
    ];
    return [...new Map(codes.map((one) => [one.code, one])).values()];
  }

  misfits(): Misfit[] {
    return [
      ...this.#rows.flatMap((row) => this.#wrongRow(row)),
      ...this.#missing(),
      ...this.#collisions(),
      ...this.#orphans(),
    ];
  }

  #moved = () => this.moves().filter(({ from, to }) => from !== to);
  #named = (code: string): NamedRegion => ({ code, name: this.#tree.find(code, this.#before)?.name ?? code });

  /** A region that nobody knows by its old code was there if the list has it by its new one: the list is newer. */
  #isFormer = ({ old, now }: Row): boolean =>
    this.#tree.find(old) === undefined && levelOf(old) !== 'village' && this.#tree.isOpen(now, this.#before);

  #onlyNewer(row: Row): string[] {
    if (this.#isFormer(row)) return [row.now];
    const isLeaving = this.#isFormerVillage(row) && parentOf(row.old) !== parentOf(row.now);
    return isLeaving ? [parentOf(row.now) ?? row.now] : [];
  }

  /** A row's region and all below it down to districts, with their names on the day before. */
  #below(row: Row): [code: string, name: string][] {
    if (levelOf(row.old) === 'village') return [];
    const top = this.#isFormer(row) ? row.now : row.old;
    const found = this.#subtree(top).map(
      ({ code, name }) => [row.old + code.slice(top.length), name] as [string, string],
    );
    return found;
  }

  #subtree(code: string): NamedRegion[] {
    const below = levelOf(code) === 'district' ? [] : this.#tree.children(code, this.#before);
    return [this.#named(code), ...below.flatMap((child) => this.#subtree(child.code))];
  }

  /** Whether a code stood for a region the day before: not for one that only a newer list has. */
  #wasThere(code: string): boolean {
    if (!this.#tree.isOpen(code, this.#before)) return false;
    if ([code, ...ancestorsOf(code)].some((at) => this.#newer.has(at))) return false;
    const children = levelOf(code) === 'district' ? [] : this.#tree.children(code, this.#before);
    return code === NATION || children.length === 0 || children.some((child) => this.#wasThere(child.code));
  }

  /** The parents that a row takes something away from. */
  #parentsLeft(): Set<string> {
    const left = this.#rows.filter(({ old, now }) => parentOf(old) !== parentOf(now));
    return new Set(left.map(({ old }) => parentOf(old) ?? NATION));
  }

  #childrenBefore(parent: string): string[] {
    const former = this.#rows.map(({ old }) => old).filter((old) => parentOf(old) === parent);
    const listed = this.#tree.children(parent, this.#before).map(({ code }) => code);
    return [
      ...new Set([
        ...listed.filter((code) => levelOf(code) === 'village' || this.#wasThere(code)),
        ...former,
      ]),
    ];
  }

  #isEmptied(parent: string): boolean {
    const stays = this.#childrenBefore(parent).some(
      (code) => parentOf(carryCode(this.#draft, code)) === parent,
    );
    return !stays && !this.#rows.some(({ now }) => parentOf(now) === parent);
  }

  #wrongRow(row: Row): Misfit[] {
    const { at, old, now, name } = row;
    const wrong = (detail: DetailCode, code = old): Misfit[] => [{ row: at, detail, code }];
    if (this.#rows.some((other) => other.at < at && other.old === old)) return wrong('change-repeated');
    if (levelOf(old) !== levelOf(now)) return wrong('change-level');
    if (zoneOf(old) !== zoneOf(now)) return wrong('change-zone', now);
    if (!this.#tree.isOpen(old, this.#before) && !this.#isFormer(row) && !this.#isFormerVillage(row))
      return wrong('region-unknown');
    if (old === now) return this.#draft.kind === 'rename' && !name ? wrong('change-name') : [];
    if (this.#draft.kind === 'rename') return wrong('change-rename');
    return this.#wrongTarget(row, wrong);
  }

  #wrongTarget({ now, old }: Row, wrong: (detail: DetailCode, code?: string) => Misfit[]): Misfit[] {
    const next = this.#rows.find((row) => row.old === now);
    if (next && next.now !== now) return wrong('change-chain', now);
    if (levelOf(now) === 'village') return [];
    if (this.#wasThere(now)) return this.#draft.kind === 'merge' ? [] : wrong('change-taken', now);
    const wasOnce = this.#tree.changes.some(({ closed }) => closed.some(({ code }) => code === now));
    return wasOnce && now !== old ? wrong('change-used', now) : [];
  }

  /** Villages of a district that a newer list knows by their new code. */
  #isFormerVillage = ({ old, now }: Row): boolean =>
    levelOf(old) === 'village' && this.#tree.find(old) === undefined && this.#tree.find(now) !== undefined;

  /** In a split or a merge every child of a region that loses some has a row, itself or above it. */
  #missing(): Misfit[] {
    if (this.#draft.kind !== 'split' && this.#draft.kind !== 'merge') return [];
    const mapped = new Set(this.#rows.map(({ old }) => old));
    return [...this.#parentsLeft()]
      .flatMap((parent) => this.#childrenBefore(parent))
      .filter((code) => !mapped.has(code) && !mapped.has(parentOf(code) ?? ''))
      .map((code) => ({ row: -1, detail: 'change-missing' as const, code }));
  }

  /** Two regions that would bear one code: only a row of a merge may say so. */
  #collisions(): Misfit[] {
    const isMeant = new Set(this.#draft.kind === 'merge' ? this.#rows.map(({ now }) => now) : []);
    const villages = this.#villagesTouched().map((code) => [code, carryCode(this.#draft, code)] as const);
    const regions = [...this.#sources.keys()].map((code) => [code, carryCode(this.#draft, code)] as const);
    const taken = (code: string) => (this.#isStaying(code) ? [code] : []);
    const byTarget = Map.groupBy([...regions, ...villages], ([, to]) => to);
    return [...byTarget]
      .filter(([to, from]) => new Set([...from.map(([code]) => code), ...taken(to)]).size > 1)
      .filter(([to]) => levelOf(to) === 'village' || !isMeant.has(to))
      .map(([code]) => ({ row: -1, detail: 'change-collides' as const, code }));
  }

  /** Whether a region keeps its code without being named. */
  #isStaying = (code: string): boolean =>
    carryCode(this.#draft, code) === code &&
    (levelOf(code) === 'village' ? this.#tree.isOpen(code, this.#before) : this.#wasThere(code));

  /** Villages that are looked at one by one: those of districts that are joined or divided. */
  #villagesTouched(): string[] {
    const joined = this.#draft.kind === 'merge' ? this.#moved().map(({ from }) => from) : [];
    const divided = this.#rows
      .filter(({ old }) => levelOf(old) === 'village')
      .map(({ old }) => parentOf(old) ?? old);
    const districts = [...new Set([...joined, ...divided])].filter((code) => levelOf(code) === 'district');
    return districts.flatMap((code) =>
      this.#tree.children(code, this.#before).map((village) => village.code),
    );
  }

  /** A new code needs something above it: a region that was there, or one that a row opens by name. */
  #orphans(): Misfit[] {
    const closed = new Set(this.closed().map(({ code }) => code));
    const named = this.opened().filter(({ code, name }) => code !== name);
    const known = new Set(named.map(({ code }) => code));
    const isThere = (code: string) => (this.#wasThere(code) && !closed.has(code)) || known.has(code);
    return this.#rows
      .filter(({ now }) => !isThere(parentOf(now) ?? NATION))
      .map(({ at, now }) => ({ row: at, detail: 'change-parent' as const, code: parentOf(now) ?? now }));
  }
}

/** Places that the registry does not have, or that would go to a district which is not there. */
function wrongPlaces(
  { mapping, effectiveFrom }: ChangeDraft,
  places: readonly PlaceRow[],
  change: RegionChange,
  tree: DatedTree,
): Misfit[] {
  const after = new DatedTree([...tree.changes, change]);
  return mapping.flatMap(({ old, new: to }, row): Misfit[] => {
    if (old === undefined || !isPlace(old)) return [];
    if (!places.some(({ place }) => place === old)) return [{ row, detail: 'change-place', code: old }];
    const isDistrict = levelOf(to) === 'district' && after.isOpen(to, effectiveFrom);
    return isDistrict ? [] : [{ row, detail: 'region-unknown', code: to }];
  });
}
