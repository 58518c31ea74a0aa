// A school that gets another kitchen at noon: the day stays with the kitchen that it was planned with, and all views agree.
import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rebuildRegion } from '../../local/rebuild-region.ts';
import { type Api, type Client, givenKitchen, givenOpenDay, givenSite, openApi } from '../support/api.ts';
import { DAY, KITCHEN, SITE } from '../support/factories/day.ts';
import { makeCooked, makeDispatched, makeReceived, makeServed } from '../support/factories/facts.ts';
import { makeSite } from '../support/factories/places.ts';
import { PERSONAS, REGENCY } from '../support/personas.ts';

const SECOND = 'K-UJI-2';
let api: Api;
let coordinator: Client;

beforeAll(async () => {
  api = await openApi();
  coordinator = await api.as(PERSONAS.regencyCoordinator);
  await givenKitchen(api);
  await givenKitchen(api, SECOND);
  await givenSite(api);
  await givenOpenDay(api, REGENCY, DAY);
  const { headers } = await coordinator.get(`/v1/sites/${SITE}`);
  await coordinator.put(`/v1/sites/${SITE}`, makeSite({ kitchenId: SECOND }), {
    'If-Match': headers.get('etag') ?? '',
  });
  await coordinator.facts(makeDispatched(), makeReceived({ kitchenId: KITCHEN }), makeServed());
  await api.settled();
  await coordinator.facts(makeCooked());
  await api.settled();
});
afterAll(() => api.product.close());

it('counts the four hours from what its kitchen cooked, though it cooked last; a rebuild finds no difference', async () => {
  const { body } = await coordinator.get(`/v1/regions/${REGENCY}/days/${DAY}`);
  expect(body).toMatchObject({ totals: { deliveries: { count: 1, withinLimit: 1 } } });
  const range = { region: REGENCY, from: DAY, to: DAY, repair: false };
  const { differences } = await rebuildRegion(range, api.product.platform, () => undefined);
  expect(differences).toEqual([]);
});

it('says the same in the day of the kitchen as in its own, after a correction too', async () => {
  const served = makeServed({ id: ulid(), portions: { small: 1, large: 0 } });
  await coordinator.facts(served);
  const day = async (path: string) => (await coordinator.get(path)).body as Record<string, unknown>;
  const own = await day(`/v1/sites/${SITE}/days/${DAY}`);
  for (const kitchen of [KITCHEN, SECOND]) {
    const { stops } = await day(`/v1/kitchens/${kitchen}/days/${DAY}`);
    const stop = (stops as Record<string, unknown>[]).find(({ siteId }) => siteId === SITE);
    expect(stop).toMatchObject({ chains: own.chains, discrepancies: own.discrepancies });
  }
});
