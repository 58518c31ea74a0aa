// What people publish during the day does not stand for its close.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishDue } from '../../functions/publish-reports/publish-due.ts';
import { type Api, givenKitchen, givenOpenDay, givenSite, openApi } from '../support/api.ts';
import { DAY, instantAt } from '../support/factories/day.ts';
import { PERSONAS, REGENCY } from '../support/personas.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
  await givenKitchen(api);
  await givenSite(api);
});
afterAll(() => api.product.close());

it('closes the day with a version of its own, once, though someone published at noon', async () => {
  api.clock.set(instantAt(DAY, '12:00'));
  await givenOpenDay(api, REGENCY, DAY);
  const coordinator = await api.as(PERSONAS.regencyCoordinator);
  await coordinator.post(`/v1/regions/${REGENCY}/reports`, { period: DAY });
  api.clock.set(instantAt(DAY, '18:00'));
  await publishDue('35', api.product.platform);
  await publishDue('35', api.product.platform);
  expect((await api.product.platform.reports.findLatest(REGENCY, DAY))?.version).toBe(2);
});
