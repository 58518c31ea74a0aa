// The day of a kitchen: what it cooked, its stops with their chains, and what does not add up.
import { createRoute, z } from '@hono/zod-openapi';
import { allergyHeads } from '../../../shared/domain/allergen.ts';
import { beforeGatesFindings, type Waits, waitsOf } from '../../../shared/domain/begun.ts';
import { effectiveFacts, kitchenDiscrepancies, mealChains, ofKind } from '../../../shared/domain/chain.ts';
import { serviceDate } from '../../../shared/domain/dates.ts';
import { kitchenId } from '../../../shared/domain/identifiers.ts';
import { menu } from '../../../shared/domain/menu.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { suspendedFindings } from '../../../shared/domain/suspension.ts';
import { trayCount, traysOf } from '../../../shared/domain/trays.ts';
import type { StoredFact } from '../../../shared/store/fact-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { kitchenStops } from '../figures/kitchen-stops.ts';
import { siteFindings } from '../figures/site-findings.ts';
import { findSuspension, standingSuspension } from '../figures/standing-suspension.ts';
import { getKitchen } from '../http/ask.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { chainBody, discrepancyBody, factBody, toDiscrepancyBody, toFactBodies } from './day-shapes.ts';
import { deliveryBody, toDeliveries } from './delivery-shapes.ts';

const stop = z
  .strictObject({
    siteId: z.string(),
    name: z.string(),
    /** How many are allergic to what. */
    allergies: allergyHeads,
    chains: z.array(chainBody),
    discrepancies: z.array(discrepancyBody),
    deliveries: z.array(deliveryBody),
    trays: z.array(trayCount),
    /** The site says that nobody is served on this day. */
    noService: z.boolean(),
  })
  .meta({ id: 'Stop' });

export const kitchenDay = z
  .strictObject({
    kitchen: z.strictObject({ id: z.string(), name: z.string(), district: z.string() }),
    date: serviceDate,
    chains: z.array(chainBody),
    discrepancies: z.array(discrepancyBody),
    stops: z.array(stop),
    menus: z.array(menu),
    facts: z.array(factBody),
    /** What it sent, to every stop, and what was voided of it: facts of the sites' days. */
    dispatches: z.array(factBody),
    /** If it may not cook on this day. */
    suspension: standingSuspension.nullable(),
  })
  .meta({ id: 'KitchenDay' });

const getRoute = createRoute({
  method: 'get',
  path: '/v1/kitchens/{id}/days/{date}',
  summary: "A kitchen's day: cooked, stops and discrepancies",
  request: { params: z.object({ id: kitchenId, date: serviceDate }) },
  responses: { 200: json(kitchenDay, 'the day'), ...PROBLEMS_OF_ANY_CALL },
});

/** That the kitchen had not begun is told once, of itself. */
const NO_WAITS: Waits = new Map();

/** The dispatches of a kitchen among the facts of its sites, with their voids. */
function dispatchesOf(kitchenId: string, ofSites: readonly StoredFact[]): StoredFact[] {
  const sent = ofSites.filter(({ fact }) => fact.kind === 'dispatched' && fact.kitchenId === kitchenId);
  const ids = new Set(sent.map(({ fact }) => fact.id));
  const voids = ofSites.filter(({ fact }) => fact.kind === 'voided' && ids.has(fact.supersedes));
  return [...sent, ...voids];
}

export const kitchenDayRoutes = (platform: Platform) =>
  createRoutes().openapi(getRoute, async (c) => {
    const { id, date } = c.req.valid('param');
    const { profile, ...beginning } = await getKitchen(c, platform, 'kitchen-day.read', id);
    const [own, ofSites, menus, suspension] = await Promise.all([
      platform.facts.ofPlaceDay({ kind: 'kitchen', id }, date),
      platform.facts.ofKitchenDay(id, date),
      platform.menus.ofKitchenDay(id, date),
      findSuspension(id, date, '', platform),
    ]);
    const dispatches = dispatchesOf(id, ofSites);
    const words = toDiscrepancyBody(c.get('language'));
    const judging = { zone: zoneOf(profile.district), now: platform.now() };
    const cooked = effectiveFacts(own.map(({ fact }) => fact));
    const delivered = effectiveFacts(ofSites.map(({ fact }) => fact));
    const sent = [...cooked, ...ofKind(delivered, 'dispatched').filter((fact) => fact.kitchenId === id)];
    const found = await kitchenStops(id, date, delivered, platform);
    const stops = found.map(({ siteId, name, allergies, rules, day }) => ({
      siteId,
      name,
      allergies,
      chains: mealChains(day.facts),
      discrepancies: siteFindings(day.facts, { ...judging, ...day, rules, waits: NO_WAITS }).map(words),
      deliveries: toDeliveries(day, rules, c.get('language')),
      trays: traysOf(day.facts),
      noService: ofKind(day.facts, 'no-service').length > 0,
    }));
    const place = { kitchenIds: [id], region: profile.district };
    const body = {
      kitchen: { id, name: profile.name, district: profile.district },
      date,
      chains: mealChains([...cooked, ...delivered]),
      discrepancies: [
        ...kitchenDiscrepancies(sent),
        ...(suspension ? suspendedFindings(sent, suspension) : []),
        ...beforeGatesFindings(sent, waitsOf(id, beginning)),
      ].map(words),
      stops,
      menus,
      facts: toFactBodies(own, new Set(cooked.map((fact) => fact.id)), c.get('caller'), place),
      suspension,
      dispatches: toFactBodies(dispatches, new Set(delivered.map((fact) => fact.id)), c.get('caller'), place),
    };
    return c.json(body, 200);
  });
