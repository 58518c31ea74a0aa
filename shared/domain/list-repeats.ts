// Repeats inside a list. The API sees up to 5,000 rows at a time, so whoever sends a longer list finds repeats across its
// calls here, by the API's own rule: the first row that can be read with an NPSN counts.
import { toCells } from './list-cells.ts';
import type { ListRow } from './read-list.ts';
import { toSchool } from './school-list.ts';

export type Repeat = { row: number; npsn: string; first: number };

const npsnOf = (raw: ListRow['raw']): string => {
  const [, npsn = ''] = Object.entries(raw).find(([column]) => column.trim().toLowerCase() === 'npsn') ?? [];
  return String(npsn).trim().toUpperCase();
};

/** The rows to send, and those that repeat an earlier one. Rows without an NPSN are sent: the API says what is wrong. */
export function withoutRepeats(rows: readonly ListRow[]): { firsts: ListRow[]; repeats: Repeat[] } {
  const seen = new Map<string, number>();
  const repeats: Repeat[] = [];
  const firsts = rows.filter(({ row, raw }) => {
    const npsn = npsnOf(raw);
    const first = seen.get(npsn);
    if (npsn && first !== undefined) repeats.push({ row, npsn, first });
    else if (!('problem' in toSchool(toCells(raw)))) seen.set(npsn, row);
    return !npsn || first === undefined;
  });
  return { firsts, repeats };
}
