// A site's day: the chain, what does not add up as a sentence in both languages, and every fact behind it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  type Api,
  type Client,
  givenFacts,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
} from '../support/api.ts';
import { DAY, DISTRICT, instantAt, KITCHEN, makePortions, SITE } from '../support/factories/day.ts';
import {
  correctionOf,
  makeDispatched,
  makeNoService,
  makeReceived,
  makeServed,
} from '../support/factories/facts.ts';
import { PERSONAS, REGENCY } from '../support/personas.ts';
import { makeWorkingDays } from './october.ts';

let api: Api;
let coordinator: Client;
const QUIET = '00200008';

beforeAll(async () => {
  api = await openApi();
  coordinator = await api.as(PERSONAS.districtCoordinator);
  await givenKitchen(api);
  await givenSite(api);
  await givenSite(api, QUIET);
});
afterAll(() => api.product.close());

const discrepancies = z.object({
  discrepancies: z.array(
    z.object({
      code: z.string(),
      meal: z.string(),
      numbers: z.record(z.string(), z.unknown()),
      message: z.string(),
    }),
  ),
});

const siteDay = (date: string, language = 'en', id = SITE) =>
  coordinator.get(`/v1/sites/${id}/days/${date}`, { 'Accept-Language': language });
const found = async (answer: ReturnType<typeof siteDay>) =>
  discrepancies.parse((await answer).body).discrepancies;

const less = makePortions(50, 40);
const nextDate = makeWorkingDays();

describe('GET /v1/sites/{id}/days/{date}', () => {
  it('shows a day on which all adds up: the chain per meal, no discrepancy, and its facts', async () => {
    const serviceDate = nextDate();
    await givenOpenDay(api, DISTRICT, serviceDate);
    const facts = [
      makeDispatched({ serviceDate }),
      makeReceived({ serviceDate, rejected: { small: 2, large: 0, reason: 'tumpah' } }),
      makeServed({ serviceDate, portions: makePortions(58, 40), leftoverG: 1200, present: 98 }),
      makeDispatched({ serviceDate, meal: 'morning', portions: makePortions(5, 0) }),
      makeReceived({ serviceDate, meal: 'morning', portions: makePortions(5, 0) }),
      makeServed({ serviceDate, meal: 'morning', portions: makePortions(5, 0) }),
    ];
    await givenFacts(api, ...facts);
    const { status, body } = await siteDay(serviceDate);
    expect(status).toBe(200);
    const morning = makePortions(5, 0);
    expect(body).toMatchObject({
      site: {
        id: SITE,
        name: 'SD Negeri Uji 1',
        district: DISTRICT,
        kitchenId: KITCHEN,
        kitchenName: 'SPPG Uji 1',
      },
      date: serviceDate,
      chains: [
        {
          meal: 'morning',
          planned: null,
          dispatched: morning,
          received: morning,
          rejected: null,
          served: morning,
          leftoverG: null,
        },
        {
          meal: 'noon',
          planned: makePortions(),
          cooked: null,
          dispatched: makePortions(),
          received: makePortions(),
          rejected: makePortions(2, 0),
          served: makePortions(58, 40),
          leftoverG: 1200,
        },
      ],
      discrepancies: [],
    });
    expect(body).toHaveProperty(
      'facts',
      expect.arrayContaining([expect.objectContaining({ fact: facts[0], effective: true, flags: [] })]),
    );
  });

  it('is empty on a day without facts', async () => {
    expect((await siteDay('2026-09-30')).body).toMatchObject({ chains: [], discrepancies: [], facts: [] });
    expect((await siteDay('2020-01-01')).status).toBe(200);
    expect((await siteDay('2026-02-30')).status).toBe(422);
  });

  it('has no kitchen and no name of one where none is assigned', async () => {
    await givenSite(api, '00200009', { kitchenId: undefined });
    expect((await siteDay('2026-09-30', 'en', '00200009')).body).toMatchObject({
      site: { kitchenId: null, kitchenName: null },
    });
  });

  it('names every kitchen that sent food, else the one that is planned or assigned', async () => {
    const serviceDate = nextDate();
    const other = 'K-UJI-TAMBAHAN';
    await givenKitchen(api, other, { name: 'SPPG Tambahan' });
    const kitchensNow = async () => ((await siteDay(serviceDate)).body as { kitchens: unknown }).kitchens;
    const own = { id: KITCHEN, name: 'SPPG Uji 1', district: DISTRICT };
    expect(await kitchensNow()).toEqual([own]);
    await givenFacts(api, makeDispatched({ serviceDate }), makeDispatched({ serviceDate, kitchenId: other }));
    expect(await kitchensNow()).toEqual([own, { id: other, name: 'SPPG Tambahan', district: DISTRICT }]);
  });

  it('adds up several deliveries of one meal', async () => {
    const serviceDate = nextDate();
    await givenFacts(
      api,
      makeReceived({ serviceDate }),
      makeReceived({ serviceDate, portions: makePortions(3, 4) }),
    );
    expect((await siteDay(serviceDate)).body).toMatchObject({ chains: [{ received: makePortions(63, 44) }] });
  });

  it.each([
    [
      'received-below-dispatched',
      (serviceDate: string) => [
        makeDispatched({ serviceDate }),
        makeReceived({ serviceDate, portions: less }),
        makeServed({ serviceDate, portions: less }),
      ],
      { dispatched: 100, received: 90, short: 10 },
      '100 portions were dispatched, 90 received: 10 short.',
      'Dikirim 100 porsi, diterima 90: kurang 10.',
    ],
    [
      'served-above-received',
      (serviceDate: string) => [
        makeDispatched({ serviceDate, portions: less }),
        makeReceived({ serviceDate, portions: less }),
        makeServed({ serviceDate, note: 'ada sisa' }),
      ],
      { received: 90, served: 100, over: 10 },
      '90 portions were received, 100 served: 10 over.',
      'Diterima 90 porsi, dibagikan 100: lebih 10.',
    ],
    [
      'served-below-received-without-leftover',
      (serviceDate: string) => [
        makeDispatched({ serviceDate }),
        makeReceived({ serviceDate }),
        makeServed({ serviceDate, portions: less }),
      ],
      { received: 100, rejected: 0, served: 90, left: 10 },
      '100 portions were received, 0 rejected, 90 served: 10 are not recorded as leftover.',
      'Diterima 100 porsi, ditolak 0, dibagikan 90: 10 porsi tidak tercatat sebagai sisa.',
    ],
    [
      'received-without-dispatch',
      (serviceDate: string) => [makeReceived({ serviceDate }), makeServed({ serviceDate })],
      { received: 100 },
      '100 portions were received, but the kitchen recorded no dispatch.',
      'Diterima 100 porsi, tetapi dapur tidak mencatat pengiriman.',
    ],
    [
      'late',
      (serviceDate: string) => [
        makeDispatched({ serviceDate }),
        makeReceived({ serviceDate, at: instantAt(serviceDate, '14:01') }),
        makeServed({ serviceDate }),
      ],
      { arrived: '14:01', until: '14:00' },
      'The food arrived at 14:01, after the limit of 14:00.',
      'Makanan datang pukul 14:01, sesudah batas pukul 14:00.',
    ],
  ])(
    'says %s in both languages, with its numbers, and counts it',
    async (code, factsOn, numbers, english, indonesian) => {
      const serviceDate = nextDate();
      await givenFacts(api, ...factsOn(serviceDate));
      expect(await found(siteDay(serviceDate))).toEqual([{ code, meal: 'noon', numbers, message: english }]);
      expect(await found(siteDay(serviceDate, 'id'))).toEqual([
        { code, meal: 'noon', numbers, message: indonesian },
      ]);
      const row = await api.product.platform.dayTotals.find(DISTRICT, serviceDate, SITE);
      expect(row?.totals.discrepancies).toBe(1);
    },
  );

  it('is not late at the very end of the window, and leftovers explain what was not served', async () => {
    const serviceDate = nextDate();
    const facts = [
      makeDispatched({ serviceDate }),
      makeReceived({ serviceDate, at: instantAt(serviceDate, '14:00') }),
      makeServed({ serviceDate, portions: less, leftoverG: 500 }),
    ];
    await givenFacts(api, ...facts);
    expect(await found(siteDay(serviceDate))).toEqual([]);
  });

  it('calls a planned site silent once the window is over, until it reports anything', async () => {
    await givenOpenDay(api, REGENCY, DAY);
    api.clock.set(instantAt(DAY, '14:00'));
    expect(await found(siteDay(DAY, 'en', QUIET))).toEqual([]);
    api.clock.set(instantAt(DAY, '14:01'));
    const numbers = { planned: 100, until: '14:00' };
    const silent = { code: 'silent', meal: 'noon', numbers };
    expect(await found(siteDay(DAY, 'en', QUIET))).toEqual([
      { ...silent, message: 'Nothing has been reported; 100 portions were planned, due by 14:00.' },
    ]);
    expect(await found(siteDay(DAY, 'id', QUIET))).toEqual([
      { ...silent, message: 'Belum ada laporan; 100 porsi direncanakan, batasnya pukul 14:00.' },
    ]);
    await givenFacts(api, makeNoService({ siteId: QUIET }));
    expect(await found(siteDay(DAY, 'en', QUIET))).toEqual([]);
    api.clock.set(instantAt(DAY, '15:00'));
  });

  it('clears a discrepancy when the figure is corrected', async () => {
    const serviceDate = nextDate();
    const wrong = makeReceived({ serviceDate, portions: less });
    await givenFacts(
      api,
      makeDispatched({ serviceDate }),
      wrong,
      makeServed({ serviceDate, portions: less }),
    );
    await givenFacts(api, makeReceived({ ...correctionOf(wrong), portions: makePortions() }));
    expect((await found(siteDay(serviceDate))).map(({ code }) => code)).toEqual([
      'served-below-received-without-leftover',
    ]);
  });
});
