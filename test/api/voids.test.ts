// Voids: facts taken away, by whoever wrote them or their coordinator, whatever order they arrive in.
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
import { DAY, KITCHEN, makePortions } from '../support/factories/day.ts';
import { correctionOf, makeCooked, makeServed, makeVoided } from '../support/factories/facts.ts';
import { PERSONAS, REGENCY } from '../support/personas.ts';
import { makeDates, servedOn as servedOnSite } from './served-on.ts';

let api: Api;
let operator: Client;
let coordinator: Client;
let stranger: Client;

beforeAll(async () => {
  api = await openApi();
  operator = await api.as(PERSONAS.schoolOperator);
  coordinator = await api.as(PERSONAS.districtCoordinator);
  stranger = await api.as({ name: 'Tono Uji', grants: ['school-operator@site:00200009'] });
  await givenKitchen(api);
  await givenSite(api);
  await givenSite(api, '00200009');
  await givenOpenDay(api, REGENCY, DAY);
});
afterAll(() => api.product.close());

const nextDate = makeDates();
const servedOn = (date: string) => servedOnSite(api, coordinator, date);

describe('a void', () => {
  it('by whoever wrote the fact takes it away', async () => {
    const served = makeServed({ serviceDate: nextDate() });
    await operator.facts(served);
    expect(await servedOn(served.serviceDate)).toBe(100);
    expect(outcomesOf(await operator.facts(makeVoided(served)))).toEqual(['accepted']);
    expect(await servedOn(served.serviceDate)).toBe(0);
  });

  it('by the coordinator takes it away too, also a plan that was wrong', async () => {
    const served = makeServed({ serviceDate: nextDate() });
    await operator.facts(served);
    expect(outcomesOf(await coordinator.facts(makeVoided(served)))).toEqual(['accepted']);
    expect(await servedOn(served.serviceDate)).toBe(0);
  });

  it('by anyone else is refused and changes nothing', async () => {
    const served = makeServed({ serviceDate: nextDate() });
    await operator.facts(served);
    const others = [
      PERSONAS.kitchenOperator,
      PERSONAS.otherCoordinator,
      PERSONAS.planner,
      PERSONAS.auditor,
      PERSONAS.nobody,
    ];
    for (const persona of others)
      expect([persona.name, outcomesOf(await (await api.as(persona)).facts(makeVoided(served)))]).toEqual([
        persona.name,
        ['not-allowed'],
      ]);
    expect(outcomesOf(await stranger.facts(makeVoided(served)))).toEqual(['not-allowed']);
    expect(await servedOn(served.serviceDate)).toBe(100);
  });

  it('sent twice is a duplicate with the same receipt', async () => {
    const served = makeServed({ serviceDate: nextDate() });
    const voided = makeVoided(served);
    const [first] = await operator.facts(served, voided).then((results) => results.slice(1));
    expect(await operator.facts(voided)).toEqual([{ ...first, outcome: 'duplicate' }]);
    expect(outcomesOf(await operator.facts({ ...voided, note: 'lain' }))).toEqual(['fact-id-reused']);
  });

  it('waits for its fact, and then counts if its writer may void it', async () => {
    const mine = makeServed({ serviceDate: nextDate() });
    expect(outcomesOf(await operator.facts(makeVoided(mine)))).toEqual(['accepted']);
    expect(outcomesOf(await operator.facts(mine))).toEqual(['accepted']);
    expect(await servedOn(mine.serviceDate)).toBe(0);
    const coordinated = makeServed({ serviceDate: nextDate() });
    await coordinator.facts(makeVoided(coordinated));
    await operator.facts(coordinated);
    expect(await servedOn(coordinated.serviceDate)).toBe(0);
    const foreign = makeServed({ serviceDate: nextDate() });
    await stranger.facts(makeVoided(foreign));
    await operator.facts(foreign);
    expect(await servedOn(foreign.serviceDate)).toBe(100);
  });

  it('before its fact in one batch or after it comes to the same', async () => {
    const [before, after] = [
      makeServed({ serviceDate: nextDate() }),
      makeServed({ serviceDate: nextDate() }),
    ];
    await operator.facts(makeVoided(before), before);
    await operator.facts(after, makeVoided(after));
    expect([await servedOn(before.serviceDate), await servedOn(after.serviceDate)]).toEqual([0, 0]);
  });

  it('sent at the same moment as its fact is never lost', async () => {
    const serviceDate = nextDate();
    for (let round = 0; round < 10; round++) {
      const facts = Array.from({ length: 10 }, () =>
        makeServed({ serviceDate, portions: makePortions(1, 0) }),
      );
      const sent = facts.flatMap((fact) => [operator.facts(fact), operator.facts(makeVoided(fact))]);
      expect(new Set(outcomesOf((await Promise.all(sent)).flat()))).toEqual(new Set(['accepted']));
    }
    expect(await servedOn(serviceDate)).toBe(0);
  });

  it('is not voided itself', async () => {
    const served = makeServed({ serviceDate: nextDate() });
    const voided = makeVoided(served);
    await operator.facts(served, voided);
    expect(outcomesOf(await operator.facts(makeVoided(voided)))).toEqual(['supersedes-mismatch']);
    expect(await servedOn(served.serviceDate)).toBe(0);
  });

  it('of a correction does not bring the older figure back', async () => {
    const first = makeServed({ serviceDate: nextDate() });
    const second = makeServed({ ...correctionOf(first), portions: makePortions(10, 10) });
    await operator.facts(first, second, makeVoided(second));
    expect(await servedOn(first.serviceDate)).toBe(0);
  });

  it('needs someone who writes facts at all, even before its fact', async () => {
    const unknown = makeServed();
    for (const persona of [PERSONAS.planner, PERSONAS.auditor, PERSONAS.nobody])
      expect(outcomesOf(await (await api.as(persona)).facts(makeVoided(unknown)))).toEqual(['not-allowed']);
  });

  it('of a batch that was cooked takes it out of the kitchen day', async () => {
    const cooked = makeCooked({ serviceDate: nextDate() });
    const cook = await api.as(PERSONAS.kitchenOperator);
    await cook.facts(cooked, makeVoided(cooked));
    expect((await cook.get(`/v1/kitchens/${KITCHEN}/days/${cooked.serviceDate}`)).body).toMatchObject({
      chains: [],
    });
  });
});
