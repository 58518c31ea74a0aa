// A class is measured: each measurement is answered on its own, by the rules that the phone has too.
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Api, type Client, givenSite, openApi, outcomesOf, pageOf, problemOf } from '../support/api.ts';
import { SITE } from '../support/factories/day.ts';
import { makeMeasurement, makeRound } from '../support/factories/measurements.ts';
import {
  AUGUST,
  FEBRUARY,
  givenChild,
  givenRound,
  givenSchool,
  MEASURING,
  measure,
} from '../support/measuring.ts';
import { PERSONAS } from '../support/personas.ts';

let api: Api;
let operator: Client;
const [CHILD, OTHER, WITHOUT] = [ulid(), ulid(), ulid()];
const ELSEWHERE = ulid();

beforeAll(async () => {
  api = await openApi(MEASURING);
  await givenSchool(api);
  await givenSite(api, '00200002');
  operator = await api.as(PERSONAS.schoolOperator);
  const neighbour = await api.as({ name: 'Tetangga', grants: ['school-operator@site:00200002'] });
  await givenChild(operator, CHILD);
  await givenChild(operator, OTHER, { classGroup: '3B' });
  await givenChild(operator, WITHOUT, { consent: null });
  await givenChild(neighbour, ELSEWHERE, {}, '00200002');
});
afterAll(() => api.product.close());

const of = (childId: string, over = {}) => makeMeasurement({ childId, ...over });

describe('a round', () => {
  it('is begun, listed, and replaced against the version that was read', async () => {
    const path = `/v1/sites/${SITE}/rounds/${AUGUST}`;
    const begun = await operator.put(path, makeRound());
    expect([begun.status, begun.body]).toEqual([201, { month: AUGUST, ...makeRound() }]);
    expect((await operator.put(path, makeRound())).status).toBe(428);
    const team = ['Bu Contoh', 'Pak Contoh'];
    const etag = { 'If-Match': begun.headers.get('ETag') ?? '' };
    expect((await operator.put(path, makeRound({ team }), etag)).status).toBe(200);
    expect((await operator.put(path, makeRound(), etag)).status).toBe(412);
    expect((await operator.get(path)).body).toEqual({ month: AUGUST, ...makeRound({ team }) });
    await givenRound(operator, FEBRUARY);
    const { items } = pageOf(await operator.get(`/v1/sites/${SITE}/rounds`));
    expect(items.map(({ month }) => month)).toEqual([AUGUST, FEBRUARY]);
  });

  it('lies in the month that it is named by, from 2025 on', async () => {
    const outside = await operator.put(`/v1/sites/${SITE}/rounds/2026-09`, makeRound());
    expect(problemOf(outside).issues?.map(({ code }) => code)).toEqual(['date-of-month']);
    const early = await operator.put(`/v1/sites/${SITE}/rounds/2024-08`, makeRound({ date: '2024-08-12' }));
    expect(early.status).toBe(422);
    const nameless = await operator.get(`/v1/sites/${SITE}/rounds/2026-13`);
    expect(problemOf(nameless).issues?.map(({ code }) => code)).toEqual(['period-invalid']);
    expect((await operator.get(`/v1/sites/${SITE}/rounds/2026-07`)).status).toBe(404);
  });
});

describe('measurements', () => {
  it('are taken with a receipt, and a repeated one is answered with the same', async () => {
    const one = of(CHILD);
    const [first] = await measure(operator, [one]);
    const [second] = await measure(operator, [one]);
    expect([first?.outcome, second?.outcome]).toEqual(['accepted', 'duplicate']);
    expect(second?.receipt).toBe(first?.receipt);
    const [third] = await measure(operator, [{ ...one, hbGL: 120 }]);
    expect(third?.problem?.code).toBe('fact-id-reused');
  });

  it('that cannot be taken do not stop the others: a hundred are answered one by one', async () => {
    const odd = [
      of(WITHOUT),
      of(ELSEWHERE),
      of(ulid()),
      of(CHILD, { weightKg: [27.5, 28] }),
      of(CHILD, { heightCm: [180, 180] }),
      { id: 'x' },
    ];
    const even = Array.from({ length: 94 }, (_, i) =>
      of(i % 2 ? CHILD : OTHER, { measuredAt: new Date(Date.UTC(2026, 7, 12, 4, 0, i)).toISOString() }),
    );
    const results = outcomesOf(await measure(operator, [...odd, ...even] as never));
    expect(results.slice(0, 6)).toEqual([
      'consent-missing',
      'child-unknown',
      'child-unknown',
      'third-reading',
      'remeasure',
      'invalid-request',
    ]);
    expect(results.slice(6)).toEqual(even.map(() => 'accepted'));
    const tooMany = Array.from({ length: 101 }, () => of(CHILD));
    const path = `/v1/sites/${SITE}/rounds/${AUGUST}/measurements`;
    expect((await operator.post(path, { measurements: tooMany })).status).toBe(413);
  });

  it('that are unlikely are to be made again, and taken once they were', async () => {
    const unlikely = of(OTHER, { heightCm: [125, 125], measuredAt: '2026-02-12T05:00:00Z' });
    expect(outcomesOf(await measure(operator, [unlikely], FEBRUARY))).toEqual(['accepted']);
    const lower = of(OTHER, { heightCm: [123.5, 123.4], measuredAt: '2026-08-12T05:30:00Z' });
    const [warned] = await measure(operator, [lower]);
    expect(warned?.problem?.issues?.map(({ message }) => message)).toEqual([
      'Height 123.45 cm, before 125 cm. Measure again.',
    ]);
    expect(outcomesOf(await measure(operator, [{ ...lower, confirmed: true }]))).toEqual(['accepted']);
  });

  it('of a round that nobody has begun are refused', async () => {
    const may = of(CHILD, { measuredAt: '2026-05-12T05:00:00Z' });
    expect(outcomesOf(await measure(operator, [may], '2026-05'))).toEqual(['round-unknown']);
  });
});

const listed = z.object({
  id: z.string(),
  name: z.string().nullable(),
  consent: z.string(),
  last: z
    .object({
      month: z.string(),
      measurement: z.looseObject({ measuredAt: z.string() }),
      evaluation: z.looseObject({}),
    })
    .nullable(),
});

describe('the list of a class', () => {
  it('has each child with its consent and the measurement that counts in its latest round', async () => {
    const { items } = pageOf(await operator.get(`/v1/sites/${SITE}/children?classGroup=3A`));
    const found = new Map(items.map((item) => listed.parse(item)).map((one) => [one.id, one]));
    expect([...found.keys()].sort()).toEqual([CHILD, WITHOUT].sort());
    expect(found.get(WITHOUT)).toMatchObject({ consent: 'missing', last: null });
    const last = found.get(CHILD)?.last;
    expect([last?.month, last?.measurement.measuredAt]).toEqual([AUGUST, '2026-08-12T05:00:00Z']);
    expect(last?.evaluation).toMatchObject({ ageDays: 3289, weightKg: 27.525, heightCm: 131.3 });
  });

  it('pages', async () => {
    const first = pageOf(await operator.get(`/v1/sites/${SITE}/children?limit=2`));
    const next = pageOf(await operator.get(`/v1/sites/${SITE}/children?limit=2&cursor=${first.nextCursor}`));
    expect([first.items.length, next.items.length, next.nextCursor]).toEqual([2, 1, null]);
    const ids = [...first.items, ...next.items].map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set([CHILD, OTHER, WITHOUT]));
  });
});
