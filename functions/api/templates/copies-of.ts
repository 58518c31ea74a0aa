// The copies in a region, also those from before it got the code that it has today.
import type { Copy } from '../../../shared/domain/copy.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { changesUntil } from '../../../shared/domain/region-changes.ts';
import { formerScopes } from '../../../shared/domain/region-grants.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { codeToday } from '../regions/code-today.ts';

/** Those of the region itself, each by the region's code of today. */
export async function copiesOf(code: string, { copies, regions, now }: Platform): Promise<Copy[]> {
  const tree = await regions.current();
  const inForce = changesUntil(tree.changes, localDate(now(), zoneOf(code)));
  const former = formerScopes(code, inForce).filter((old) => codeToday(old, tree, now()) === code);
  const found = await Promise.all([code, ...former].map((one) => copies.ofRegion(one)));
  return found.flat().map((copy) => ({ ...copy, region: code }));
}
