// What a fact must satisfy beyond its shape: dates, counts and notes. In both languages, with the numbers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../shared/domain/dates.ts';
import {
  type Api,
  type Client,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
  outcomesOf,
  resultsOf,
} from '../support/api.ts';
import { DAY, instantAt, makePortions } from '../support/factories/day.ts';
import { makeCooked, makeDispatched, makeReceived, makeServed } from '../support/factories/facts.ts';
import { PERSONAS, REGENCY } from '../support/personas.ts';

let api: Api;
let coordinator: Client;
let operator: Client;
let cook: Client;

const UNPLANNED = '00200005';

beforeAll(async () => {
  api = await openApi();
  coordinator = await api.as(PERSONAS.districtCoordinator);
  operator = await api.as(PERSONAS.schoolOperator);
  cook = await api.as(PERSONAS.kitchenOperator);
  await givenKitchen(api);
  await givenSite(api);
  await givenSite(api, UNPLANNED, { enrolment: null });
  await givenOpenDay(api, REGENCY, DAY);
});
afterAll(() => api.product.close());

const codeOf = async (client: Client, fact: unknown) => outcomesOf(await client.facts(fact))[0];

describe('the service date of a fact', () => {
  it('is today or one of the 60 days before, by the clock of the place', async () => {
    expect(await codeOf(operator, makeServed({ serviceDate: DAY }))).toBe('accepted');
    expect(await codeOf(operator, makeServed({ serviceDate: addDays(DAY, -60) }))).toBe('accepted');
    expect(await codeOf(operator, makeServed({ serviceDate: addDays(DAY, -61) }))).toBe(
      'service-date-too-old',
    );
    expect(await codeOf(operator, makeServed({ serviceDate: addDays(DAY, 1) }))).toBe(
      'service-date-in-future',
    );
  });

  it('turns at midnight in the zone of the place, not in UTC', async () => {
    api.clock.set(instantAt('2026-11-25', '00:30'));
    expect(
      await codeOf(operator, makeServed({ serviceDate: '2026-11-25', at: instantAt('2026-11-25', '00:10') })),
    ).toBe('accepted');
    api.clock.set(instantAt(DAY, '23:59'));
    expect(await codeOf(operator, makeServed({ serviceDate: '2026-11-25' }))).toBe('service-date-in-future');
    api.clock.set(instantAt(DAY, '15:00'));
  });

  it.each(['2024-12-31', '2020-01-01', '0001-01-01', '9999-12-31'])(
    'may be as wrong as %s without stopping the rest of the batch',
    async (serviceDate) => {
      const batch = [
        makeReceived(),
        { ...makeServed(), serviceDate },
        { ...makeCooked(), serviceDate },
        makeServed(),
      ];
      const outcomes = outcomesOf(await coordinator.facts(...batch));
      const refused = serviceDate > DAY ? 'service-date-in-future' : 'service-date-too-old';
      expect(outcomes).toEqual(['accepted', refused, refused, 'accepted']);
    },
  );
});

describe('counts', () => {
  it('go up to three times the plan, size by size', async () => {
    expect(await codeOf(operator, makeReceived({ portions: makePortions(180, 120) }))).toBe('accepted');
    expect(await codeOf(operator, makeReceived({ portions: makePortions(181, 0) }))).toBe(
      'counts-above-plan',
    );
    expect(await codeOf(cook, makeDispatched({ portions: makePortions(0, 121) }))).toBe('counts-above-plan');
  });

  it('are judged by the enrolment where the day is not open yet', async () => {
    const yesterday = { serviceDate: '2026-11-23' };
    expect(await codeOf(operator, makeServed({ ...yesterday, portions: makePortions(180, 120) }))).toBe(
      'accepted',
    );
    expect(await codeOf(operator, makeServed({ ...yesterday, portions: makePortions(181, 120) }))).toBe(
      'counts-above-plan',
    );
  });

  it('of a batch that was cooked go up to three times the capacity of the kitchen', async () => {
    expect(await codeOf(cook, makeCooked({ portions: makePortions(7_500, 0) }))).toBe('accepted');
    expect(await codeOf(cook, makeCooked({ portions: makePortions(7_500, 1) }))).toBe('counts-above-plan');
  });

  it('that no school can have are refused where there is no plan to compare them with', async () => {
    const absurd = makePortions(Number.MAX_SAFE_INTEGER, 0);
    const outcomes = outcomesOf(
      await coordinator.facts({ ...makeReceived(), siteId: UNPLANNED, portions: absurd }),
    );
    expect(outcomes).toEqual([expect.stringMatching(/^(counts-above-plan|invalid-fact)$/)]);
  });

  it('of rejected portions stay within those received', async () => {
    const rejected = { small: 61, large: 40, reason: 'basi' };
    expect(await codeOf(operator, makeReceived({ rejected }))).toBe('rejected-above-received');
    expect(await codeOf(operator, makeReceived({ rejected: { ...rejected, small: 60 } }))).toBe('accepted');
  });
});

describe('more served than received', () => {
  const yesterday = { serviceDate: '2026-11-20' };
  it('needs a note that says why', async () => {
    await operator.facts(makeReceived({ ...yesterday, portions: makePortions(50, 40) }));
    const served = makeServed({ ...yesterday, portions: makePortions(51, 40) });
    expect(await codeOf(operator, served)).toBe('note-required');
    expect(await codeOf(operator, { ...served, note: '   ' })).toBe('note-required');
    expect(await codeOf(operator, { ...served, note: 'Sisa kemarin' })).toBe('accepted');
  });

  it('is not judged while nothing has been received, and per meal', async () => {
    expect(await codeOf(operator, makeServed({ ...yesterday, meal: 'morning' }))).toBe('accepted');
  });

  it('says so with the numbers, in Indonesian and in English', async () => {
    const served = makeServed({ ...yesterday, portions: makePortions(60, 40) });
    const inLanguage = async (language: string) => {
      const [result] = resultsOf(
        await operator.post('/v1/facts', { facts: [served] }, { 'Accept-Language': language }),
      );
      return result?.problem;
    };
    expect(await inLanguage('en')).toMatchObject({
      title: 'The record cannot be taken yet',
      detail: '90 received, 100 served: 10 over. Write the reason in the note.',
      issues: [{ path: 'note', code: 'note-required' }],
    });
    expect(await inLanguage('id')).toMatchObject({
      title: 'Catatan belum bisa diterima',
      detail: 'Terima 90, dibagikan 100: lebih 10. Tulis alasannya di catatan.',
    });
  });
});
