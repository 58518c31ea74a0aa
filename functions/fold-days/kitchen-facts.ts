// What a site's kitchens recorded on a day: the batches that its food came from, with their readings, tests and recalls.
import { effectiveFacts } from '../../shared/domain/chain.ts';
import { kitchensOf } from '../../shared/domain/deliveries.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import type { Platform } from '../../shared/store/platform.ts';

/** The effective facts of the kitchens that a site's effective facts of a day name. */
export type KitchenFacts = (ofSite: readonly Fact[]) => Promise<Fact[]>;

/** Reads each kitchen's day once, however many of its sites ask: for one answer, not to be kept longer. */
export function kitchenFactsOn(date: string, { facts }: Platform): KitchenFacts {
  const read = new Map<string, Promise<Fact[]>>();
  const factsOf = async (id: string): Promise<Fact[]> =>
    effectiveFacts((await facts.ofPlaceDay({ kind: 'kitchen', id }, date)).map(({ fact }) => fact));
  return async (ofSite) => {
    const ids = kitchensOf(ofSite);
    for (const id of ids) if (!read.has(id)) read.set(id, factsOf(id));
    return (await Promise.all(ids.map((id) => read.get(id) ?? []))).flat();
  };
}
