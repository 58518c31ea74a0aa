// The code that a region bears today.
import { localDate } from '../../../shared/domain/dates.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { carryCodeAll, changesUntil, isWholeAll } from '../../../shared/domain/region-changes.ts';
import type { Regions } from '../../../shared/domain/regions.ts';

/** Its own, or the one that it went on under as a whole. */
export function codeToday(code: string, { changes }: Pick<Regions, 'changes'>, now: Date): string {
  const inForce = changesUntil(changes, localDate(now, zoneOf(code)));
  return isWholeAll(inForce, code) ? carryCodeAll(inForce, code) : code;
}
