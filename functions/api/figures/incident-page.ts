// A page of a region's incidents, the newest first. A filter reads on until its page is full, so that a page is short only at
// the end.
import { daysBetween, localDate } from '../../../shared/domain/dates.ts';
import type { IncidentStatus } from '../../../shared/domain/incident-words.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { IncidentRow } from '../../../shared/store/incident-store.ts';
import { incidentKey } from '../../../shared/store/keys.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Question } from '../../../shared/store/table.ts';

type Asked = { region: string; status: IncidentStatus | undefined; limit: number };

/** At most `limit` rows of a status (undefined: of any), and where the next page begins. */
export async function incidentPage(
  { region, status, limit }: Asked,
  after: Question['after'],
  { incidents }: Platform,
): Promise<{ rows: IncidentRow[]; last: Record<string, unknown> | undefined }> {
  const rows: IncidentRow[] = [];
  let next = after;
  do {
    const page = await incidents.page(region, { limit, ...(next && { after: next }) });
    rows.push(...page.rows.filter((row) => !row.withdrawn && (!status || row.status === status)));
    next = page.last;
  } while (next && rows.length < limit);
  const shown = rows.slice(0, limit);
  return { rows: shown, last: rows.length > shown.length ? keyOf(shown.at(-1)) : next };
}

const keyOf = (row: IncidentRow | undefined) => row && incidentKey(row.region, row.date, row.id);

/** Whole days since the report, until the case was closed or now. */
export function daysOpen({ date, closedAt, place }: IncidentRow, now: Date): number {
  return Math.max(0, daysBetween(date, localDate(closedAt ?? now, zoneOf(place.district))));
}
