// What a region copies, also where it was launched under a code of before.
import type { Copy } from '../../../shared/domain/copy.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { ownScopes } from '../figures/own-scopes.ts';

/** Its copies, those under its own code first. */
export async function copiesIn(code: string, platform: Platform): Promise<Copy[]> {
  const scopes = await ownScopes(code, platform);
  return (await Promise.all(scopes.map((scope) => platform.copies.ofRegion(scope)))).flat();
}
