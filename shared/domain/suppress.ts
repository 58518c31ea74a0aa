// A count of one to four children can point at a child. Such counts are hidden, and as much more as it takes that nobody can
// work them out from what is shown: the next smallest parts, at last the total.

/** Parts and their total as they may be shown; null is hidden. */
export type ShownParts = { parts: (number | null)[]; total: number | null };

/** Hides counts from 1 to below `smallCell` (rule `privacy.smallCell`), and what would give them away. */
export function suppressParts(parts: readonly number[], smallCell: number): ShownParts {
  const total = parts.reduce((sum, part) => sum + part, 0);
  const isSmall = (count: number): boolean => count > 0 && count < smallCell;
  const hidden = new Set(parts.flatMap((part, i) => (isSmall(part) ? [i] : [])));
  const larger = sizesFrom(parts, smallCell);
  while (hidden.size > 0 && isGivenAway(parts, hidden, smallCell)) {
    const next = larger.shift();
    if (next === undefined) return { parts: without(parts, hidden), total: null };
    for (const [i, part] of parts.entries()) if (part === next) hidden.add(i);
  }
  return { parts: without(parts, hidden), total: isSmall(total) ? null : total };
}

const without = (parts: readonly number[], hidden: ReadonlySet<number>): (number | null)[] =>
  parts.map((part, i) => (hidden.has(i) ? null : part));

/** The sizes of parts from `atLeast` on, the smallest first. Equal parts go together: their order would tell. */
const sizesFrom = (parts: readonly number[], atLeast: number): number[] =>
  [...new Set(parts.filter((part) => part >= atLeast))].sort((a, b) => a - b);

/** What is hidden adds up to what only one set of counts can: all ones, or all as large as a small count can be. */
function isGivenAway(parts: readonly number[], hidden: ReadonlySet<number>, smallCell: number): boolean {
  const sum = parts.reduce((n, part, i) => n + (hidden.has(i) ? part : 0), 0);
  return hidden.size < 2 || sum <= hidden.size || sum === hidden.size * (smallCell - 1);
}
