// How poor regions are, as far as their offices wrote it down: by their code, or by the one that they went on from alone.
import { levelOf } from '../../../shared/domain/region.ts';
import { latestContext, type RegionContext } from '../../../shared/domain/region-context.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { ownScopes } from './own-scopes.ts';

/** The latest figure of a region; null where none is known. */
export type PovertyOf = (code: string) => RegionContext | null;

/** Reads all figures once; `codes`: those that may have been written down under a code of before. */
export async function knownPoverty(codes: readonly string[], platform: Platform): Promise<PovertyOf> {
  const all = await platform.contexts.byRegion();
  const former = await Promise.all(codes.map(async (code) => [code, await alone(code, platform)] as const));
  const before = new Map(former);
  return (code) => latestContext(all.get(code) ?? all.get(before.get(code) ?? '') ?? []);
}

/** The one code of its own level that a region had before. */
async function alone(code: string, platform: Platform): Promise<string | undefined> {
  const [, ...former] = await ownScopes(code, platform);
  const [only] = former;
  return former.length === 1 && only && levelOf(only) === levelOf(code) ? only : undefined;
}
