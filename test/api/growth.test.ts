// z-scores of given measurements: the answer of WHO's rules over the wire, for whoever signed in, and nothing kept.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, openApi, problemOf } from '../support/api.ts';
import { makeChild } from '../support/factories/children.ts';
import { PERSONAS } from '../support/personas.ts';

const PATH = '/v1/growth/z-scores';

let api: Api;
let anyone: Client;

beforeAll(async () => {
  api = await openApi();
  anyone = await api.as(PERSONAS.nobody);
});
afterAll(() => api.product.close());

const ask = (...children: readonly unknown[]) => anyone.post(PATH, { children });

describe('POST /v1/growth/z-scores', () => {
  it('answers every child in order, with scores to two decimals, flags and classes', async () => {
    const { status, body } = await ask(
      makeChild(),
      { sex: 'female', ageMonths: 60.32, heightCm: 113.8, weightKg: 18.7 },
      { sex: 'female', ageDays: 1000, weightKg: 30 },
    );
    expect([status, body]).toEqual([
      200,
      {
        results: [
          {
            heightForAge: -2.52,
            weightForAge: -1.18,
            bmiForAge: 0.71,
            weightForHeight: 0.34,
            flags: [],
            classes: {
              heightForAge: { permenkes: 'stunted', who: 'stunted' },
              weightForAge: { permenkes: 'normal', who: 'normal' },
              bmiForAge: { permenkes: 'normal', who: 'normal' },
              weightForHeight: { permenkes: 'normal', who: 'normal' },
            },
          },
          {
            heightForAge: 0.96,
            weightForAge: 0.21,
            bmiForAge: -0.58,
            weightForHeight: null,
            flags: [],
            classes: {
              heightForAge: { permenkes: null, who: 'normal' },
              weightForAge: { permenkes: null, who: null },
              bmiForAge: { permenkes: 'normal', who: 'normal' },
            },
          },
          {
            heightForAge: null,
            weightForAge: 6.84,
            bmiForAge: null,
            weightForHeight: null,
            flags: ['weightForAge'],
            classes: { weightForAge: { permenkes: 'risk-of-overweight', who: 'normal' } },
          },
        ],
      },
    ]);
  });

  it('takes 1,000 children at once, and no more', async () => {
    const many = (n: number) => Array.from({ length: n }, () => makeChild());
    const full = await ask(...many(1000));
    expect((full.body as { results: unknown[] }).results).toHaveLength(1000);
    expect(problemOf(await ask(...many(1001)))).toMatchObject({ status: 413, code: 'too-large' });
    expect(problemOf(await ask())).toMatchObject({ status: 422, code: 'invalid-request' });
  });

  it('says of every child what is wrong with it', async () => {
    const refused = problemOf(
      await ask(
        makeChild(),
        makeChild({ weightKg: 0 }),
        makeChild({ ageMonths: 30 }),
        { ...makeChild(), sex: 'boy' },
        { ...makeChild(), name: 'Uji' },
      ),
    );
    expect([refused.status, refused.code]).toEqual([422, 'invalid-request']);
    expect(refused.issues?.map(({ path, code }) => [path, code])).toEqual([
      ['children.1.weightKg', 'too-small'],
      ['children.2.ageMonths', 'one-age'],
      ['children.3.sex', 'invalid-value'],
      ['children.4', 'unrecognized-keys'],
    ]);
  });

  it('answers in words of the asked language what is wrong', async () => {
    const body = { children: [makeChild({ ageMonths: 30 })] };
    const refused = problemOf(await anyone.post(PATH, body, { 'Accept-Language': 'id' }));
    expect(refused.issues?.[0]?.message).toBe('Sebut umur dalam hari atau dalam bulan, salah satu.');
  });
});
