// Where someone may not look, what exists and what does not look the same.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Api, type Client, openApi } from '../support/api.ts';
import { makeCertificate } from '../support/factories/certificates.ts';
import { DAY } from '../support/factories/day.ts';
import {
  makeCooked,
  makeDispatched,
  makeReceived,
  makeServed,
  makeVoided,
} from '../support/factories/facts.ts';
import { makeKitchen, makeMenu, makeSite } from '../support/factories/places.ts';
import { makeRecipe } from '../support/factories/recipes.ts';
import { OTHER_DISTRICT, OTHER_REGENCY, PERSONAS } from '../support/personas.ts';
import { givenSecrets, peopleOfDistrict, SECRET } from './secrets.ts';

let api: Api;
let inside: Client[];

beforeAll(async () => {
  api = await openApi();
  await givenSecrets(api);
  inside = await peopleOfDistrict(api);
});
afterAll(() => api.product.close());

/** An answer without what differs between any two: the id of the request, and the id that was asked for. */
const shapeOf = ({ status, text }: Answer, ...asked: string[]): string =>
  asked.reduce(
    (shape, id) => shape.replaceAll(id, '<id>'),
    `${status} ${text.replace(/"requestId":"[^"]*"/, '')}`,
  );

describe('what exists outside and what does not', () => {
  const pairs: [string, (client: Client, id: string) => Promise<Answer>, string, string][] = [
    ['GET a site', (c, id) => c.get(`/v1/sites/${id}`), '00990001', '00998888'],
    ['GET its enrolments', (c, id) => c.get(`/v1/sites/${id}/enrolments`), '00990001', '00998888'],
    ['GET its day', (c, id) => c.get(`/v1/sites/${id}/days/${DAY}`), '00990001', '00998888'],
    [
      'PUT it where it is',
      (c, id) => c.put(`/v1/sites/${id}`, makeSite({ district: OTHER_DISTRICT })),
      '00990002',
      '00998888',
    ],
    [
      'PUT its enrolment',
      (c, id) => c.put(`/v1/sites/${id}/enrolments/2026-07-13`, { groups: {}, estimated: false }),
      '00990001',
      '00998888',
    ],
    [
      'acknowledge its day',
      (c, id) => c.put(`/v1/sites/${id}/days/${DAY}/acknowledgement`, { note: 'Dicek' }),
      '00990001',
      '00998888',
    ],
    ['GET a kitchen', (c, id) => c.get(`/v1/kitchens/${id}`), 'K-SECRET-1', 'K-NIL'],
    ['GET its sites', (c, id) => c.get(`/v1/kitchens/${id}/sites`), 'K-SECRET-1', 'K-NIL'],
    ['GET its certificates', (c, id) => c.get(`/v1/kitchens/${id}/certificates`), 'K-SECRET-1', 'K-NIL'],
    ['GET one of them', (c, id) => c.get(`/v1/kitchens/${id}/certificates/SLHS`), 'K-SECRET-1', 'K-NIL'],
    [
      'PUT one of them',
      (c, id) => c.put(`/v1/kitchens/${id}/certificates/SLHS`, makeCertificate()),
      'K-SECRET-1',
      'K-NIL',
    ],
    ['GET its kitchen day', (c, id) => c.get(`/v1/kitchens/${id}/days/${DAY}`), 'K-SECRET-1', 'K-NIL'],
    ['GET its menu', (c, id) => c.get(`/v1/kitchens/${id}/menus/${DAY}/noon`), 'K-SECRET-1', 'K-NIL'],
    [
      'PUT its menu',
      (c, id) => c.put(`/v1/kitchens/${id}/menus/${DAY}/noon`, makeMenu()),
      'K-SECRET-1',
      'K-NIL',
    ],
    ['GET its recipes', (c, id) => c.get(`/v1/kitchens/${id}/recipes`), 'K-SECRET-1', 'K-NIL'],
    ['GET its prices', (c, id) => c.get(`/v1/kitchens/${id}/prices`), 'K-SECRET-1', 'K-NIL'],
    ['GET its week', (c, id) => c.get(`/v1/kitchens/${id}/weeks/2026-11-23`), 'K-SECRET-1', 'K-NIL'],
    [
      'PUT a recipe',
      (c, id) => c.put(`/v1/kitchens/${id}/recipes/NASI`, makeRecipe()),
      'K-SECRET-1',
      'K-NIL',
    ],
    [
      'PUT a kitchen',
      (c, id) => c.put(`/v1/kitchens/${id}`, makeKitchen({ district: OTHER_DISTRICT })),
      'K-SECRET-2',
      'K-NIL',
    ],
    [
      'GET a report',
      (c, id) => c.get(`/v1/reports/${id}`),
      `${OTHER_REGENCY}_${DAY}_1`,
      `${OTHER_REGENCY}_${DAY}_9`,
    ],
    [
      'GET its CSV',
      (c, id) => c.get(`/v1/reports/${id}.csv`),
      `${OTHER_REGENCY}_${DAY}_1`,
      `${OTHER_REGENCY}_${DAY}_9`,
    ],
    [
      'log a meal at a site',
      (c, id) =>
        c.post('/v1/facts', { facts: [makeServed({ id: '01M8700000000000000000000A', siteId: id })] }),
      '00990001',
      '00998888',
    ],
    [
      'log what a kitchen cooked',
      (c, id) => c.post('/v1/facts', { facts: [{ ...COOKED, kitchenId: id }] }),
      'K-SECRET-1',
      'K-NIL',
    ],
    [
      'log a dispatch to a site',
      (c, id) => c.post('/v1/facts', { facts: [{ ...SENT, siteId: id }] }),
      '00990001',
      '00998888',
    ],
    [
      'log a dispatch by a kitchen',
      (c, id) => c.post('/v1/facts', { facts: [{ ...SENT, kitchenId: id }] }),
      'K-SECRET-1',
      'K-NIL',
    ],
    [
      'log an arrival from a kitchen',
      (c, id) => c.post('/v1/facts', { facts: [{ ...CAME, kitchenId: id }] }),
      'K-SECRET-1',
      'K-NIL',
    ],
    [
      'assign a kitchen to a site',
      (c, id) => c.put('/v1/sites/00200555', makeSite({ kitchenId: id })),
      'K-SECRET-1',
      'K-NIL',
    ],
    [
      'assign a kitchen by a list',
      (c, id) => c.post('/v1/imports/sites', { rows: [{ ...LISTED, kitchen_id: id }] }),
      'K-SECRET-1',
      'K-NIL',
    ],
  ];
  const COOKED = makeCooked();
  const SENT = makeDispatched();
  const CAME = makeReceived();
  const LISTED = { npsn: '00200556', name: 'SD Uji', form: 'SD', regency: 'Jember', district: 'Kaliwates' };

  it.each(pairs)('look the same to %s', async (_, call, there, absent) => {
    for (const client of inside) {
      const answers = [await call(client, there), await call(client, absent)].map((answer) =>
        shapeOf(answer, there, absent),
      );
      expect(answers[0]).toBe(answers[1]);
      expect(answers[0]).not.toMatch(/^2\d\d .*"accepted"/);
      expect(answers[0]).not.toMatch(/RAHASIA/);
    }
  });

  it('look the same to those who void a fact: an id from outside tells nothing of it', async () => {
    const [foreign] = (
      await api.product.platform.facts.ofPlaceDay({ kind: 'site', id: '00990001' }, DAY)
    ).filter(({ fact }) => fact.kind === 'served');
    if (!foreign) throw new Error('there is a served fact');
    const [result] = await (await api.as(PERSONAS.districtCoordinator)).facts(makeVoided(foreign.fact));
    expect(JSON.stringify(result)).not.toMatch(SECRET);
  });
});
