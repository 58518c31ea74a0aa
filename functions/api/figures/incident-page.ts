// A page of a region's incidents, the newest first: under its code, and under those of before that went on in it. A filter reads
// on until its page is full, so that a page is short only at the end.
import { daysBetween, localDate } from '../../../shared/domain/dates.ts';
import type { IncidentStatus } from '../../../shared/domain/incident-words.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { IncidentRow } from '../../../shared/store/incident-store.ts';
import { incidentKey } from '../../../shared/store/keys.ts';
import type { Platform } from '../../../shared/store/platform.ts';

type Asked = { regions: readonly string[]; status: IncidentStatus | undefined; limit: number };
/** The last row of the page before. */
export type LastShown = Pick<IncidentRow, 'date' | 'id'>;

/** At most `limit` rows of a status (undefined: of any), and the last of them where there are more. */
export async function incidentPage(
  { regions, status, limit }: Asked,
  after: LastShown | undefined,
  { incidents }: Platform,
): Promise<{ rows: IncidentRow[]; last: LastShown | undefined }> {
  const found = await Promise.all(
    regions.map((region) => firstRows({ region, status, limit }, after, incidents)),
  );
  const rows = found.flat().sort((a, b) => (placeIn(a) > placeIn(b) ? -1 : 1));
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { rows: shown, last: last && { date: last.date, id: last.id } };
}

const placeIn = ({ date, id }: LastShown): string => `${date}#${id}`;

/** Of one region, one row more than a page has, as far as there is one. */
async function firstRows(
  { region, status, limit }: Omit<Asked, 'regions'> & { region: string },
  after: LastShown | undefined,
  incidents: Platform['incidents'],
): Promise<IncidentRow[]> {
  const rows: IncidentRow[] = [];
  let next: Record<string, unknown> | undefined = after && incidentKey(region, after.date, after.id);
  do {
    const page = await incidents.page(region, { limit: limit + 1, ...(next && { after: next }) });
    rows.push(...page.rows.filter((row) => !row.withdrawn && (!status || row.status === status)));
    next = page.last;
  } while (next && rows.length <= limit);
  return rows;
}

/** Whole days since the report, until the case was closed or now. */
export function daysOpen({ date, closedAt, place }: IncidentRow, now: Date): number {
  return Math.max(0, daysBetween(date, localDate(closedAt ?? now, zoneOf(place.district))));
}
