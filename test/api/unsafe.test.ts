// Sites whose food is not safe come in a list of their own, so that none of them stands on a later page.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Api,
  type Client,
  givenFacts,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
  pageOf,
} from '../support/api.ts';
import { DAY, SITE } from '../support/factories/day.ts';
import { makeIncident, makeReceived } from '../support/factories/facts.ts';
import { PERSONAS, REGENCY } from '../support/personas.ts';

const SHORT = '00200002';
let api: Api;
let coordinator: Client;
beforeAll(async () => {
  api = await openApi();
  coordinator = await api.as(PERSONAS.regencyCoordinator);
  await givenKitchen(api);
  for (const id of [SITE, SHORT]) await givenSite(api, id);
  await givenOpenDay(api, REGENCY, DAY);
  await givenFacts(api, makeReceived({ siteId: SHORT }), makeIncident());
});
afterAll(() => api.product.close());

describe('GET /v1/regions/{code}/days/{date}/exceptions?only=unsafe', () => {
  const path = `/v1/regions/${REGENCY}/days/${DAY}/exceptions`;
  const sitesOn = async (query: string) =>
    pageOf(await coordinator.get(`${path}${query}`)).items.map(({ siteId }) => siteId);

  it('lists the sites that are not safe alone, among the others otherwise', async () => {
    expect(await sitesOn('?only=unsafe')).toEqual([SITE]);
    expect(await sitesOn('')).toEqual([SITE, SHORT]);
  });

  it('takes no cursor of the whole list, and knows no other choice', async () => {
    const { nextCursor } = pageOf(await coordinator.get(`${path}?limit=1`));
    expect((await coordinator.get(`${path}?only=unsafe&cursor=${nextCursor}`)).status).toBe(422);
    expect((await coordinator.get(`${path}?only=late`)).status).toBe(422);
  });
});
