// A round for a spreadsheet: one row per region, age and subject; of the region itself by sex and by age too. What is hidden is
// empty.
import { stringify } from 'csv-stringify/sync';
import type { OutcomePart, SubjectOutcome } from '../../../shared/domain/outcome-body.ts';
import type { OutcomeChanges } from '../../../shared/domain/outcome-change.ts';
import { CSV_FORM, safeCell } from '../../../shared/domain/safe-cell.ts';
import type { RegionOutcomesBody } from '../routes/outcome-shapes.ts';

type Outcomes = RegionOutcomesBody['outcomes'];
type Place = RegionOutcomesBody['region'];
type Cell = string | number | null;
type Row = Record<string, Cell>;

const interval = (
  name: string,
  found: { value: number; from: number; to: number } | null | undefined,
): Row => ({
  [name]: found?.value ?? null,
  [`${name}From`]: found?.from ?? null,
  [`${name}To`]: found?.to ?? null,
});

const partCells = ({ n, mean, low, high }: OutcomePart): Row => ({
  n,
  ...interval('meanZ', mean),
  low: low?.count ?? null,
  ...interval('lowShare', low?.share),
  high: high?.count ?? null,
  ...interval('highShare', high?.share),
});

type Change = NonNullable<OutcomeChanges['underFive']['heightForAge']>;
const changeCells = (change: Change | undefined): Row => ({
  ...interval('meanZChange', change?.mean),
  paired: change?.paired?.n ?? null,
  ...interval('pairedChange', change?.paired?.mean),
});

/** The classes by their codes, `severely-stunted=12; stunted=40`. */
const classText = (classes: SubjectOutcome['classes']): string | null =>
  classes &&
  Object.entries(classes)
    .map(([name, { count }]) => `${name}=${count}`)
    .join('; ');

function rowsOf(place: Place, outcomes: Outcomes, changes: OutcomeChanges | null, isWhole: boolean): Row[] {
  const head = { code: place.code, name: safeCell(place.name) as string, level: place.level };
  return (['underFive', 'fromFive'] as const).flatMap((age) =>
    Object.entries(outcomes[age]).flatMap(([subject, found]) => {
      const row = (part: string, of: OutcomePart): Row => ({ ...head, age, subject, part, ...partCells(of) });
      const change = changes?.[age][subject as keyof Outcomes['underFive']];
      const parts = isWhole
        ? [...Object.entries(found.bySex ?? {}), ...Object.entries(found.byBand ?? {})]
        : [];
      return [
        {
          ...row('all', found),
          flagged: found.excluded?.flagged ?? null,
          missing: found.excluded?.missing ?? null,
          classes: classText(found.classes),
          ...changeCells(change),
        },
        ...parts.map(([part, of]) => row(part, of)),
      ];
    }),
  );
}

/** CSV text of a region's round, its children and the region beside it. */
export function outcomesCsv(body: RegionOutcomesBody): string {
  const { region, round, against, outcomes, changes, children, comparison } = body;
  const rows = [
    ...rowsOf(region, outcomes, changes, true),
    ...children.flatMap((child) => rowsOf(child.region, child.outcomes, child.changes, false)),
    ...(comparison ? rowsOf(comparison.region, comparison.outcomes, comparison.changes, false) : []),
  ];
  return stringify(
    rows.map((row) => ({ round, against, ...row })),
    CSV_FORM,
  );
}
