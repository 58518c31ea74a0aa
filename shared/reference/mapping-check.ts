// What is wrong with the mapping of a change.
import type { DetailCode } from '../domain/details.ts';
import { levelOf, NATION, parentOf, zoneOf } from '../domain/region.ts';
import { type ChangeDraft, isPlace, type RegionChange } from '../domain/region-change.ts';
import { carryCode } from '../domain/region-changes.ts';
import type { ChangePlan, RegionRow } from './change-plan.ts';
import { DatedTree } from './dated-tree.ts';

/** `row` counts from 0; -1: the whole of it. */
export type Misfit = { row: number; detail: DetailCode; code: string };

export class MappingCheck {
  readonly #plan: ChangePlan;
  constructor(plan: ChangePlan) {
    this.#plan = plan;
  }

  /** Everything that is wrong, rows first. */
  all(): Misfit[] {
    return [
      ...this.#plan.rows.flatMap((row) => this.#wrongRow(row)),
      ...this.#wrongNews(),
      ...this.#missing(),
      ...this.#collisions(),
      ...this.#orphans(),
    ];
  }

  #wrongRow(row: RegionRow): Misfit[] {
    const { at, old, now, name } = row;
    const wrong = (detail: DetailCode, code = old): Misfit[] => [{ row: at, detail, code }];
    if (this.#plan.rows.some((other) => other.at < at && other.old === old)) return wrong('change-repeated');
    if (levelOf(old) !== levelOf(now)) return wrong('change-level');
    if (zoneOf(old) !== zoneOf(now)) return wrong('change-zone', now);
    if (
      !this.#plan.tree.isOpen(old, this.#plan.before) &&
      !this.#plan.isFormer(row) &&
      !this.#plan.isFormerVillage(row)
    )
      return wrong('region-unknown');
    if (old === now) return this.#plan.draft.kind === 'rename' && !name ? wrong('change-name') : [];
    if (this.#plan.draft.kind === 'rename') return wrong('change-rename');
    return this.#wrongTarget(row, wrong);
  }

  #wrongTarget({ now, old }: RegionRow, wrong: (detail: DetailCode, code?: string) => Misfit[]): Misfit[] {
    const next = this.#plan.rows.find((row) => row.old === now);
    if (next && next.now !== now) return wrong('change-chain', now);
    if (levelOf(now) === 'village') return [];
    if (this.#plan.wasThere(now)) return this.#plan.draft.kind === 'merge' ? [] : wrong('change-taken', now);
    return this.#wasClosed(now) && now !== old ? wrong('change-used', now) : [];
  }

  #wasClosed = (asked: string): boolean =>
    this.#plan.tree.changes.some(({ closed }) => closed.some(({ code }) => code === asked));

  /** Regions that rows without an old code open: they were never there, and have a name, of the list at least. */
  #wrongNews(): Misfit[] {
    return this.#plan.draft.mapping.flatMap(({ old, new: code, name }, row): Misfit[] => {
      if (old !== undefined) return [];
      if (this.#wasClosed(code)) return [{ row, detail: 'change-used', code }];
      if (this.#plan.wasThere(code)) return [{ row, detail: 'change-taken', code }];
      return name || this.#plan.tree.find(code) ? [] : [{ row, detail: 'change-name', code }];
    });
  }

  /** In a split or a merge every child of a region that loses some has a row, itself or above it. */
  #missing(): Misfit[] {
    if (this.#plan.draft.kind !== 'split' && this.#plan.draft.kind !== 'merge') return [];
    const mapped = new Set(this.#plan.rows.map(({ old }) => old));
    return [...this.#plan.parentsLeft()]
      .flatMap((parent) => this.#plan.childrenBefore(parent))
      .filter((code) => !mapped.has(code) && !mapped.has(parentOf(code) ?? ''))
      .map((code) => ({ row: -1, detail: 'change-missing' as const, code }));
  }

  /** Two regions that would bear one code: only a row of a merge may say so. */
  #collisions(): Misfit[] {
    const isMeant = new Set(this.#plan.draft.kind === 'merge' ? this.#plan.rows.map(({ now }) => now) : []);
    const villages = this.#villagesTouched().map(
      (code) => [code, carryCode(this.#plan.draft, code)] as const,
    );
    const regions = [...this.#plan.sources.keys()].map(
      (code) => [code, carryCode(this.#plan.draft, code)] as const,
    );
    const taken = (code: string) => (this.#isStaying(code) ? [code] : []);
    const byTarget = Map.groupBy([...regions, ...villages], ([, to]) => to);
    return [...byTarget]
      .filter(([to, from]) => new Set([...from.map(([code]) => code), ...taken(to)]).size > 1)
      .filter(([to]) => levelOf(to) === 'village' || !isMeant.has(to))
      .map(([code]) => ({ row: -1, detail: 'change-collides' as const, code }));
  }

  /** Whether a region keeps its code without being named. */
  #isStaying = (code: string): boolean =>
    carryCode(this.#plan.draft, code) === code &&
    (levelOf(code) === 'village'
      ? this.#plan.tree.isOpen(code, this.#plan.before)
      : this.#plan.wasThere(code));

  /** Villages that are looked at one by one: those of districts that are joined or divided. */
  #villagesTouched(): string[] {
    const joined = this.#plan.draft.kind === 'merge' ? this.#plan.moved().map(({ from }) => from) : [];
    const divided = this.#plan.rows
      .filter(({ old }) => levelOf(old) === 'village')
      .map(({ old }) => parentOf(old) ?? old);
    const districts = [...new Set([...joined, ...divided])].filter((code) => levelOf(code) === 'district');
    return districts.flatMap((code) =>
      this.#plan.tree.children(code, this.#plan.before).map((village) => village.code),
    );
  }

  /** A new code needs something above it: a region that was there, or one that a row opens by name. */
  #orphans(): Misfit[] {
    const closed = new Set(this.#plan.closed().map(({ code }) => code));
    const named = this.#plan.opened().filter(({ code, name }) => code !== name);
    const known = new Set(named.map(({ code }) => code));
    const isThere = (code: string) => (this.#plan.wasThere(code) && !closed.has(code)) || known.has(code);
    return this.#plan.draft.mapping.flatMap(({ old, new: to }, row): Misfit[] => {
      const above = parentOf(to) ?? NATION;
      const isWrong = !(old !== undefined && isPlace(old)) && !isThere(above);
      return isWrong ? [{ row, detail: 'change-parent', code: above }] : [];
    });
  }
}

/** Places that the registry does not have, or that would go to a district which is not there. */
export function wrongPlaces(
  { mapping, effectiveFrom }: ChangeDraft,
  places: RegionChange['places'],
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
