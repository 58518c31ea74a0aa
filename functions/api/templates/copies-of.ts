// The copies in a region, also those from before it got the code that it has today.
import type { Copy } from '../../../shared/domain/copy.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { ownScopes } from '../figures/own-scopes.ts';
import { codeToday } from '../regions/code-today.ts';

/** Those of the region itself, each by the region's code of today. */
export async function copiesOf(code: string, platform: Platform): Promise<Copy[]> {
  const { copies, regions, now } = platform;
  const tree = await regions.current();
  const [, ...former] = await ownScopes(code, platform);
  const own = [code, ...former.filter((old) => codeToday(old, tree, now()) === code)];
  const found = await Promise.all(own.map((one) => copies.ofRegion(one)));
  return found.flat().map((copy) => ({ ...copy, region: code }));
}
