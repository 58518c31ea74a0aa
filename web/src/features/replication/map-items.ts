// What the map shows of a plan, or of what changes by hand make of it.
import type { Candidate } from '../../../../shared/domain/hand-changes.ts';
import type { ProposalPlan } from '../../../../shared/domain/proposal-plan.ts';
import type { SitingPlan } from '../../../../shared/domain/siting/plan.ts';
import type { MapItem } from './map-shapes.ts';
import { projectionFrom } from './map-view.ts';

type Shown = Pick<
  ProposalPlan['kitchens'][number]['sites'][number],
  'siteId' | 'name' | 'lat' | 'lon' | 'pupils' | 'motherChild'
>;
/** Kitchens and sites share ids where a kitchen may stand at a school. */
export const kitchenKey = (placeId: string): string => `k ${placeId}`;
export const siteKey = (siteId: string): string => `s ${siteId}`;

/** Sites with a place, whoever serves them. */
export const sitesOf = ({ kitchens, unserved }: ProposalPlan): Shown[] => [
  ...kitchens.flatMap(({ sites }) => sites),
  ...unserved.flatMap((site) =>
    site.lat === null || site.lon === null ? [] : [{ ...site, lat: site.lat, lon: site.lon }],
  ),
];

/** Sites first, so that a kitchen lies above the school at whose place it is. */
export function mapItemsOf(
  plan: ProposalPlan,
  candidates: readonly Candidate[],
  tried: SitingPlan | undefined,
): MapItem[] {
  const sites = sitesOf(plan);
  const project = projectionFrom(sites);
  const known = new Map<string, Candidate>([
    ...candidates.map((one) => [one.id, one] as const),
    ...plan.kitchens.map((one) => [one.placeId, { ...one, id: one.placeId }] as const),
  ]);
  const kitchens = (tried ?? plan).kitchens.flatMap(({ placeId, sites: served }) => {
    const at = known.get(placeId);
    return at ? [{ placeId, name: at.name, at: project(at), served }] : [];
  });
  const homes = new Map(kitchens.flatMap(({ served, at }) => served.map(({ siteId }) => [siteId, at])));
  return [
    ...sites.map((site): MapItem => {
      const to = homes.get(site.siteId);
      return {
        id: siteKey(site.siteId),
        kind: to ? 'served' : 'unserved',
        name: site.name,
        ...project(site),
        to,
      };
    }),
    ...kitchens.map(
      ({ placeId, name, at }): MapItem => ({ id: kitchenKey(placeId), kind: 'kitchen', name, ...at }),
    ),
  ];
}
