// The stops of a kitchen's day: the sites that it serves and those with anything planned or logged from it, by site id.
import type { Fact } from '../../../shared/domain/fact.ts';
import { wasActiveOn } from '../../../shared/domain/standing.ts';
import type { Platform } from '../../../shared/store/platform.ts';

export type KitchenStop = { siteId: string; name: string; facts: readonly Fact[] };

/** `delivered`: the effective facts of the kitchen's sites that day. A site without any has a stop with none. */
export async function kitchenStops(
  kitchenId: string,
  date: string,
  delivered: readonly Fact[],
  platform: Platform,
): Promise<KitchenStop[]> {
  const facts = Map.groupBy(delivered, (fact) => ('siteId' in fact ? fact.siteId : ''));
  const assigned = (await platform.sites.allByKitchen(kitchenId)).filter(({ standing }) =>
    wasActiveOn(standing, date),
  );
  const names = new Map(assigned.map(({ id, profile }) => [id, profile.name]));
  const ids = [...new Set([...names.keys(), ...facts.keys()])].sort();
  return await Promise.all(
    ids.map(async (siteId) => ({
      siteId,
      name: names.get(siteId) ?? (await nameOf(siteId, platform)),
      facts: facts.get(siteId) ?? [],
    })),
  );
}

/** The name of a site that the kitchen served that day and serves no more. */
const nameOf = async (siteId: string, { sites }: Platform): Promise<string> =>
  (await sites.findRecent(siteId))?.profile.name ?? siteId;
