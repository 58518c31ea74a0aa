// Which views of which regions may be shown, so that no sum or difference of shown counts is a count of one to four children.
// From the nation down: a region whose counts are small is hidden, and with it as many more of its siblings, the smallest
// first, as it takes until what is hidden is large enough together; all that lies in a hidden region is hidden too. Above the
// provinces it is the nation's own total that is hidden instead, lest one province darken another.
// So what is shown and what is hidden are at every level parts of one division, each part 0 or large.
import { type Told, VIEWS, type View } from './outcome-views.ts';

type Member = { code: string; told: Told };
/** A region with what it consists of, in no order. */
export type Family = { code: string; told: Told; members: readonly Member[] };

/** Whether a view of a region may be shown. */
export type IsShown = (code: string, key: string) => boolean;

/** `families`: from the nation's down to that of the region asked for, each region a member of the one before. */
export function shownOutcomes(families: readonly Family[], smallCell: number): IsShown {
  const shown = new Set<string>();
  const isShown: IsShown = (code, key) => shown.has(`${code} ${key}`);
  for (const view of VIEWS)
    for (const [depth, family] of families.entries())
      for (const code of shownIn(family, view, { isTop: depth === 0, isShown, smallCell }))
        shown.add(`${code} ${view.key}`);
  return isShown;
}

type Setting = { isTop: boolean; isShown: IsShown; smallCell: number };

/** The members that a view may be shown of, and the top itself. */
function shownIn(family: Family, view: View, { isTop, isShown, smallCell }: Setting): string[] {
  const mayBe = (code: string): boolean => view.needs.every((key) => isShown(code, key));
  if (!isTop && !isShown(family.code, view.key)) return [];
  const counted = family.members.map(({ code, told }) => ({ code, counts: view.counts(told) }));
  const small = counted.filter(({ code, counts }) => !mayBe(code) || !counts.every(isLarge(smallCell)));
  if (isTop) {
    const members = codesOf(counted, small);
    const isSafe = small.length === 0 || isHidden(small, smallCell);
    return isSafe && mayBe(family.code) && view.counts(family.told).every(isLarge(smallCell))
      ? [family.code, ...members]
      : members;
  }
  return codesOf(counted, withMore(small, counted, smallCell));
}

type Counted = { code: string; counts: readonly number[] };

const codesOf = (all: readonly Counted[], hidden: readonly Counted[]): string[] =>
  all.filter((one) => !hidden.includes(one)).map(({ code }) => code);

const isLarge =
  (smallCell: number) =>
  (count: number): boolean =>
    count === 0 || count >= smallCell;

const sizeOf = ({ counts }: Counted): number => counts.reduce((sum, count) => sum + count, 0);

/** Hides the next smallest until nobody can tell; equal ones go together, for their order would tell. */
function withMore(small: readonly Counted[], all: readonly Counted[], smallCell: number): Counted[] {
  const hidden = [...small];
  const rest = all.filter((one) => !hidden.includes(one)).sort((a, b) => sizeOf(a) - sizeOf(b));
  while (hidden.length > 0 && rest.length > 0 && !isHidden(hidden, smallCell)) {
    const size = sizeOf(rest[0] as Counted);
    while (rest[0] && sizeOf(rest[0]) === size) hidden.push(rest.shift() as Counted);
  }
  return hidden;
}

/** Whether what is hidden together gives no member away: each sum is 0, or large and not all ones nor all as large as small is. */
function isHidden(hidden: readonly Counted[], smallCell: number): boolean {
  const sums = hidden.reduce<number[]>(
    (sum, { counts }) => counts.map((count, i) => count + (sum[i] ?? 0)),
    [],
  );
  const tells = new Set([hidden.length, hidden.length * (smallCell - 1)]);
  return sums.every((sum) => sum === 0 || (sum >= smallCell && !tells.has(sum)));
}
