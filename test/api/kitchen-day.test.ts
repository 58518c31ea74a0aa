// A kitchen's day: what it cooked, its stops, and more sent than cooked.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SiteProfile } from '../../shared/domain/site.ts';
import {
  type Api,
  assertDone,
  type Client,
  givenFacts,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
} from '../support/api.ts';
import { DAY, DISTRICT, KITCHEN, makePortions, SITE } from '../support/factories/day.ts';
import {
  makeCooked,
  makeDispatched,
  makeNoService,
  makeReceived,
  makeVoided,
} from '../support/factories/facts.ts';
import { makeSite } from '../support/factories/places.ts';
import { PERSONAS } from '../support/personas.ts';
import { makeWorkingDays } from './october.ts';

let api: Api;
let coordinator: Client;
const QUIET = '00200008';

beforeAll(async () => {
  api = await openApi();
  coordinator = await api.as(PERSONAS.districtCoordinator);
  await givenKitchen(api);
  await givenSite(api);
  await givenSite(api, QUIET, { name: 'SD Sepi' });
  await givenKitchen(api, 'K-UJI-2');
});
afterAll(() => api.product.close());

const discrepancies = z.object({ discrepancies: z.array(z.object({ message: z.string() })) });

const loggedFact = z.object({
  fact: z.object({ id: z.string() }),
  effective: z.boolean(),
  mine: z.boolean(),
  receipt: z.string(),
});
const logged = z.object({ dispatches: z.array(loggedFact) });

const stops = z.object({ stops: z.array(z.object({ name: z.string() })) });
const stopsOn = async (date: string): Promise<string[]> => {
  const { body } = await coordinator.get(`/v1/kitchens/${KITCHEN}/days/${date}`);
  return stops.parse(body).stops.map(({ name }) => name);
};

async function replaceSite(id: string, over: Partial<SiteProfile>): Promise<void> {
  const { headers } = await coordinator.get(`/v1/sites/${id}`);
  const match = { 'If-Match': headers.get('ETag') ?? '' };
  assertDone(await coordinator.put(`/v1/sites/${id}`, makeSite(over), match));
}

const less = makePortions(50, 40);
const nextDate = makeWorkingDays();

describe('GET /v1/kitchens/{id}/days/{date}', () => {
  it('shows what was cooked, each stop with its chain, and more sent than cooked as a discrepancy', async () => {
    const serviceDate = nextDate();
    await givenOpenDay(api, DISTRICT, serviceDate);
    const cooked = makeCooked({ serviceDate, portions: makePortions(100, 80) });
    await givenFacts(
      api,
      cooked,
      makeDispatched({ serviceDate }),
      makeReceived({ serviceDate, portions: less }),
    );
    await givenFacts(api, makeDispatched({ serviceDate, siteId: QUIET, portions: makePortions(70, 60) }));
    const cook = await api.as(PERSONAS.kitchenOperator);
    const read = (language: string) =>
      cook.get(`/v1/kitchens/${KITCHEN}/days/${serviceDate}`, { 'Accept-Language': language });
    const numbers = { cooked: 180, dispatched: 230, over: 50 };
    expect((await read('en')).body).toMatchObject({
      kitchen: { id: KITCHEN, name: 'SPPG Uji 1', district: DISTRICT },
      date: serviceDate,
      chains: [
        {
          meal: 'noon',
          planned: makePortions(120, 80),
          cooked: makePortions(100, 80),
          dispatched: makePortions(130, 100),
          received: less,
        },
      ],
      discrepancies: [
        {
          code: 'cooked-below-dispatched',
          meal: 'noon',
          numbers,
          message: '180 portions were cooked, 230 dispatched: 50 more than were cooked.',
        },
      ],
      stops: [
        {
          siteId: SITE,
          name: 'SD Negeri Uji 1',
          chains: [{ dispatched: makePortions(), received: less }],
          discrepancies: [{ code: 'received-below-dispatched' }],
        },
        {
          siteId: QUIET,
          chains: [{ dispatched: makePortions(70, 60), received: null }],
          discrepancies: [{ code: 'silent' }],
        },
      ],
      facts: [{ fact: cooked, effective: true }],
    });
    expect(discrepancies.parse((await read('id')).body).discrepancies[0]?.message).toBe(
      'Dimasak 180 porsi, dikirim 230: lebih 50 dari yang dimasak.',
    );
  });

  it('carries what it sent to each stop with its receipt, and says what was voided, by whomever', async () => {
    const serviceDate = nextDate();
    await givenOpenDay(api, DISTRICT, serviceDate);
    const cook = await api.as(PERSONAS.kitchenOperator);
    const [first, second] = [makeDispatched({ serviceDate }), makeDispatched({ serviceDate, siteId: QUIET })];
    const [taken] = await cook.facts(first, second);
    const voided = makeVoided(second);
    await givenFacts(api, voided, makeReceived({ serviceDate }));
    const { body } = await cook.get(`/v1/kitchens/${KITCHEN}/days/${serviceDate}`);
    const { dispatches } = logged.parse(body);
    expect(new Map(dispatches.map(({ fact, effective, mine }) => [fact.id, { effective, mine }]))).toEqual(
      new Map([
        [first.id, { effective: true, mine: true }],
        [second.id, { effective: false, mine: true }],
        [voided.id, { effective: false, mine: false }],
      ]),
    );
    expect(dispatches.find(({ fact }) => fact.id === first.id)?.receipt).toBe(taken?.receipt);
  });

  it('leaves out what another kitchen sent to a stop', async () => {
    const serviceDate = nextDate();
    await givenFacts(api, makeDispatched({ serviceDate, kitchenId: 'K-UJI-2' }));
    const { body } = await coordinator.get(`/v1/kitchens/${KITCHEN}/days/${serviceDate}`);
    expect(logged.parse(body).dispatches).toEqual([]);
  });

  it('says which stop has no service', async () => {
    const serviceDate = nextDate();
    await givenOpenDay(api, DISTRICT, serviceDate);
    await givenFacts(api, makeNoService({ serviceDate, siteId: QUIET }));
    expect((await coordinator.get(`/v1/kitchens/${KITCHEN}/days/${serviceDate}`)).body).toMatchObject({
      stops: [
        { siteId: SITE, noService: false },
        { siteId: QUIET, noService: true },
      ],
    });
  });

  it('lists the schools it serves, by name, on a day that has not begun', async () => {
    expect((await coordinator.get(`/v1/kitchens/${KITCHEN}/days/2026-09-30`)).body).toMatchObject({
      chains: [],
      discrepancies: [],
      stops: [
        { siteId: SITE, name: 'SD Negeri Uji 1', chains: [], discrepancies: [], noService: false },
        { siteId: QUIET, name: 'SD Sepi', chains: [], discrepancies: [], noService: false },
      ],
      facts: [],
    });
  });

  it('still names a school that it served that day and serves no more, and leaves out one that was closed', async () => {
    await givenSite(api, '00200011', { name: 'SD Pindah' });
    await givenSite(api, '00200012', { name: 'SD Tutup' });
    await givenOpenDay(api, DISTRICT, DAY);
    await replaceSite('00200011', { name: 'SD Pindah', kitchenId: 'K-UJI-2' });
    await replaceSite('00200012', { name: 'SD Tutup', status: 'closed' });
    expect(await stopsOn(DAY)).toEqual(['SD Negeri Uji 1', 'SD Sepi', 'SD Pindah', 'SD Tutup']);
    expect(await stopsOn('2026-11-25')).toEqual(['SD Negeri Uji 1', 'SD Sepi']);
  });
});
