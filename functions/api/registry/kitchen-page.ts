// Kitchens of a region in the order of their codes, each as a list judges it. A list that is narrowed reads on until its page is full,
// so that a page is short only at the end. A few queries a kitchen: a list that is kept beside would have to follow every kitchen
// that moves.
import pLimit from 'p-limit';
import { kitchenKey, placeIndex } from '../../../shared/store/keys.ts';
import type { Kitchen } from '../../../shared/store/kitchen-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Question } from '../../../shared/store/table.ts';

const KITCHENS_AT_ONCE = 16;

/** A page of at most `limit` rows, and where the next one begins; `judge` gives undefined for a kitchen that is not wanted. */
export async function kitchenPage<Row extends { kitchen: Kitchen }>(
  question: Question & { limit: number },
  judge: (kitchen: Kitchen) => Promise<Row | undefined>,
  { kitchens }: Platform,
): Promise<{ rows: Row[]; last: Record<string, unknown> | undefined }> {
  const rows: Row[] = [];
  let { after } = question;
  do {
    const page = await kitchens.pageByPlace({ ...question, ...(after && { after }) });
    const judged = await pLimit(KITCHENS_AT_ONCE).map(page.items, judge);
    rows.push(...judged.flatMap((row) => row ?? []));
    after = page.last;
  } while (after && rows.length < question.limit);
  const shown = rows.slice(0, question.limit);
  return { rows: shown, last: rows.length > shown.length ? keysOf(shown.at(-1)) : after };
}

/** Where a kitchen is in the index by place, from which a later page goes on. */
const keysOf = (row: { kitchen: Kitchen } | undefined) =>
  row && {
    ...kitchenKey(row.kitchen.id),
    ...placeIndex('KITCHEN', row.kitchen.profile.district, row.kitchen.id),
  };
