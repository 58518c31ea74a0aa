// Where kitchens are and may be: those of the registry with the room that they have left, and the candidates of the proposal.
import type { PlanningPlace, PlanningSite } from '../../shared/domain/planning.ts';
import type { Proposal } from '../../shared/domain/proposal.ts';
import type { ListedPlace } from '../../shared/domain/proposal-list.ts';
import type { Rules } from '../../shared/domain/rules.ts';
import { capacityOn } from '../../shared/domain/siting/rules-of-day.ts';
import { roomyPlaces } from '../../shared/domain/village-places.ts';
import { markOf } from '../../shared/store/ids.ts';
import type { KitchenWithLoad } from './read-registry.ts';

const ID_LENGTH = 32;
const MARK_LENGTH = 8;

type Known = {
  sites: readonly PlanningSite[];
  villages: readonly ListedPlace[];
  kitchens: readonly KitchenWithLoad[];
  rules: Rules;
  date: string;
};

/** Every place, kitchens that are there first; one that is named both pinned and forbidden is forbidden. */
export function placesOf(
  proposal: Proposal,
  { sites, villages, kitchens, rules, date }: Known,
): PlanningPlace[] {
  const known = sites.flatMap(whereSchoolIs);
  const candidates =
    proposal.places === 'schools' ? known : roomyPlaces(villages, known, capacityOn(rules, date));
  const [pinned, forbidden] = [new Set(proposal.pinned), new Set(proposal.forbidden)];
  const stateOf = (id: string) => (forbidden.has(id) ? 'forbidden' : pinned.has(id) ? 'pinned' : 'candidate');
  return [
    ...kitchens.flatMap((one) => existing(one, rules, date)).filter(({ id }) => !forbidden.has(id)),
    ...candidates.map(({ id, name, district, village, lat, lon }) => ({
      id,
      kitchenId: newKitchenId(proposal.region, id),
      name: `SPPG ${name}`.slice(0, 120).trim(),
      district,
      ...(village && { village }),
      lat,
      lon,
      state: stateOf(id) as PlanningPlace['state'],
    })),
  ];
}

/** Region and place; where that is too long, as much as there is room for and a mark of the whole. */
function newKitchenId(region: string, placeId: string): string {
  const id = `${region.replaceAll('.', '')}-${placeId.replace('#', '-')}`;
  return id.length <= ID_LENGTH
    ? id
    : `${id.slice(0, ID_LENGTH - MARK_LENGTH - 1)}-${markOf(id, MARK_LENGTH)}`;
}

const whereSchoolIs = (site: PlanningSite) =>
  site.lat === undefined || site.lon === undefined ? [] : [{ ...site, lat: site.lat, lon: site.lon }];

/** A kitchen that is there, as far as it is known where, and has room. Its capacity is of both kinds as the rules divide it. */
function existing({ kitchen, load }: KitchenWithLoad, rules: Rules, date: string): PlanningPlace[] {
  const { lat, lon, name, district, village, capacity } = kitchen.profile;
  if (lat === undefined || lon === undefined) return [];
  const { pupils, motherChild } = capacityOn(rules, date);
  const forPupils = Math.round((capacity * pupils) / (pupils + motherChild));
  const left = {
    pupils: Math.max(0, forPupils - load.pupils),
    motherChild: Math.max(0, capacity - forPupils - load.motherChild),
  };
  if (left.pupils + left.motherChild === 0) return [];
  const place = { district, ...(village && { village }), lat, lon };
  return [
    { id: `kitchen:${kitchen.id}`, kitchenId: kitchen.id, name, ...place, state: 'existing', capacity: left },
  ];
}
