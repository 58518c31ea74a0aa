// Figures of a range are read month by month: a year at most.
import { daysBetween } from '../../../shared/domain/dates.ts';
import { Problem } from '../../../shared/domain/problem.ts';

const MAX_DAYS = 366;

/** Throws unless the range ends after it begins and is not too long. */
export function assertRange(from: string, to: string): void {
  if (from > to) throw new Problem('invalid-request', { detail: 'range-reversed' });
  if (daysBetween(from, to) >= MAX_DAYS)
    throw new Problem('invalid-request', { detail: 'range-too-long', values: { days: MAX_DAYS } });
}
