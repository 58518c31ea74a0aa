// The registry as a planner sees it: the sites of a region, those that a kitchen serves already, and what room kitchens have left,
// with the sites that they serve beyond the region.
import pLimit from 'p-limit';
import { headsAndPortions, type PlanningSite } from '../../shared/domain/planning.ts';
import type { ListedSite } from '../../shared/domain/proposal-list.ts';
import { levelOf } from '../../shared/domain/region.ts';
import { enrolmentOn } from '../../shared/domain/site.ts';
import {
  kitchensOfDistrict,
  kitchensOfRegency,
  sitesOfDistrict,
  sitesOfRegency,
} from '../../shared/store/keys.ts';
import type { Kitchen } from '../../shared/store/kitchen-store.ts';
import type { Platform } from '../../shared/store/platform.ts';
import type { Site } from '../../shared/store/site-store.ts';

const READS_AT_ONCE = 32;
type Heads = Pick<PlanningSite, 'pupils' | 'motherChild'>;
export type KitchenWithLoad = { kitchen: Kitchen; load: Heads };
export type RegistryView = { sites: ListedSite[]; served: Set<string>; kitchens: KitchenWithLoad[] };

export async function readRegistry(region: string, date: string, platform: Platform): Promise<RegistryView> {
  const isDistrict = levelOf(region) === 'district';
  const rules = await platform.rules.current();
  const all = await platform.sites.allByPlace(isDistrict ? sitesOfDistrict(region) : sitesOfRegency(region));
  const kitchens = await platform.kitchens.allByPlace(
    isDistrict ? kitchensOfDistrict(region) : kitchensOfRegency(region),
  );
  const open = kitchens.filter(({ profile }) => profile.status !== 'closed');
  const sites = all.filter(({ profile }) => profile.status !== 'closed');
  const isServed = ({ profile }: Site) => profile.kitchenId !== undefined;
  const loadOf = async (id: string): Promise<Heads> =>
    (await platform.sites.allByKitchen(id))
      .filter(({ profile }) => profile.status !== 'closed')
      .map((site) => headsAndPortions(groupsOn(site, date), rules, date))
      .reduce<Heads>(addHeads, { pupils: 0, motherChild: 0 });
  return {
    sites: sites.map((site) => toListed(site, date)),
    served: new Set(sites.filter(isServed).map(({ id }) => id)),
    kitchens: await pLimit(READS_AT_ONCE).map(open, async (kitchen) => ({
      kitchen,
      load: await loadOf(kitchen.id),
    })),
  };
}

const addHeads = (a: Heads, b: Heads): Heads => ({
  pupils: a.pupils + b.pupils,
  motherChild: a.motherChild + b.motherChild,
});

const groupsOn = ({ enrolments }: Site, date: string) => enrolmentOn(enrolments, date)?.groups ?? {};

function toListed(site: Site, date: string): ListedSite {
  const { status: _, kitchenId: _k, ...profile } = site.profile;
  const estimated = enrolmentOn(site.enrolments, date)?.estimated ?? false;
  return { id: site.id, ...profile, groups: groupsOn(site, date), estimated };
}
