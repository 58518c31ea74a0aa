// What a site's kitchens recorded on a day: the batches that its food came from, with their readings, tests and recalls.
import { type Waits, waitsOf } from '../../shared/domain/begun.ts';
import { effectiveFacts } from '../../shared/domain/chain.ts';
import { kitchensOf } from '../../shared/domain/deliveries.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { withdrawnChecks } from '../../shared/domain/withdrawn.ts';
import type { Platform } from '../../shared/store/platform.ts';

/** What counts of a day, and the checks that no longer do. */
type DayFacts = { facts: readonly Fact[]; withdrawn: readonly Fact[] };
type KitchenDay = DayFacts & { waits: Waits };
/** The facts of the kitchens that a site's effective facts of a day name. */
export type KitchenFacts = (ofSite: readonly Fact[]) => Promise<KitchenDay>;
/** The same of a site with its kitchens. */
export type SiteFacts = KitchenDay & { ofKitchens: readonly Fact[] };

const toDayFacts = (all: readonly Fact[]): DayFacts => ({
  facts: effectiveFacts(all),
  withdrawn: withdrawnChecks(all),
});

/** Reads each kitchen's day once, however many of its sites ask: for one answer, not to be kept longer. */
export function kitchenFactsOn(date: string, { facts, kitchens }: Platform): KitchenFacts {
  const read = new Map<string, Promise<KitchenDay>>();
  const factsOf = async (id: string): Promise<KitchenDay> => {
    const stored = await facts.ofPlaceDay({ kind: 'kitchen', id }, date);
    const waits = waitsOf(id, (await kitchens.findRecent(id)) ?? {});
    return { ...toDayFacts(stored.map(({ fact }) => fact)), waits };
  };
  return async (ofSite) => {
    const ids = kitchensOf(ofSite);
    for (const id of ids) if (!read.has(id)) read.set(id, factsOf(id));
    const days = (await Promise.all(ids.map((id) => read.get(id)))).flatMap((day) => day ?? []);
    return {
      facts: days.flatMap((day) => day.facts),
      withdrawn: days.flatMap((day) => day.withdrawn),
      waits: new Map(days.flatMap((day) => [...day.waits])),
    };
  };
}

/** All that was recorded of a site's day, sorted, with what its kitchens recorded. A plan alone asks no kitchen. */
export async function siteFactsOf(all: readonly Fact[], kitchenFacts: KitchenFacts): Promise<SiteFacts> {
  const own = toDayFacts(all);
  const isPlanOnly = own.facts.every(({ kind }) => kind === 'planned');
  const kitchens = isPlanOnly ? { ...toDayFacts([]), waits: new Map() } : await kitchenFacts(own.facts);
  return {
    facts: own.facts,
    ofKitchens: kitchens.facts,
    withdrawn: [...own.withdrawn, ...kitchens.withdrawn],
    waits: kitchens.waits,
  };
}
