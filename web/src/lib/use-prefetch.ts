// After one visit the phone has what it needs without a network: the next week of this place, so that tomorrow can be
// logged where there is no signal, then the last two weeks. Read in the background once a visit, the nearest day first.
import { useEffect } from 'preact/hooks';
import { addDays } from '../../../shared/domain/dates.ts';
import { freshAnswer } from './answers.ts';
import { rulesPath } from './rules.ts';

const HISTORY_DAYS = 14;
const DAYS_AHEAD = 7;
const fetched = new Set<string>();

export const historyDates = (today: string): string[] =>
  Array.from({ length: HISTORY_DAYS }, (_, back) => addDays(today, -back - 1));

const datesAhead = (today: string): string[] =>
  Array.from({ length: DAYS_AHEAD }, (_, on) => addDays(today, on + 1));

/** Reads the days around `today` and `others` where the district is given; stops at the first that does not get through. */
export function usePrefetch(
  pathOf: (date: string) => string,
  today: string,
  district: string | undefined,
  others: readonly string[] = [],
): void {
  const first = pathOf(today);
  useEffect(() => {
    if (!district || fetched.has(first)) return;
    fetched.add(first);
    const dates = [...datesAhead(today), ...historyDates(today)];
    const paths = [...others, ...dates.flatMap((date) => [pathOf(date), rulesPath(date, district)])];
    void readAll(paths).catch(() => fetched.delete(first));
  }, [first, today, district]);
}

async function readAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) await freshAnswer(path);
}
