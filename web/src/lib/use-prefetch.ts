// After one visit the phone has what it needs without a network: the last two weeks of this place, read in the background
// once a visit, the nearest day first.
import { useEffect } from 'preact/hooks';
import { addDays } from '../../../shared/domain/dates.ts';
import { freshAnswer } from './answers.ts';

const HISTORY_DAYS = 14;
const fetched = new Set<string>();

export const historyDates = (today: string): string[] =>
  Array.from({ length: HISTORY_DAYS }, (_, back) => addDays(today, -back - 1));

/** Reads the days before `today` while `isWanted`; stops at the first that does not get through. */
export function usePrefetch(pathOf: (date: string) => string, today: string, isWanted: boolean): void {
  const first = pathOf(today);
  useEffect(() => {
    if (!isWanted || fetched.has(first)) return;
    fetched.add(first);
    void readAll(historyDates(today).map(pathOf)).catch(() => fetched.delete(first));
  }, [first, today, isWanted]);
}

async function readAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) await freshAnswer(path);
}
