// The body of POST /v1/facts: how much at once, what is unreadable, and that one malformed fact never stops the rest.
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Api,
  asStranger,
  type Client,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
  outcomesOf,
  problemOf,
} from '../support/api.ts';
import { DAY, KITCHEN } from '../support/factories/day.ts';
import { makeNoService, makeServed } from '../support/factories/facts.ts';
import { PERSONAS, REGENCY } from '../support/personas.ts';

let api: Api;
let coordinator: Client;
let operator: Client;

const OTHER_SITE = '00200002';

beforeAll(async () => {
  api = await openApi();
  coordinator = await api.as(PERSONAS.districtCoordinator);
  operator = await api.as(PERSONAS.schoolOperator);
  await givenKitchen(api);
  await givenSite(api);
  await givenSite(api, OTHER_SITE);
  await givenOpenDay(api, REGENCY, DAY);
});
afterAll(() => api.product.close());

describe('a body of facts', () => {
  it('holds up to 100, of which the last counts too', async () => {
    const batch = Array.from({ length: 100 }, () => makeNoService({ siteId: OTHER_SITE }));
    expect(new Set(outcomesOf(await coordinator.facts(...batch)))).toEqual(new Set(['accepted']));
    const answer = await coordinator.post('/v1/facts', { facts: [...batch, makeServed()] });
    expect([answer.status, problemOf(answer).code]).toEqual([413, 'too-large']);
    expect(problemOf(answer).detail).toContain('101');
  });

  it('that is more than 5 MB is a 413', async () => {
    const answer = await coordinator.post('/v1/facts', { facts: ['x'.repeat(5_300_000)] });
    expect([answer.status, problemOf(answer).code]).toEqual([413, 'too-large']);
  });

  it.each([
    ['an empty list', { facts: [] }],
    ['no list', {}],
    ['something else than a list', { facts: 'none' }],
    ['an unknown field beside it', { facts: [makeServed()], dryRun: true }],
    ['an array', [makeServed()]],
  ])('with %s is a 422', async (_, body) => {
    const answer = await coordinator.post('/v1/facts', body);
    expect([answer.status, problemOf(answer).code]).toEqual([422, 'invalid-request']);
  });

  it('that cannot be read is a 400, and one that is not JSON a 415', async () => {
    const cut = new TextEncoder().encode('{"facts": [{"id"');
    expect((await coordinator.post('/v1/facts', cut, { 'Content-Type': 'application/json' })).status).toBe(
      400,
    );
    expect((await coordinator.post('/v1/facts', cut, { 'Content-Type': 'text/csv' })).status).toBe(415);
  });

  it.each([
    ['null', null, null],
    ['a word', 'served', null],
    ['an id that is no ULID', makeServed({}), 'X'.repeat(26)],
    ['an id in lower case', makeServed({}), ulid().toLowerCase()],
    ['an id too long for its time', makeServed({}), `8${'0'.repeat(25)}`],
  ])('with %s among its facts refuses that one and takes the rest', async (_, fact, id) => {
    const bad = fact !== null && typeof fact === 'object' ? { ...fact, id } : fact;
    const results = await operator.facts(makeServed(), bad, makeServed());
    expect(outcomesOf(results)).toEqual(['accepted', 'invalid-fact', 'accepted']);
    expect(results[1]?.id).toBe(id);
  });

  it.each([
    ['an unknown field', { ompreng: 12 }, '', 'unrecognized-keys'],
    ['an unknown kind', { kind: 'eaten' }, 'kind', 'invalid-union'],
    ['half a portion', { portions: { small: 1.5, large: 0 } }, 'portions.small', 'invalid-type'],
    ['fewer than no portions', { portions: { small: -1, large: 0 } }, 'portions.small', 'too-small'],
    ['one size only', { portions: { small: 1 } }, 'portions.large', 'missing'],
    ['counts as text', { portions: { small: '1', large: 0 } }, 'portions.small', 'invalid-type'],
    ['a meal that is not served', { meal: 'evening' }, 'meal', 'invalid-value'],
    ['a day that does not exist', { serviceDate: '2026-11-31' }, 'serviceDate', 'invalid-format'],
    ['a moment without a zone', { at: '2026-11-24T11:45:00' }, 'at', 'invalid-format'],
  ])('names %s as what is malformed', async (_, over, path, code) => {
    const [result] = await operator.facts({ ...makeServed(), ...over });
    expect(result?.problem).toMatchObject({ status: 422, code: 'invalid-fact' });
    expect(result?.problem?.issues).toContainEqual(expect.objectContaining({ path, code }));
  });

  it('never takes a plan from outside', async () => {
    const plan = { ...makeServed(), kind: 'planned', kitchenId: KITCHEN, enrolled: 100 };
    const admin = await api.as(PERSONAS.administrator);
    expect(outcomesOf(await admin.facts(plan))).toEqual(['not-allowed']);
  });

  it('is refused as a whole without a token', async () => {
    expect((await asStranger(api.product).post('/v1/facts', { facts: [makeServed()] })).status).toBe(401);
  });
});
