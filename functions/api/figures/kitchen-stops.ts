// The stops of a kitchen's day: the sites that it serves, those it cooks for while their kitchen is suspended, and those with
// anything planned or logged from it, by site id.
import pLimit from 'p-limit';
import type { AllergyHeads } from '../../../shared/domain/allergen.ts';
import type { Fact } from '../../../shared/domain/fact.ts';
import { siteOf } from '../../../shared/domain/fact-place.ts';
import { NATION } from '../../../shared/domain/region.ts';
import type { Rules } from '../../../shared/domain/rules.ts';
import { enrolmentOn } from '../../../shared/domain/site.ts';
import { districtOn, wasActiveOn } from '../../../shared/domain/standing.ts';
import { substituteFor } from '../../../shared/domain/suspension.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Site } from '../../../shared/store/site-store.ts';
import { kitchenFactsOn, type SiteFacts, siteFactsOf } from '../../fold-days/kitchen-facts.ts';

const SITES_AT_ONCE = 16;

/** `allergies`: how many are allergic to what, as far as the site has said; `rules`: those of its district. */
export type KitchenStop = {
  siteId: string;
  name: string;
  allergies: AllergyHeads;
  rules: Rules;
  day: SiteFacts;
};

/**
 * `delivered`: the facts of the kitchen's sites that day. A stop has the whole day of its site, from other kitchens
 * too, so that it says the same as the site's own day; a site without any has a stop with none.
 */
export async function kitchenStops(
  kitchenId: string,
  date: string,
  delivered: readonly Fact[],
  platform: Platform,
): Promise<KitchenStop[]> {
  const reached = delivered.flatMap((fact) => siteOf(fact) ?? []);
  const [own, others] = await Promise.all([
    platform.sites.allByKitchen(kitchenId),
    sitesOfSuspended(kitchenId, date, platform),
  ]);
  const assigned = [...own, ...others].filter(({ standing }) => wasActiveOn(standing, date));
  const known = new Map(assigned.map((site) => [site.id, site]));
  const ids = [...new Set([...known.keys(), ...reached])].sort();
  const kitchenFacts = kitchenFactsOn(date, platform);
  return await pLimit(SITES_AT_ONCE).map(ids, async (siteId) => {
    const all = await factsOf(siteId, date, platform);
    // A site that the kitchen served that day and serves no more is read alone.
    const site = known.get(siteId) ?? (await platform.sites.findRecent(siteId));
    const name = site?.profile.name ?? siteId;
    const allergies = enrolmentOn(site?.enrolments ?? [], date)?.allergies ?? {};
    const rules = await platform.rules.of(
      site ? districtOn(site.profile.district, site.standing, date) : NATION,
    );
    return { siteId, name, allergies, rules, day: await siteFactsOf(all, kitchenFacts) };
  });
}

/** The sites of suspended kitchens that this one is named to cook for on a date. */
async function sitesOfSuspended(
  kitchenId: string,
  date: string,
  { suspensions, sites }: Platform,
): Promise<Site[]> {
  const suspended = await suspensions.standsInFor(kitchenId);
  const found = await Promise.all(
    suspended.map(async (id) => {
      const standing = await suspensions.findStanding(id, date);
      const all = standing ? await sites.allByKitchen(id) : [];
      return all.filter((site) => standing && substituteFor(standing, site.id) === kitchenId);
    }),
  );
  return found.flat();
}

const factsOf = async (id: string, date: string, { facts }: Platform): Promise<Fact[]> =>
  (await facts.ofPlaceDay({ kind: 'site', id }, date)).map(({ fact }) => fact);
