// The chain of a site's day, with what does not add up and every fact behind it.
import { createRoute, z } from '@hono/zod-openapi';
import {
  acknowledgementBody,
  codesOf,
  toAcknowledgementBody,
} from '../../../shared/domain/acknowledgement.ts';
import { mealChains, ofKind } from '../../../shared/domain/chain.ts';
import { serviceDate } from '../../../shared/domain/dates.ts';
import { type Fact, fact } from '../../../shared/domain/fact.ts';
import { siteOf } from '../../../shared/domain/fact-place.ts';
import { siteId } from '../../../shared/domain/identifiers.ts';
import { type Menu, menu } from '../../../shared/domain/menu.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { districtOn } from '../../../shared/domain/standing.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { kitchenFactsOn, siteFactsOf } from '../../fold-days/kitchen-facts.ts';
import { namedKitchen, namedKitchens } from '../figures/named-kitchens.ts';
import { siteFindings } from '../figures/site-findings.ts';
import { findSuspension, standingSuspension } from '../figures/standing-suspension.ts';
import { getSite } from '../http/ask.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { chainBody, discrepancyBody, factBody, toDiscrepancyBody, toFactBodies } from './day-shapes.ts';
import { deliveryBody, toDeliveries } from './delivery-shapes.ts';

export const siteDay = z
  .strictObject({
    site: z.strictObject({
      id: z.string(),
      name: z.string(),
      district: z.string(),
      kitchenId: z.string().nullable(),
      kitchenName: z.string().nullable(),
    }),
    date: serviceDate,
    /** Those that the food of the day comes from, more than one where two serve it. */
    kitchens: z.array(namedKitchen),
    chains: z.array(chainBody),
    discrepancies: z.array(discrepancyBody),
    menus: z.array(menu),
    acknowledgement: acknowledgementBody.nullable(),
    deliveries: z.array(deliveryBody),
    facts: z.array(factBody),
    /** What its kitchens recorded that day and still counts: batches, readings, tests, recalls. */
    kitchenFacts: z.array(fact),
    /** Its kitchens' checks that were corrected or voided: what they found holds food until it is released. */
    withdrawn: z.array(fact),
    /** Of the kitchen that serves the site, if it may not cook on this day. */
    suspension: standingSuspension.nullable(),
  })
  .meta({ id: 'SiteDay' });

const getRoute = createRoute({
  method: 'get',
  path: '/v1/sites/{id}/days/{date}',
  summary: "A site's day: chain, discrepancies and facts",
  request: { params: z.object({ id: siteId, date: serviceDate }) },
  responses: { 200: json(siteDay, 'the day'), ...PROBLEMS_OF_ANY_CALL },
});

/** The menus of the kitchen that the day was planned with; before it is planned, of the one that serves the site. */
async function menusFor(
  assigned: string | null,
  effective: readonly Fact[],
  date: string,
  { menus }: Platform,
): Promise<Menu[]> {
  const kitchenId = ofKind(effective, 'planned')[0]?.kitchenId ?? assigned;
  return kitchenId ? await menus.ofKitchenDay(kitchenId, date) : [];
}

/** What a site must know of its kitchens' day: the batches and what was found of them, not who is ill there, nor the device. */
const FOR_SITES: ReadonlySet<Fact['kind']> = new Set<Fact['kind']>([
  'cooked',
  'temperature',
  'sensory-test',
  'rapid-test',
  'sample-retained',
  'recalled',
  'hold-released',
]);
const forSites = (facts: readonly Fact[]): Fact[] =>
  facts.filter(({ kind }) => FOR_SITES.has(kind)).map(({ device: _, ...rest }) => rest);

export const siteDayRoutes = (platform: Platform) =>
  createRoutes().openapi(getRoute, async (c) => {
    const { id, date } = c.req.valid('param');
    const { profile, standing } = await getSite(c, platform, 'site-day.read', id);
    const stored = await platform.facts.ofPlaceDay({ kind: 'site', id }, date);
    const found = await siteFactsOf(
      stored.map(({ fact }) => fact),
      kitchenFactsOn(date, platform),
    );
    const effective = found.facts;
    const { name, district, kitchenId = null } = profile;
    const day = { district: districtOn(district, standing, date), date, siteId: id };
    const rules = await platform.rules.of(day.district);
    const judging = { ...found, rules, zone: zoneOf(district), now: platform.now() };
    const [kitchen, kitchens, menus, said, suspension] = await Promise.all([
      kitchenId ? platform.kitchens.findRecent(kitchenId) : undefined,
      namedKitchens(effective, kitchenId, platform),
      menusFor(kitchenId, effective, date, platform),
      platform.acknowledgements.find(day),
      findSuspension(kitchenId, date, id, platform),
    ]);
    const findings = siteFindings(effective, judging);
    const body = {
      site: { id, name, district, kitchenId, kitchenName: kitchen?.profile.name ?? null },
      date,
      kitchens,
      chains: mealChains(effective),
      discrepancies: findings.map(toDiscrepancyBody(c.get('language'))),
      menus,
      acknowledgement: said ? toAcknowledgementBody(said, codesOf(findings)) : null,
      deliveries: toDeliveries(found, rules, c.get('language')),
      facts: toFactBodies(stored, new Set(effective.map((fact) => fact.id)), c.get('caller'), {
        siteId: id,
        region: district,
      }),
      kitchenFacts: forSites(found.ofKitchens),
      withdrawn: forSites(found.withdrawn.filter((fact) => siteOf(fact) === undefined)),
      suspension,
    };
    return c.json(body, 200);
  });
