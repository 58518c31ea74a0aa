// Imports a school list: every row gets its own outcome, one bad row never stops the rest, the same list twice changes
// nothing, and a dry run writes nothing.
import pLimit from 'p-limit';
import { localDate } from '../../../shared/domain/dates.ts';
import { toCells } from '../../../shared/domain/list-cells.ts';
import { isAllowed } from '../../../shared/domain/policy.ts';
import type { ListRow } from '../../../shared/domain/read-list.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { type SchoolRow, toSchool } from '../../../shared/domain/school-list.ts';
import type { RowNote, RowProblem } from '../../../shared/domain/school-row-words.ts';
import { type Match, matchDistrict } from '../../../shared/reference/match-region.ts';
import type { Region } from '../../../shared/reference/region-tree.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Caller } from '../http/env.ts';
import { placeToday } from './place-today.ts';
import { type Change, saveSchool } from './save-school.ts';

export type RowOutcome = { row: number; siteId: string | null; notes: RowNote[] } & (
  | { outcome: Change }
  | { outcome: 'rejected'; problem: RowProblem }
);

export type ImportSettings = { caller: Caller; dryRun: boolean; platform: Platform };

const PARALLEL_ROWS = 32;

/** One outcome per row, in the order of the list. */
export async function importSites(rows: readonly ListRow[], settings: ImportSettings): Promise<RowOutcome[]> {
  const firstRows = new Map<string, number>();
  const limit = pLimit(PARALLEL_ROWS);
  return await limit.map(rows, ({ row, raw }) => {
    const cells = toCells(raw);
    const school = toSchool(cells);
    if ('problem' in school) return rejected(row, cells.get('npsn') ?? null, school);
    const first = firstRows.get(school.id);
    if (first !== undefined)
      return rejected(row, school.id, { problem: 'row-repeated', values: { npsn: school.id, first } });
    firstRows.set(school.id, row);
    return importSchool(row, school, matchDistrict(Object.fromEntries(cells)), settings);
  });
}

const rejected = (row: number, siteId: string | null, problem: RowProblem): RowOutcome => ({
  row,
  siteId,
  outcome: 'rejected',
  problem,
  notes: [],
});

async function importSchool(
  row: number,
  school: SchoolRow,
  match: Match,
  settings: ImportSettings,
): Promise<RowOutcome> {
  if (!match.matched) return rejected(row, school.id, { problem: match.code, values: match.values });
  const { notes } = match;
  const { regions, now } = settings.platform;
  const today = localDate(now(), zoneOf(match.district.code));
  const place = placeToday(school.id, match, await regions.current(), today);
  if (!place) return rejected(row, school.id, unmatched(match.district));
  if (!isAllowed(settings.caller.grants, 'site.write', { region: place.district }))
    return rejected(row, school.id, { problem: 'row-not-allowed', values: {} });
  const saved = await saveSchool(school, place, settings);
  if ('problem' in saved) return rejected(row, school.id, saved);
  return {
    row,
    siteId: school.id,
    outcome: saved.change,
    notes: [...school.notes, ...notes, ...saved.notes],
  };
}

const unmatched = ({ name, parent }: Region): RowProblem => ({
  problem: 'district-unmatched',
  values: { name, within: parent ?? '', elsewhere: '' },
});
