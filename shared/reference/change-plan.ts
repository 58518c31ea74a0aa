// What a mapping means for the regions of the day before: which get another code or name, which codes open and close. Where the
// list in the bundle is newer than the change, it tells what was there before.
import { addDays } from '../domain/dates.ts';
import { ancestorsOf, levelOf, NATION, parentOf } from '../domain/region.ts';
import { type ChangeDraft, isPlace, type NamedRegion, type RegionChange } from '../domain/region-change.ts';
import { carryCode } from '../domain/region-changes.ts';
import type { DatedTree } from './dated-tree.ts';

/** A row of the mapping about a region, and where it stands in it. */
export type RegionRow = { at: number; old: string; now: string; name: string | undefined };

export class ChangePlan {
  readonly draft: ChangeDraft;
  readonly tree: DatedTree;
  readonly before: string;
  readonly rows: readonly RegionRow[];
  /** Codes that only a newer list has. */
  readonly #newer: ReadonlySet<string>;
  readonly sources: ReadonlyMap<string, string>;

  constructor(draft: ChangeDraft, tree: DatedTree) {
    [this.draft, this.tree] = [draft, tree];
    this.before = addDays(draft.effectiveFrom, -1);
    this.rows = draft.mapping.flatMap(({ old, new: now, name }, at) =>
      old === undefined || isPlace(old) ? [] : { at, old, now, name },
    );
    this.#newer = new Set(this.rows.flatMap((row) => this.#onlyNewer(row)));
    this.sources = new Map(this.rows.flatMap((row) => this.#below(row)));
  }

  /** Every region of the mapping and below that gets another code or name, down to districts. */
  moves(): RegionChange['moves'] {
    const names = new Map(this.rows.map(({ old, name }) => [old, name]));
    return [...this.sources].flatMap(([from, fromName]) => {
      const to = carryCode(this.draft, from);
      const toName = names.get(from) ?? fromName;
      return to === from && toName === fromName ? [] : [{ from, to, fromName, toName }];
    });
  }

  opened(): NamedRegion[] {
    const targets = this.moved().map(({ to, toName }) => ({ code: to, name: toName }));
    const rows = this.draft.mapping.filter(({ old }) => old === undefined);
    const parts = this.rows
      .filter(({ now }) => levelOf(now) === 'village')
      .map(({ now }) => parentOf(now) ?? now);
    const named = new Map(rows.map(({ new: code, name }) => [code, name ?? code]));
    const above = [...targets.map(({ code }) => code), ...parts].flatMap((code) => [
      code,
      ...ancestorsOf(code),
    ]);
    const news = [...new Set([...named.keys(), ...above])]
      .filter((code) => levelOf(code) !== 'village' && !this.wasThere(code))
      .map((code) => ({ code, name: named.get(code) ?? this.tree.find(code)?.name ?? code }));
    return [
      ...new Map(
        [...news, ...targets.filter(({ code }) => !this.wasThere(code))].map((one) => [one.code, one]),
      ).values(),
    ];
  }

  closed(): NamedRegion[] {
    const kept = new Set([...this.sources.keys()].map((code) => carryCode(this.draft, code)));
    const left = this.moved().filter(({ from, to }) => from !== to && !kept.has(from));
    const emptied = [...this.parentsLeft()].filter((code) => !kept.has(code) && this.#isEmptied(code));
    const codes = [
      ...left.map(({ from, fromName }) => ({ code: from, name: fromName })),
      ...emptied.map((code) => this.#named(code)),
    ];
    return [...new Map(codes.map((one) => [one.code, one])).values()];
  }

  moved = () => this.moves().filter(({ from, to }) => from !== to);
  #named = (code: string): NamedRegion => ({ code, name: this.tree.find(code, this.before)?.name ?? code });

  /** A region that nobody knows by its old code was there if the list has it by its new one: the list is newer. */
  isFormer = ({ old, now }: RegionRow): boolean =>
    this.tree.find(old) === undefined && levelOf(old) !== 'village' && this.tree.isOpen(now, this.before);

  #onlyNewer(row: RegionRow): string[] {
    if (this.isFormer(row)) return [row.now];
    const isLeaving = this.isFormerVillage(row) && parentOf(row.old) !== parentOf(row.now);
    return isLeaving ? [parentOf(row.now) ?? row.now] : [];
  }

  /** A row's region and all below it down to districts, with their names on the day before. */
  #below(row: RegionRow): [code: string, name: string][] {
    if (levelOf(row.old) === 'village') return [];
    const top = this.isFormer(row) ? row.now : row.old;
    const found = this.#subtree(top).map(
      ({ code, name }) => [row.old + code.slice(top.length), name] as [string, string],
    );
    return found;
  }

  #subtree(code: string): NamedRegion[] {
    const below = levelOf(code) === 'district' ? [] : this.tree.children(code, this.before);
    return [this.#named(code), ...below.flatMap((child) => this.#subtree(child.code))];
  }

  /** Whether a code stood for a region the day before: not for one that only a newer list has. */
  wasThere(code: string): boolean {
    if (!this.tree.isOpen(code, this.before)) return false;
    if ([code, ...ancestorsOf(code)].some((at) => this.#newer.has(at))) return false;
    const children = levelOf(code) === 'district' ? [] : this.tree.children(code, this.before);
    return code === NATION || children.length === 0 || children.some((child) => this.wasThere(child.code));
  }

  /** The parents that a row takes something away from. */
  parentsLeft(): Set<string> {
    const left = this.rows.filter(({ old, now }) => parentOf(old) !== parentOf(now));
    return new Set(left.map(({ old }) => parentOf(old) ?? NATION));
  }

  childrenBefore(parent: string): string[] {
    const former = this.rows.map(({ old }) => old).filter((old) => parentOf(old) === parent);
    const listed = this.tree.children(parent, this.before).map(({ code }) => code);
    return [
      ...new Set([...listed.filter((code) => levelOf(code) === 'village' || this.wasThere(code)), ...former]),
    ];
  }

  #isEmptied(parent: string): boolean {
    const stays = this.childrenBefore(parent).some(
      (code) => parentOf(carryCode(this.draft, code)) === parent,
    );
    return !stays && !this.rows.some(({ now }) => parentOf(now) === parent);
  }

  /** Villages of a district that a newer list knows by their new code. */
  isFormerVillage = ({ old, now }: RegionRow): boolean =>
    levelOf(old) === 'village' && this.tree.find(old) === undefined && this.tree.find(now) !== undefined;
}
