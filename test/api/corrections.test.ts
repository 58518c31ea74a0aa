// Corrections: new facts that take the place of old ones, whatever order they arrive in.
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
import { DAY, KITCHEN, makePortions, SITE } from '../support/factories/day.ts';
import { correctionOf, makeDispatched, makeReceived, makeServed } from '../support/factories/facts.ts';
import { PERSONAS, REGENCY } from '../support/personas.ts';
import { makeDates, servedOn as servedOnSite, siteDay } from './served-on.ts';

let api: Api;
let operator: Client;
let coordinator: Client;

beforeAll(async () => {
  api = await openApi();
  operator = await api.as(PERSONAS.schoolOperator);
  coordinator = await api.as(PERSONAS.districtCoordinator);
  await givenKitchen(api);
  await givenKitchen(api, 'K-UJI-2');
  await givenSite(api);
  await givenSite(api, '00200009');
  await givenOpenDay(api, REGENCY, DAY);
});
afterAll(() => api.product.close());

const nextDate = makeDates();
const servedOn = (date: string) => servedOnSite(api, coordinator, date);

describe('a correction', () => {
  it('takes the place of what it supersedes, and a correction of the correction that of both', async () => {
    const serviceDate = nextDate();
    const first = makeServed({ serviceDate, portions: makePortions(50, 30) });
    const second = makeServed({ ...correctionOf(first), portions: makePortions(40, 30) });
    const third = makeServed({ ...correctionOf(second), portions: makePortions(41, 31) });
    expect(outcomesOf(await operator.facts(first, second, third))).toEqual([
      'accepted',
      'accepted',
      'accepted',
    ]);
    expect(await servedOn(serviceDate)).toBe(72);
    const { facts } = siteDay.parse((await operator.get(`/v1/sites/${SITE}/days/${serviceDate}`)).body);
    expect(facts.filter(({ effective }) => effective).map(({ fact }) => fact.id)).toEqual([third.id]);
    expect(facts).toHaveLength(3);
  });

  it('may arrive before what it corrects', async () => {
    const serviceDate = nextDate();
    const first = makeServed({ serviceDate, portions: makePortions(50, 30) });
    await operator.facts(makeServed({ ...correctionOf(first), portions: makePortions(20, 10) }));
    await operator.facts(first);
    expect(await servedOn(serviceDate)).toBe(30);
  });

  it('keeps place, date, meal and kind of what it corrects', async () => {
    const served = makeServed({ serviceDate: nextDate() });
    await operator.facts(served);
    const changed = [
      makeServed({ ...correctionOf(served), serviceDate: '2026-11-23' }),
      makeServed({ ...correctionOf(served), meal: 'morning' }),
      makeReceived(correctionOf(served)),
      makeServed({ ...correctionOf(served), siteId: '00200009' }),
    ];
    expect(new Set(outcomesOf(await coordinator.facts(...changed)))).toEqual(
      new Set(['supersedes-mismatch']),
    );
    expect(await servedOn(served.serviceDate)).toBe(100);
  });

  it('never corrects itself', async () => {
    const id = ulid();
    const outcomes = outcomesOf(
      await operator.facts(makeServed({ id, serviceDate: nextDate(), supersedes: id })),
    );
    expect(outcomes).toEqual(['supersedes-mismatch']);
  });

  it('of a dispatch to another kitchen leaves the first kitchen without it', async () => {
    const serviceDate = nextDate();
    const sent = makeDispatched({ serviceDate });
    const outcomes = outcomesOf(
      await coordinator.facts(sent, makeDispatched({ ...correctionOf(sent), kitchenId: 'K-UJI-2' })),
    );
    const { body } = await coordinator.get(`/v1/kitchens/${KITCHEN}/days/${serviceDate}`);
    const isRefused = outcomes[1] === 'supersedes-mismatch';
    expect(body).toMatchObject({ chains: isRefused ? [{ dispatched: sent.portions }] : [] });
  });
});
