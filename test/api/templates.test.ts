// Templates: a pilot frozen with what it achieved, telling nothing of the place; exported, imported, compared; offered to copies.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Copy } from '../../shared/domain/copy.ts';
import { addDays } from '../../shared/domain/dates.ts';
import { isSealed, sealed, type Template, template } from '../../shared/domain/template.ts';
import {
  type Api,
  assertDone,
  type Client,
  givenFacts,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
  pageOf,
  problemOf,
} from '../support/api.ts';
import { DAY, DISTRICT, KITCHEN, SITE } from '../support/factories/day.ts';
import { makeDispatched, makeReceived, makeServed } from '../support/factories/facts.ts';
import { makeDish } from '../support/factories/recipes.ts';
import { makeTemplate } from '../support/factories/templates.ts';
import { OTHER_REGENCY, PERSONAS, REGENCY } from '../support/personas.ts';

const SCHOOL = 'SD Negeri Rahasia 7';
const HOUSE = 'SPPG Mawar Rahasia';
const elsewhere = { name: 'Putra Uji', grants: [`planner@region:${OTHER_REGENCY}`] };

let api: Api;
let planner: Client;
let other: Client;

async function givenMenu(): Promise<void> {
  const cook = await api.as(PERSONAS.kitchenOperator);
  const kitchen = `/v1/kitchens/${KITCHEN}`;
  const dish = makeDish(`Sayur ${SCHOOL}`, 'amaranth-raw', 60);
  assertDone(await cook.put(`${kitchen}/recipes/nasi-${SITE}`, makeDish('Nasi', 'rice-raw', 60, 100)));
  assertDone(await cook.put(`${kitchen}/recipes/SAYUR`, dish));
  const prices = { 'rice-raw': 15_000, 'amaranth-raw': 10_000 };
  assertDone(await cook.put(`${kitchen}/prices/2026-11-01`, { prices }));
  const recipes = [`nasi-${SITE}`, 'SAYUR'];
  assertDone(await cook.put(`${kitchen}/menus/${DAY}/noon`, { recipes }));
}

beforeAll(async () => {
  api = await openApi();
  await givenKitchen(api, KITCHEN, { name: HOUSE, lat: -8.1712, lon: 113.7123, capacity: 2600 });
  await givenSite(api, SITE, { name: SCHOOL, lat: -8.1799, lon: 113.7199 });
  await givenMenu();
  await givenOpenDay(api, DISTRICT, DAY);
  await givenFacts(api, makeDispatched(), makeReceived(), makeServed());
  planner = await api.as(PERSONAS.planner);
  other = await api.as(elsewhere);
});
afterAll(() => api.product.close());

const ENTRY = { name: `Percontohan ${HOUSE}`, phase: `dari ${SCHOOL}`, from: '2026-11-02', to: DAY };
async function freeze(over: object = {}, client = planner): Promise<Template> {
  const answer = await client.post(`/v1/regions/${REGENCY}/templates`, { ...ENTRY, ...over });
  expect([answer.status, answer.text]).toEqual([201, answer.text]);
  return template.parse(answer.body);
}
const pathOf = ({ id, version }: Template): string => `/v1/templates/${id}/versions/${version}`;

describe('a pilot that is frozen', () => {
  it('says what it did and what came of it, with n and period', async () => {
    const frozen = await freeze();
    expect(frozen).toMatchObject({
      version: 1,
      parent: null,
      source: { region: { code: REGENCY, name: 'Kabupaten Jember' }, from: '2026-11-02', to: DAY },
      calendar: { week: 6, meals: ['noon'] },
      staffing: { kitchenHead: 1 },
      kitchenModel: { capacity: 2600, sites: 1, costs: { facilityPerDay: 6_000_000 } },
      achieved: {
        days: 1,
        sites: 1,
        kitchens: 1,
        planned: 100,
        deliveries: 1,
        rates: { completeness: 1 },
        foodCost: { small: 1500, large: 2100, menus: 1 },
        outcomes: null,
      },
    });
    expect(frozen.rules.find(({ key }) => key === 'reach.km')).toMatchObject({
      value: 6,
      certainty: 'default',
    });
    expect(await isSealed(frozen)).toBe(true);
  });

  it('has its menus with recipes in grams, by numbers of their own', async () => {
    const { menuCycle, recipes } = await freeze();
    expect(menuCycle).toEqual([
      { meals: [{ meal: 'noon', dishes: ['Nasi', 'Sayur …'], allergens: [], recipes: ['R1', 'R2'] }] },
    ]);
    expect(recipes.map(({ id, ingredients }) => [id, ingredients[0]?.grams])).toEqual([
      ['R1', { small: 60, large: 100 }],
      ['R2', { small: 60, large: 60 }],
    ]);
  });

  it('tells no site, no kitchen, no person and no coordinate', async () => {
    const { text } = await planner.get(pathOf(await freeze()));
    const told = [SITE, SCHOOL, KITCHEN, HOUSE, 'Rahasia', '8.17', '113.7', DISTRICT, 'Uji'];
    expect(told.filter((one) => text.includes(one))).toEqual([]);
  });

  it('has the staff and targets that the planner chose', async () => {
    const { kitchenModel, staffing, targets } = makeTemplate();
    const { vehicles, suppliers, equipment } = kitchenModel;
    const choices = { staffing: { ...staffing, cook: 5 }, vehicles: 3, suppliers, equipment, targets };
    const frozen = await freeze({ choices });
    expect([frozen.staffing.cook, frozen.kitchenModel.vehicles, vehicles]).toEqual([5, 3, 2]);
  });

  it('needs figures, and a period that ends after it begins', async () => {
    const path = `/v1/regions/${REGENCY}/templates`;
    const empty = await planner.post(path, { ...ENTRY, from: '2026-01-05', to: '2026-01-10' });
    expect(problemOf(empty).detail).toBe('This region has no figures from 2026-01-05 to 2026-01-10.');
    const turned = await planner.post(path, { ...ENTRY, from: DAY, to: '2026-11-02' });
    expect([empty.status, turned.status]).toEqual([422, 422]);
  });

  it('can be read by planners elsewhere, who can freeze no version of it', async () => {
    const frozen = await freeze();
    expect((await other.get(pathOf(frozen))).body).toEqual(frozen);
    const entry = { ...ENTRY, versionOf: frozen.id };
    expect((await other.post(`/v1/regions/${OTHER_REGENCY}/templates`, entry)).status).toBe(403);
    expect((await other.post(`/v1/regions/${REGENCY}/templates`, ENTRY)).status).toBe(403);
  });
});

describe('versions', () => {
  it('follow one another, each with its parent, and differ in words', async () => {
    const first = await freeze();
    const { staffing, kitchenModel, targets } = makeTemplate();
    const { vehicles, suppliers, equipment } = kitchenModel;
    const choices = { staffing: { ...staffing, cook: 4 }, vehicles, suppliers, equipment, targets };
    const second = await freeze({ versionOf: first.id, choices });
    expect([second.id, second.version, second.parent]).toEqual([first.id, 2, { id: first.id, version: 1 }]);
    const { items } = pageOf(await planner.get(`${pathOf(second)}/diff?against=1`));
    expect(items.map(({ message }) => message)).toEqual(['Staff: cooks: from 3 to 4']);
    const same = await planner.get(`${pathOf(second)}/diff?against=${first.id}_2`);
    expect(pageOf(same).items).toEqual([]);
  });

  it('are all in the list, page after page', async () => {
    const { items, nextCursor } = pageOf(await other.get('/v1/templates?limit=1'));
    expect(items).toHaveLength(1);
    const rest = pageOf(await other.get(`/v1/templates?limit=500&cursor=${nextCursor}`));
    expect(rest.items.length).toBeGreaterThan(1);
    expect(rest.items.map(({ id }) => id)).not.toContainEqual(items[0]);
  });
});

describe('a template that was exported', () => {
  it('is taken once, however often it is sent', async () => {
    const { hash: _, ...content } = makeTemplate({ id: '1M9P0RT0' });
    const file = await sealed(content);
    for (const _time of [1, 2])
      expect(await other.post('/v1/templates/import', file)).toMatchObject({ status: 200, body: file });
    expect((await planner.get(pathOf(file))).body).toEqual(file);
    const changed = await sealed({ ...content, name: 'Isi lain' });
    expect((await other.post('/v1/templates/import', changed)).status).toBe(409);
  });

  it('is refused when it is larger than can be kept', async () => {
    const { hash: _, ...content } = makeTemplate({ id: '1ARGE000' });
    const recipes = Array.from({ length: 4_000 }, (_, i) => ({
      id: `R${i}`,
      ...makeDish('Nasi', 'rice-raw', 60),
    }));
    expect((await other.post('/v1/templates/import', await sealed({ ...content, recipes }))).status).toBe(
      413,
    );
  });

  it('is no way to a later version of a pilot that others froze here', async () => {
    const { hash: _, ...content } = await freeze();
    const forged = await sealed({ ...content, version: 2, name: 'Palsu' });
    expect((await other.post('/v1/templates/import', forged)).status).toBe(403);
    expect((await planner.post('/v1/templates/import', forged)).status).toBe(200);
  });

  it('is refused when it says what no pilot can, though its hash fits, and nothing is kept', async () => {
    const { hash: _, ...content } = makeTemplate({ id: 'F0RGED00' });
    const { source, staffing, kitchenModel } = content;
    const [rule, ...rules] = content.rules;
    const withRule = (over: object) => ({ rules: [{ ...rule, ...over }, ...rules] });
    const days = fc.integer({ min: 2, max: 3_000_000 }).map((n) => addDays(DAY, n));
    const forgery = fc.oneof(
      fc
        .constantFrom('ID', '35', '35.09.19.2001', '35.99', '99.01', '35.09.99', '3509', '')
        .map((code) => ({ source: { ...source, region: { ...source.region, code } } })),
      days.map((to) => ({ source: { ...source, to } })),
      days.map((day) => ({ frozenAt: `${day}T00:00:00Z` })),
      days.map((validFrom) => withRule({ validFrom })),
      fc.constantFrom('reach.moon', 'constructor', 'x.__proto__').map((key) => withRule({ key })),
      fc.constantFrom<unknown>([], {}, 'x', true, [1, 2, 3], null).map((value) => withRule({ value })),
      fc.constant({ rules: [rule, ...content.rules] }),
      fc
        .constantFrom('constructor', 'toString', '__proto__', 'hasOwnProperty', 'a b')
        .map((name) => ({ staffing: { ...staffing, ...(JSON.parse(`{"${name}":1}`) as object) } })),
      fc.constantFrom(0, -1, 0.5, 1e21, null, '2500').map((capacity) => ({
        kitchenModel: { ...kitchenModel, capacity },
      })),
      fc.constant({ menuCycle: Array.from({ length: 32 }, () => content.menuCycle[0]) }),
      fc.constant({ recipes: [] }),
      fc.constant({ recipes: [...content.recipes, ...content.recipes] }),
      fc.constant({ calendar: { ...content.calendar, windows: { noon: { from: '99:99', to: '14:00' } } } }),
      fc.integer({ min: 1, max: 9_999 }).map((version) => ({ parent: { id: content.id, version } })),
      fc.constantFrom('extra', '__proto__', 'constructor').map((name) => JSON.parse(`{"${name}":{"a":1}}`)),
    );
    await fc.assert(
      fc.asyncProperty(forgery, async (over) => {
        const forged = await sealed({ ...content, ...over });
        const answer = await other.post('/v1/templates/import', forged);
        expect([answer.status, problemOf(answer).code]).toEqual([422, 'invalid-request']);
      }),
      { numRuns: 80 },
    );
    const infinite = JSON.stringify(makeTemplate({ id: 'F0RGED00' })).replace(
      '"capacity":2500',
      '"capacity":1e999',
    );
    const headings = { 'Content-Type': 'application/json' };
    const bytes = new TextEncoder().encode(infinite);
    expect((await other.send('POST', '/v1/templates/import', bytes, headings)).status).toBe(422);
    expect((await other.get('/v1/templates/F0RGED00/versions/1')).status).toBe(404);
  });

  it('is refused where its parents lead back to it', async () => {
    const { hash: _, ...content } = makeTemplate({ id: '100PA000', parent: { id: '100PB000', version: 1 } });
    const back = { ...content, id: '100PB000', parent: { id: '100PA000', version: 1 } };
    expect((await other.post('/v1/templates/import', await sealed(content))).status).toBe(200);
    const refused = await other.post('/v1/templates/import', await sealed(back));
    expect(problemOf(refused).issues).toMatchObject([{ path: 'parent', code: 'template-loop' }]);
  });

  it('is refused when a figure in it was changed', async () => {
    const frozen = await freeze();
    const rates = { ...frozen.achieved.rates, coverage: 1 };
    const better = { ...frozen, version: 9, achieved: { ...frozen.achieved, rates } };
    const answer = await planner.post('/v1/templates/import', better);
    expect([answer.status, problemOf(answer).detail]).toEqual([
      422,
      'This file does not match its hash. Ask for the file as it was exported.',
    ]);
  });
});

describe('a copy', () => {
  const id = `${OTHER_REGENCY}_UJI`;
  const offers = `/v1/copies/${id}/offers`;
  const body = z.object({ items: z.array(z.object({ item: z.string(), answer: z.string().nullable() })) });
  const answers = async () =>
    Object.fromEntries(
      body.parse((await other.get(offers)).body).items.map(({ item, answer }) => [item, answer]),
    );

  beforeAll(async () => {
    const { hash: _, ...content } = makeTemplate({ id: '0FFER000' });
    const later = { ...content, version: 2, parent: { id: '0FFER000', version: 1 } };
    const staffing = { ...content.staffing, cook: 4, worker: 40 };
    const calendar = { ...content.calendar, week: 5 };
    for (const file of [await sealed(content), await sealed({ ...later, staffing, calendar })])
      assertDone(await other.post('/v1/templates/import', file));
    const copy: Copy = {
      id,
      region: OTHER_REGENCY,
      template: { id: '0FFER000', version: 1 },
      launchedOn: DAY,
      answers: [],
    };
    expect(await api.product.platform.copies.put(copy, undefined, 'uji', new Date())).toBe(true);
  });

  it('is offered what a later version does differently, and answers item by item', async () => {
    const none = { 'calendar.week': null, 'staff.cook': null, 'staff.worker': null };
    expect(await answers()).toEqual(none);
    const accepted = await other.post(offers, { item: 'staff.cook', answer: 'accepted' });
    const declined = await other.post(offers, { item: 'staff.worker', answer: 'declined' });
    expect([accepted.status, declined.status]).toEqual([200, 200]);
    expect(await answers()).toEqual({ ...none, 'staff.cook': 'accepted', 'staff.worker': 'declined' });
    expect(accepted.body).toMatchObject({
      latest: { id: '0FFER000', version: 2 },
      items: [{ isNational: true }, { message: 'Staff: cooks: from 3 to 4', isNational: false }, {}],
    });
  });

  it('follows what it accepted, and its own version in all else', async () => {
    const { staffing } = makeTemplate();
    expect((await other.get(`/v1/copies/${id}`)).body).toMatchObject({
      copy: { id, template: { version: 1 } },
      follows: {
        lines: { 'staff.cook': 4, 'staff.worker': staffing.worker, 'target.coverage': 0.95 },
        taken: [{ item: 'staff.cook', own: 3, now: 4 }],
      },
    });
  });

  it('cannot take over what holds nation-wide', async () => {
    const answer = await other.post(offers, { item: 'calendar.week', answer: 'accepted' });
    expect([answer.status, problemOf(answer).detail]).toEqual([
      422,
      'This line holds nation-wide and is set by an administrator: no region can accept or decline it.',
    ]);
  });

  it('cannot answer what is not offered', async () => {
    const answer = await other.post(offers, { item: 'staff.king', answer: 'accepted' });
    expect([answer.status, problemOf(answer).detail]).toEqual([
      422,
      'The latest version offers no change of staff.king.',
    ]);
  });

  it('is seen and answered for by its own region alone', async () => {
    expect((await planner.get(offers)).status).toBe(403);
    expect((await planner.get(`/v1/copies/${id}`)).status).toBe(403);
    expect((await planner.post(offers, { item: 'staff.cook', answer: 'declined' })).status).toBe(403);
    expect((await planner.get(`/v1/regions/${OTHER_REGENCY}/copies`)).status).toBe(403);
    expect(pageOf(await other.get(`/v1/regions/${OTHER_REGENCY}/copies`)).items).toMatchObject([{ id }]);
  });
});
