// Reads a school list as the sites of a proposal, row by row, by the same rules as an import; it touches no registry.
import { toCells } from '../../../shared/domain/list-cells.ts';
import type { ListedSite } from '../../../shared/domain/proposal-list.ts';
import type { ListRow } from '../../../shared/domain/read-list.ts';
import { isWithin } from '../../../shared/domain/region.ts';
import type { Regions } from '../../../shared/domain/regions.ts';
import { type SchoolRow, toSchool } from '../../../shared/domain/school-list.ts';
import type { RowNote, RowProblem } from '../../../shared/domain/school-row-words.ts';
import { matchDistrict } from '../../../shared/reference/match-region.ts';
import type { Region } from '../../../shared/reference/region-tree.ts';
import { placeToday } from '../imports/place-today.ts';

export type ReadRow = { row: number; siteId: string | null; notes: RowNote[] } & (
  | { site: ListedSite; problem?: undefined }
  | { site?: undefined; problem: RowProblem }
);

/** Where sites must lie, by the regions of today. */
type Within = { region: string; regions: Regions; today: string };

/** One outcome per row, in the order of the list; sites must lie in the region. */
export function readSites(rows: readonly ListRow[], within: Within): ReadRow[] {
  const firstRows = new Map<string, number>();
  return rows.map(({ row, raw }) => {
    const cells = toCells(raw);
    const school = toSchool(cells);
    if ('problem' in school) return { row, siteId: cells.get('npsn') ?? null, notes: [], problem: school };
    const first = firstRows.get(school.id);
    firstRows.set(school.id, first ?? row);
    if (first !== undefined) return refused(row, school, 'row-repeated', { npsn: school.id, first });
    return placed(row, school, raw, within);
  });
}

const refused = (
  row: number,
  { id }: SchoolRow,
  problem: RowProblem['problem'],
  values: RowProblem['values'],
) => ({
  row,
  siteId: id,
  notes: [],
  problem: { problem, values },
});

function placed(row: number, school: SchoolRow, raw: ListRow['raw'], within: Within): ReadRow {
  const match = matchDistrict(Object.fromEntries(toCells(raw)));
  if (!match.matched) return refused(row, school, match.code, match.values);
  const place = placeToday(school.id, match, within.regions, within.today);
  if (!place) return refused(row, school, 'district-unmatched', unmatchedIn(match.district));
  if (!isWithin(place.district, within.region)) return refused(row, school, 'row-not-allowed', {});
  const { kitchenId: _, ownership = 'private', ...profile } = school.profile;
  const site = { id: school.id, ...profile, ...place, ownership, ...(school.counts ?? NO_COUNTS) };
  const notes: RowNote[] = [...school.notes, ...match.notes];
  if (!school.counts) notes.push({ code: 'no-pupils', values: {} });
  return { row, siteId: school.id, notes, site };
}

const unmatchedIn = ({ name, parent }: Region) => ({ name, within: parent ?? '', elsewhere: '' });

const NO_COUNTS = { groups: {}, estimated: false };
