// What coordinators said to the exceptions of a page: one query for each district that the page touches.
import pLimit from 'p-limit';
import { type AcknowledgementBody, toAcknowledgementBody } from '../../../shared/domain/acknowledgement.ts';
import type { DayTotals } from '../../../shared/store/day-totals-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';

const DISTRICTS_AT_ONCE = 16;

/** Answers of each row of one date, judged by what stands there; null where nobody has said anything. */
export async function findAcknowledgements(
  rows: readonly DayTotals[],
  { acknowledgements }: Platform,
): Promise<(row: DayTotals, standing: readonly string[]) => AcknowledgementBody | null> {
  const dates = new Map(rows.map(({ parent, date }) => [parent, date]));
  const found = await pLimit(DISTRICTS_AT_ONCE).map(
    [...dates],
    async ([district, date]) => [district, await acknowledgements.ofDay(district, date)] as const,
  );
  const byDistrict = new Map(found);
  return ({ parent, child }, standing) => {
    const said = byDistrict.get(parent)?.get(child);
    return said ? toAcknowledgementBody(said, standing) : null;
  };
}
