// Where a fact may belong and who may write it there: known places, the serving kitchen, places that stopped.
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Api,
  type Client,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
  outcomesOf,
} from '../support/api.ts';
import { DAY, KITCHEN, SITE } from '../support/factories/day.ts';
import {
  makeCooked,
  makeDispatched,
  makeNoService,
  makeReceived,
  makeServed,
} from '../support/factories/facts.ts';
import { makeKitchen, makeSite } from '../support/factories/places.ts';
import { OTHER_DISTRICT, PERSONAS, REGENCY } from '../support/personas.ts';

let api: Api;
let coordinator: Client;
let operator: Client;
let cook: Client;

const ELSEWHERE = '00200006';

beforeAll(async () => {
  api = await openApi();
  coordinator = await api.as(PERSONAS.districtCoordinator);
  operator = await api.as(PERSONAS.schoolOperator);
  cook = await api.as(PERSONAS.kitchenOperator);
  await givenKitchen(api);
  await givenKitchen(api, 'K-UJI-2');
  await givenKitchen(api, 'K-FAR', { district: OTHER_DISTRICT });
  await givenSite(api);
  await givenSite(api, ELSEWHERE, { kitchenId: 'K-UJI-2' });
  await givenOpenDay(api, REGENCY, DAY);
});
afterAll(() => api.product.close());

const codeOf = async (client: Client, fact: unknown) => outcomesOf(await client.facts(fact))[0];

describe('the places of a fact', () => {
  it('are known, as far as the caller may know it', async () => {
    const admin = await api.as(PERSONAS.administrator);
    expect(await codeOf(admin, makeServed({ siteId: '00209999' }))).toBe('site-unknown');
    expect(await codeOf(admin, makeCooked({ kitchenId: 'K-NIL' }))).toBe('kitchen-unknown');
    expect(await codeOf(coordinator, makeServed({ siteId: '00209999' }))).toBe('not-allowed');
    expect(await codeOf(operator, makeServed({ siteId: '00209999' }))).toBe('not-allowed');
  });

  it('take a dispatch only from the kitchen that serves the site, unless one region covers both', async () => {
    expect(await codeOf(cook, makeDispatched({ siteId: ELSEWHERE }))).toBe('not-allowed');
    expect(await codeOf(cook, makeDispatched({ kitchenId: 'K-UJI-2', siteId: ELSEWHERE }))).toBe(
      'not-allowed',
    );
    expect(await codeOf(coordinator, makeDispatched({ siteId: ELSEWHERE }))).toBe('accepted');
  });

  it('name in a receipt only a kitchen that serves the site or that the caller may see', async () => {
    const outcomes = await Promise.all(
      ['K-FAR', 'K-NIL'].map((kitchenId) => codeOf(operator, makeReceived({ kitchenId }))),
    );
    expect(outcomes[0]).toBe(outcomes[1]);
    expect(outcomes[0]).not.toBe('accepted');
    expect(await codeOf(operator, makeReceived({ kitchenId: KITCHEN }))).toBe('accepted');
  });

  it('are written by those whose place it is', async () => {
    expect(await codeOf(operator, makeCooked())).toBe('not-allowed');
    expect(await codeOf(operator, makeDispatched())).toBe('not-allowed');
    expect(await codeOf(cook, makeServed())).toBe('not-allowed');
    expect(await codeOf(cook, makeReceived())).toBe('not-allowed');
    expect(await codeOf(cook, makeNoService())).toBe('accepted');
    for (const persona of [PERSONAS.planner, PERSONAS.auditor, PERSONAS.otherCoordinator, PERSONAS.nobody])
      expect([persona.name, await codeOf(await api.as(persona), makeServed())]).toEqual([
        persona.name,
        'not-allowed',
      ]);
  });
});

describe('a kitchen that was suspended and a site that was closed', () => {
  it('take no facts from that day on, and late ones of the days before', async () => {
    const replace = async (path: string, body: unknown) => {
      const etag = (await coordinator.get(path)).headers.get('ETag') ?? '';
      expect((await coordinator.put(path, body, { 'If-Match': etag })).status).toBe(200);
    };
    await replace(`/v1/kitchens/${KITCHEN}`, makeKitchen({ status: 'suspended' }));
    expect(await codeOf(cook, makeCooked())).toBe('kitchen-not-active');
    expect(await codeOf(cook, makeDispatched())).toBe('kitchen-not-active');
    expect(await codeOf(cook, makeCooked({ serviceDate: '2026-11-23' }))).toBe('accepted');
    await replace(`/v1/sites/${SITE}`, makeSite({ status: 'closed' }));
    expect(await codeOf(operator, makeServed())).toBe('site-closed');
    expect(await codeOf(operator, makeServed({ serviceDate: '2026-11-23' }))).toBe('accepted');
  });

  it('nor before the kitchen opened', async () => {
    await givenKitchen(api, 'K-NEW', { openedOn: '2026-11-23' });
    expect(await codeOf(coordinator, makeCooked({ kitchenId: 'K-NEW', serviceDate: '2026-11-22' }))).toBe(
      'kitchen-not-active',
    );
    expect(await codeOf(coordinator, makeCooked({ kitchenId: 'K-NEW', batchId: ulid() }))).toBe('accepted');
  });

  it('but a kitchen that waits for its gates is believed, whatever day it is to open on', async () => {
    await givenKitchen(api, 'K-WAITS', { openedOn: '2026-11-30' });
    expect(await codeOf(coordinator, makeCooked({ kitchenId: 'K-WAITS' }))).toBe('accepted');
  });
});
