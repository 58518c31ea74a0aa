// Facts in batches: each is answered on its own, in order, exactly once and for ever.
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
import { DAY, instantAt, makePortions } from '../support/factories/day.ts';
import {
  makeCooked,
  makeDispatched,
  makeNoService,
  makeReceived,
  makeSensoryTest,
  makeServed,
} from '../support/factories/facts.ts';
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

describe('POST /v1/facts', () => {
  it('takes every kind that people report, with the moment of receipt and a code to read out', async () => {
    const batch = [
      makeCooked(),
      makeDispatched(),
      makeReceived(),
      makeServed(),
      makeSensoryTest(),
      makeNoService({ siteId: OTHER_SITE }),
    ];
    const results = await coordinator.facts(...batch);
    expect(results).toEqual(
      batch.map(({ id }) => ({
        id,
        outcome: 'accepted',
        receivedAt: api.clock.now().toISOString(),
        receipt: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/),
      })),
    );
    expect(new Set(results.map(({ receipt }) => receipt)).size).toBe(batch.length);
  });

  it('answers a repeated fact with the same receipt, however much later', async () => {
    const served = makeServed();
    const [first] = await operator.facts(served);
    for (const later of [instantAt(DAY, '23:00'), '2027-06-01T00:00:00Z']) {
      api.clock.set(later);
      expect(await operator.facts(served)).toEqual([{ ...first, outcome: 'duplicate' }]);
      expect(await coordinator.facts(served)).toEqual([{ ...first, outcome: 'duplicate' }]);
    }
    api.clock.set(instantAt(DAY, '15:00'));
  });

  it('answers accepted, duplicate and rejected in the order sent', async () => {
    const old = makeServed();
    await operator.facts(old);
    const batch = [makeReceived(), old, makeServed({ siteId: OTHER_SITE }), { kind: 'served' }, makeServed()];
    const results = await operator.facts(...batch);
    expect(outcomesOf(results)).toEqual(['accepted', 'duplicate', 'not-allowed', 'invalid-fact', 'accepted']);
    expect(results.map(({ id }) => id)).toEqual(batch.map((fact) => ('id' in fact ? fact.id : null)));
  });

  it('keeps each fact once when the same batch is sent many times at once', async () => {
    const batch = Array.from({ length: 20 }, () => makeServed());
    const answers = await Promise.all(Array.from({ length: 8 }, () => operator.facts(...batch)));
    const results = answers.flat();
    expect(results.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(batch.length);
    expect(results.filter(({ outcome }) => outcome === 'duplicate')).toHaveLength(7 * batch.length);
    for (const { id } of batch)
      expect(new Set(results.filter((result) => result.id === id).map(({ receipt }) => receipt)).size).toBe(
        1,
      );
  });
});

describe('an id that was used before', () => {
  const first = makeReceived({ note: 'pertama' });
  it.each([
    ['other content', { ...first, portions: makePortions(1, 1) }],
    ['one field more', { ...first, device: 'hp-1' }],
    ['one field less', makeReceived({ id: first.id, at: first.at })],
    ['another kind', makeServed({ id: first.id })],
    ['another place', { ...first, siteId: OTHER_SITE }],
    ['another date', { ...first, serviceDate: '2026-11-23' }],
    ['another meal', { ...first, meal: 'morning' }],
    ['a kitchen as its place', makeCooked({ id: first.id })],
    [
      'a void',
      { id: first.id, kind: 'voided', serviceDate: DAY, meal: 'noon', at: first.at, supersedes: ulid() },
    ],
  ])('is refused with %s', async (_, again) => {
    await coordinator.facts(first);
    expect(outcomesOf(await coordinator.facts(again))).toEqual(['fact-id-reused']);
    const [result] = await coordinator.facts(first);
    expect(result?.outcome).toBe('duplicate');
  });

  it('is judged within one batch too: a repeat is a duplicate, other content is refused', async () => {
    const served = makeServed();
    const batch = [served, { ...served }, { ...served, note: 'lain' }, { ...served, siteId: OTHER_SITE }];
    expect(outcomesOf(await coordinator.facts(...batch))).toEqual([
      'accepted',
      'duplicate',
      'fact-id-reused',
      'fact-id-reused',
    ]);
  });

  it('may be used again when the fact was refused', async () => {
    const served = makeServed({ portions: makePortions(9_000, 0) });
    expect(outcomesOf(await operator.facts(served, served))).toEqual([
      'counts-above-plan',
      'counts-above-plan',
    ]);
    expect(outcomesOf(await operator.facts({ ...served, portions: makePortions() }))).toEqual(['accepted']);
  });
});

describe('an id sent to two places at the very same moment', () => {
  it('is taken once and refused once', async () => {
    const operators = [await api.as(PERSONAS.administrator), await api.as(PERSONAS.administrator)];
    for (let attempt = 0; attempt < 10; attempt++) {
      const fact = makeReceived();
      const elsewhere = { ...fact, meal: 'morning' as const, kind: 'no-service' as const, reason: 'uji' };
      const { portions: _, ...other } = elsewhere;
      const sent = await Promise.all([operators[0]?.facts(fact), operators[1]?.facts(other)]);
      expect(sent.flatMap((results) => outcomesOf(results ?? [])).sort()).toEqual([
        'accepted',
        'fact-id-reused',
      ]);
    }
  });
});
