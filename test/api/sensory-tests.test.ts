// Tastings: in the same log as every fact, once and correctable, and without a say in any total.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Fact } from '../../shared/domain/fact.ts';
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
} from '../support/api.ts';
import { DAY, DISTRICT, SITE } from '../support/factories/day.ts';
import { correctionOf, makeReceived, makeSensoryTest, makeVoided } from '../support/factories/facts.ts';
import { PERSONAS } from '../support/personas.ts';

let api: Api;
let school: Client;
let coordinator: Client;

beforeAll(async () => {
  api = await openApi();
  await givenKitchen(api);
  await givenSite(api);
  await givenOpenDay(api, DISTRICT, DAY);
  school = await api.as(PERSONAS.schoolOperator);
  coordinator = await api.as(PERSONAS.districtCoordinator);
});
afterAll(() => api.product.close());

const logged = z.object({
  facts: z.array(z.object({ fact: z.record(z.string(), z.unknown()), effective: z.boolean() })),
});
const tastedOn = async (date: string) =>
  logged
    .parse((await school.get(`/v1/sites/${SITE}/days/${date}`)).body)
    .facts.filter(({ fact }) => fact.kind === 'sensory-test');
const rowOn = (date: string) => api.product.platform.dayTotals.find(DISTRICT, date, SITE);

describe('a sensory test', () => {
  it('is taken once, with the first receipt again however often it is sent, and stands in the day', async () => {
    const test = makeSensoryTest({ serviceDate: '2026-11-10' });
    const [first] = await school.facts(test);
    expect(first?.outcome).toBe('accepted');
    expect(await school.facts(test)).toEqual([{ ...first, outcome: 'duplicate' }]);
    expect(await tastedOn('2026-11-10')).toMatchObject([{ fact: test, effective: true }]);
    const otherwise = { ...test, verdict: 'unsafe', note: 'Basi' };
    expect(outcomesOf(await school.facts(otherwise))).toEqual(['fact-id-reused']);
  });

  it('is corrected and voided like any other fact', async () => {
    const serviceDate = '2026-11-11';
    const first = makeSensoryTest({ serviceDate });
    const unsafe = { verdict: 'unsafe', note: 'Tahu masam' } as const;
    const second = makeSensoryTest({ ...correctionOf(first), ...unsafe });
    await school.facts(first, second);
    const counting = async () => (await tastedOn(serviceDate)).filter(({ effective }) => effective);
    expect(await counting()).toMatchObject([{ fact: unsafe }]);
    expect(outcomesOf(await school.facts(makeVoided(second)))).toEqual(['accepted']);
    expect(await counting()).toEqual([]);
    const elsewhere = makeReceived({ ...correctionOf(first) });
    expect(outcomesOf(await school.facts(elsewhere))).toEqual(['supersedes-mismatch']);
  });

  it('that says unsafe is refused without a note, in the language of whoever tasted', async () => {
    const body = { facts: [makeSensoryTest({ verdict: 'unsafe' })] };
    const { text } = await school.post('/v1/facts', body, { 'Accept-Language': 'id' });
    expect(text).toContain('"code":"unsafe-needs-note"');
    expect(text).toContain('Hasil uji tidak aman. Tulis di catatan apa yang salah.');
  });

  it('changes no total, and a school that only tasted is still silent', async () => {
    const before = await rowOn(DAY);
    await givenFacts(api, makeSensoryTest(), makeSensoryTest({ verdict: 'unsafe', note: 'Bau' }));
    const after = await rowOn(DAY);
    expect(after?.totals).toEqual(before?.totals);
    expect(after?.safety).toMatchObject({ holds: { open: 1 } });
    const { items } = pageOf(await coordinator.get(`/v1/regions/${DISTRICT}/days/${DAY}/silent`));
    expect(items.map(({ siteId }) => siteId)).toEqual([SITE]);
    expect((await school.get(`/v1/sites/${SITE}/days/${DAY}`)).body).toMatchObject({
      chains: [{ meal: 'noon', received: null }],
      discrepancies: [{ code: 'hold-unsafe' }, { code: 'silent' }],
    });
  });

  it('is reported by who may report for the school, and by nobody else', async () => {
    const outcomes = async (persona: (typeof PERSONAS)[keyof typeof PERSONAS], fact: Fact) =>
      outcomesOf(await (await api.as(persona)).facts(fact));
    expect(await outcomes(PERSONAS.districtCoordinator, makeSensoryTest())).toEqual(['accepted']);
    for (const persona of [PERSONAS.kitchenOperator, PERSONAS.otherCoordinator, PERSONAS.auditor])
      expect(await outcomes(persona, makeSensoryTest())).toEqual(['not-allowed']);
    expect(await outcomes(PERSONAS.schoolOperator, makeSensoryTest({ siteId: '00200002' }))).toEqual([
      'not-allowed',
    ]);
  });
});
