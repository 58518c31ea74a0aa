// A kitchen is suspended: another cooks for its sites, everyone who must know is told, and what it cooks all the same is found.
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Api,
  type Client,
  givenFacts,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
  outcomesOf,
  pageOf,
  problemOf,
} from '../support/api.ts';
import { makeSuspension } from '../support/factories/certificates.ts';
import { DAY, DISTRICT, instantAt, KITCHEN, SITE } from '../support/factories/day.ts';
import { makeCooked, makeDispatched, makeReceived } from '../support/factories/facts.ts';
import { OTHER_DISTRICT, PERSONAS } from '../support/personas.ts';

const [OTHER_KITCHEN, THIRD_KITCHEN, FAR_KITCHEN] = ['K-UJI-2', 'K-UJI-3', 'K-JAUH'] as const;
const SECOND = '00200002';
const ALL = `/v1/kitchens/${KITCHEN}/suspensions`;
const ID = ulid();
const ONE = `${ALL}/${ID}`;
const SUBSTITUTED = makeSuspension({ substitutes: { sites: { [SITE]: OTHER_KITCHEN } } });

let api: Api;
let coordinator: Client;

beforeAll(async () => {
  api = await openApi();
  api.clock.set(instantAt(DAY, '04:00'));
  coordinator = await api.as(PERSONAS.regencyCoordinator);
  await givenKitchen(api);
  await givenKitchen(api, OTHER_KITCHEN, { name: 'SPPG Pengganti' });
  await givenKitchen(api, THIRD_KITCHEN);
  await givenKitchen(api, FAR_KITCHEN, { district: OTHER_DISTRICT });
  await givenSite(api);
  await givenSite(api, SECOND);
});
afterAll(() => api.product.close());

const dayOf = async (path: string): Promise<Record<string, unknown>> => {
  const answer = await coordinator.get(path);
  expect(answer.status).toBe(200);
  return answer.body as Record<string, unknown>;
};

describe('PUT /v1/kitchens/{id}/suspensions/{suspensionId}', () => {
  it('adds one, and replaces it against the version that was read', async () => {
    const added = await coordinator.put(ONE, makeSuspension());
    expect([added.status, added.body]).toEqual([201, makeSuspension()]);
    const etag = added.headers.get('ETag') ?? '';
    expect((await coordinator.put(ONE, SUBSTITUTED)).status).toBe(428);
    const replaced = await coordinator.put(ONE, SUBSTITUTED, { 'If-Match': etag });
    expect([replaced.status, replaced.body]).toEqual([200, SUBSTITUTED]);
    expect((await coordinator.put(ONE, SUBSTITUTED, { 'If-Match': etag })).status).toBe(412);
    expect((await coordinator.get(ONE)).body).toEqual(SUBSTITUTED);
    expect(pageOf(await coordinator.get(ALL)).items).toEqual([
      { id: ID, suspension: SUBSTITUTED, stands: true },
    ]);
  });

  it.each([
    ['longer than its class', { until: '2026-11-30' }, 'until', 'suspension-too-long'],
    ['an end before its beginning', { until: '2026-11-01' }, 'until', 'ends-before-start'],
    [
      'the kitchen itself instead',
      { substitutes: { all: KITCHEN } },
      'substitutes.all',
      'substitute-unknown',
    ],
    [
      'a kitchen that is not there',
      { substitutes: { all: 'K-NIL' } },
      'substitutes.all',
      'substitute-unknown',
    ],
    [
      'a kitchen of another region',
      { substitutes: { sites: { [SITE]: FAR_KITCHEN } } },
      'substitutes.sites',
      'substitute-unknown',
    ],
  ])('refuses one with %s', async (_, over, path, code) => {
    const refused = await coordinator.put(`${ALL}/${ulid()}`, { ...makeSuspension(), ...over });
    expect(problemOf(refused)).toMatchObject({ status: 422, issues: [{ path, code }] });
  });

  it('is read by the kitchen, written by coordinators only, and by nobody from elsewhere', async () => {
    const cook = await api.as(PERSONAS.kitchenOperator);
    expect((await cook.get(ALL)).status).toBe(200);
    expect((await cook.put(ONE, makeSuspension(), { 'If-Match': '*' })).status).toBe(403);
    for (const persona of [PERSONAS.otherCoordinator, PERSONAS.schoolOperator, PERSONAS.nobody]) {
      const client = await api.as(persona);
      for (const call of [client.get(ALL), client.get(ONE), client.put(ONE, makeSuspension())])
        expect((await call).status).toBe(403);
    }
  });
});

describe('a day while it stands', () => {
  beforeAll(() => givenOpenDay(api, DISTRICT, DAY));

  it('is planned with the other kitchen where one is named, else with the suspended one', async () => {
    const planned = async (id: string) => {
      const stored = await api.product.platform.facts.ofPlaceDay({ kind: 'site', id }, DAY);
      return stored.flatMap(({ fact }) => (fact.kind === 'planned' ? fact.kitchenId : []));
    };
    expect(await planned(SITE)).toEqual([OTHER_KITCHEN]);
    expect(await planned(SECOND)).toEqual([KITCHEN]);
  });

  it('tells the sites until when, why, and where their food comes from', async () => {
    const told = { from: '2026-11-20', until: '2026-11-29', reason: 'Kejadian 18 November', class: 'light' };
    expect(await dayOf(`/v1/sites/${SITE}/days/${DAY}`)).toMatchObject({
      suspension: {
        ...told,
        kitchen: { id: KITCHEN },
        substitute: { id: OTHER_KITCHEN, name: 'SPPG Pengganti' },
      },
      kitchens: [{ id: OTHER_KITCHEN }],
    });
    expect(await dayOf(`/v1/sites/${SECOND}/days/${DAY}`)).toMatchObject({
      suspension: { ...told, substitute: null },
      kitchens: [{ id: KITCHEN }],
    });
    const teacher = await api.as(PERSONAS.schoolOperator);
    expect((await teacher.get(`/v1/sites/${SITE}/days/${DAY}`)).body).toMatchObject({ suspension: told });
  });

  it('tells the region', async () => {
    const { items } = pageOf(await coordinator.get(`/v1/regions/${DISTRICT}/certificates`));
    expect(items.map(({ id, suspension }) => [id, suspension !== null])).toEqual([
      [KITCHEN, true],
      [OTHER_KITCHEN, false],
      [THIRD_KITCHEN, false],
    ]);
  });

  it('lets the other kitchen send to the site', async () => {
    api.clock.set(instantAt(DAY, '12:00'));
    const cook = await api.as({ name: 'Uji', grants: [`kitchen-operator@kitchen:${OTHER_KITCHEN}`] });
    const sent = makeDispatched({ kitchenId: OTHER_KITCHEN });
    expect(outcomesOf(await cook.facts(sent))).toEqual(['accepted']);
  });

  it('lets a kitchen that was named after the day was opened send, and the site receive', async () => {
    const cook = await api.as({ name: 'Uji', grants: [`kitchen-operator@kitchen:${THIRD_KITCHEN}`] });
    const teacher = await api.as({ name: 'Guru', grants: [`school-operator@site:${SECOND}`] });
    const place = { siteId: SECOND, kitchenId: THIRD_KITCHEN };
    expect(outcomesOf(await cook.facts(makeDispatched(place)))).toEqual(['not-allowed']);
    expect(outcomesOf(await teacher.facts(makeReceived(place)))).toEqual(['kitchen-unknown']);
    const named = makeSuspension({
      substitutes: { sites: { [SITE]: OTHER_KITCHEN, [SECOND]: THIRD_KITCHEN } },
    });
    expect((await coordinator.put(ONE, named, { 'If-Match': '*' })).status).toBe(200);
    const stops = async () => (await cook.get(`/v1/kitchens/${THIRD_KITCHEN}/days/${DAY}`)).body;
    expect(await stops()).toMatchObject({ stops: [{ siteId: SECOND, chains: [{ meal: 'noon' }] }] });
    expect(outcomesOf(await cook.facts(makeDispatched(place)))).toEqual(['accepted']);
    expect(outcomesOf(await teacher.facts(makeReceived(place)))).toEqual(['accepted']);
    const elsewhere = makeDispatched({ ...place, siteId: SITE });
    expect(outcomesOf(await cook.facts(elsewhere))).toEqual(['not-allowed']);
  });

  it('takes what the suspended kitchen cooks all the same, and finds it', async () => {
    expect(await dayOf(`/v1/kitchens/${KITCHEN}/days/${DAY}`)).toMatchObject({ discrepancies: [] });
    const cook = await api.as(PERSONAS.kitchenOperator);
    expect(outcomesOf(await cook.facts(makeCooked()))).toEqual(['accepted']);
    expect(await dayOf(`/v1/kitchens/${KITCHEN}/days/${DAY}`)).toMatchObject({
      suspension: { until: '2026-11-29' },
      discrepancies: [{ code: 'kitchen-suspended' }],
    });
  });

  it('before or after is told nothing', async () => {
    for (const date of ['2026-11-19', '2026-11-30'])
      expect(await dayOf(`/v1/sites/${SITE}/days/${date}`)).toMatchObject({ suspension: null });
    await givenFacts(api, makeCooked({ serviceDate: '2026-11-19' }));
    expect(await dayOf(`/v1/kitchens/${KITCHEN}/days/2026-11-19`)).toMatchObject({
      suspension: null,
      discrepancies: [],
    });
  });

  it('is planned with the old kitchen where the other may not cook either', async () => {
    const both = makeSuspension({ from: '2026-11-21' });
    await coordinator.put(`/v1/kitchens/${OTHER_KITCHEN}/suspensions/${ulid()}`, both);
    api.clock.set(instantAt('2026-11-25', '04:00'));
    await givenOpenDay(api, DISTRICT, '2026-11-25');
    const stored = await api.product.platform.facts.ofPlaceDay({ kind: 'site', id: SITE }, '2026-11-25');
    expect(stored.map(({ fact }) => fact)).toMatchObject([{ kind: 'planned', kitchenId: KITCHEN }]);
  });
});
