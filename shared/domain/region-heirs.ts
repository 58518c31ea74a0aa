// Whose arrangements a new code takes over: those of the one region that it comes from.
import { levelOf, NATION, parentOf } from './region.ts';
import type { RegionChange } from './region-change.ts';

/** A new code, and the one that it comes from. */
export type Heir = { from: string; to: string };

/** Every code that a change opens, with the one region that it comes from; one that several were joined in has none. */
export function heirsOf(change: RegionChange): Heir[] {
  return change.opened.flatMap(({ code }) => {
    const [from, second] = originsOf(change, code);
    return from && !second && from !== NATION ? [{ from, to: code }] : [];
  });
}

/** What became the code itself, else what its children were part of. */
function originsOf({ moves, mapping }: RegionChange, code: string): string[] {
  const own = moves.filter(({ to }) => to === code).map(({ from }) => from);
  if (own.length > 0) return [...new Set(own)];
  const rows = mapping.filter(({ old, new: to }) => old && levelOf(to) === 'village');
  const all = [...moves, ...rows.map((row) => ({ from: row.old ?? '', to: row.new }))];
  return [
    ...new Set(all.filter(({ to }) => parentOf(to) === code).map(({ from }) => parentOf(from) ?? from)),
  ];
}
