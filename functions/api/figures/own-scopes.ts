// Under which codes a region's own things stand.
import { localDate } from '../../../shared/domain/dates.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { changesUntil } from '../../../shared/domain/region-changes.ts';
import { formerScopes } from '../../../shared/domain/region-grants.ts';
import type { Platform } from '../../../shared/store/platform.ts';

/** A region's code, and the closed ones that went on in it and nowhere else: what was written there of earlier days is its. */
export async function ownScopes(
  code: string,
  { regions, now }: Pick<Platform, 'regions' | 'now'>,
): Promise<string[]> {
  const { changes } = await regions.current();
  return [code, ...formerScopes(code, changesUntil(changes, localDate(now(), zoneOf(code))))];
}
