// The head counts of a row: per group where the list has them, else the school's totals split over the groups of its form.
import { type BeneficiaryGroup, GROUPS } from './beneficiary.ts';
import type { Cells } from './list-cells.ts';
import { Refusal } from './row-refusal.ts';
import type { RowNote } from './school-row-words.ts';
import type { EnrolmentCounts } from './site.ts';

const MAX_HEADS = 10_000;

function readCount(cells: Cells, column: string): number | undefined {
  const value = cells.get(column.toLowerCase());
  if (value === undefined) return undefined;
  if (!/^\d+(\.0{1,2})?$/.test(value)) throw new Refusal('counts-invalid', { column, value });
  const heads = Number(value);
  if (heads > MAX_HEADS) throw new Refusal('counts-absurd', { column, value: heads, max: MAX_HEADS });
  return heads;
}

type Heads = { male: number; female: number };

const COUNT_COLUMN = /_(male|female)$|^students_total$/;

/** Counts of a row with what is worth noting; undefined where it has none. Throws `Refusal` for a cell that is no count. */
export function readCounts(
  cells: Cells,
  groups: readonly BeneficiaryGroup[],
  notes: RowNote[],
): EnrolmentCounts | undefined {
  if (![...cells.keys()].some((column) => COUNT_COLUMN.test(column))) return undefined;
  const exact = readGroups(cells);
  const counts = exact ? { groups: exact, estimated: false } : splitTotals(readTotals(cells, notes), groups);
  const heads = Object.values(counts.groups).reduce((sum, { male, female }) => sum + male + female, 0);
  if (exact) noteDisagreement(heads, readCount(cells, 'students_total'), notes);
  if (heads === 0) notes.push({ code: 'no-pupils', values: {} });
  return counts;
}

/** Head counts per group where the list has them. */
function readGroups(cells: Cells): EnrolmentCounts['groups'] | undefined {
  const found = GROUPS.flatMap((group) => {
    const [male, female] = [readCount(cells, `${group}_male`), readCount(cells, `${group}_female`)];
    return male === undefined && female === undefined
      ? []
      : [[group, { male: male ?? 0, female: female ?? 0 }]];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** Boys and girls of the whole school; halves of the total when only that is given. */
function readTotals(cells: Cells, notes: RowNote[]): Heads & { isSexKnown: boolean } {
  const [male, female] = [readCount(cells, 'students_male'), readCount(cells, 'students_female')];
  const total = readCount(cells, 'students_total');
  if (male === undefined && female === undefined) {
    const boys = Math.ceil((total ?? 0) / 2);
    return { male: boys, female: (total ?? 0) - boys, isSexKnown: !total };
  }
  const known = (male ?? 0) + (female ?? 0);
  const rest = Math.max(0, (total ?? known) - known);
  const heads = { male: male ?? rest, female: female ?? rest };
  noteDisagreement(heads.male + heads.female, total, notes);
  return { ...heads, isSexKnown: true };
}

function noteDisagreement(sum: number, total: number | undefined, notes: RowNote[]): void {
  if (total !== undefined && total !== sum) notes.push({ code: 'totals-disagree', values: { sum, total } });
}

/** An even split over the groups of a form, the remainder to the first ones; `estimated` unless there is but one group. */
function splitTotals(
  totals: ReturnType<typeof readTotals>,
  groups: readonly BeneficiaryGroup[],
): EnrolmentCounts {
  const share = (heads: number, i: number) =>
    Math.floor(heads / groups.length) + Number(i < heads % groups.length);
  const split = groups.map((group, i) => [
    group,
    { male: share(totals.male, i), female: share(totals.female, i) },
  ]);
  return { groups: Object.fromEntries(split), estimated: groups.length > 1 || !totals.isSexKnown };
}
