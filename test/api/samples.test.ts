// A kitchen's retained samples over the last days, what may be done with them, and what else stays with its own records.
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  type Api,
  type Client,
  givenFacts,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
  outcomesOf,
} from '../support/api.ts';
import { DAY, DISTRICT, instantAt, KITCHEN, SITE } from '../support/factories/day.ts';
import {
  correctionOf,
  makeCooked,
  makeDispatched,
  makeIncident,
  makeSample,
  makeSampleDiscarded,
  makeSampleReleased,
  makeSensoryTest,
  makeServed,
  makeTrayReturned,
  makeVoided,
} from '../support/factories/facts.ts';
import { PERSONAS } from '../support/personas.ts';

const BATCH = ulid();
const at = (date: string, time: string): string => instantAt(date, time);
let api: Api;
let kitchen: Client;
let school: Client;

beforeAll(async () => {
  api = await openApi();
  await givenKitchen(api);
  await givenSite(api);
  await givenOpenDay(api, DISTRICT, DAY);
  api.clock.set(at(DAY, '14:00'));
  kitchen = await api.as(PERSONAS.kitchenOperator);
  school = await api.as({ name: 'Guru', grants: [`school-operator@site:${SITE}`] });
});
afterAll(() => api.product.close());

const list = z.object({
  from: z.string(),
  to: z.string(),
  samples: z.array(z.object({ sampleId: z.string(), serviceDate: z.string(), state: z.string() })),
  facts: z.array(z.object({ fact: z.object({ id: z.string(), kind: z.string() }), mine: z.boolean() })),
});
const samples = async (who = kitchen) => list.parse((await who.get(`/v1/kitchens/${KITCHEN}/samples`)).body);

describe('GET /v1/kitchens/{id}/samples', () => {
  const [today, before, old] = [
    makeSample({ batchId: BATCH }),
    makeSample({ serviceDate: '2026-11-20' }),
    makeSample({ serviceDate: '2026-11-09' }),
  ];

  it('lists the samples of the days that the rules look back, due ones first, with their records', async () => {
    await givenFacts(api, today, before, old, makeCooked({ batchId: BATCH }));
    const found = await samples();
    expect(found).toMatchObject({ from: '2026-11-10', to: DAY });
    expect(found.samples).toEqual([
      { sampleId: before.id, serviceDate: '2026-11-20', state: 'due' },
      { sampleId: today.id, serviceDate: DAY, state: 'kept' },
    ]);
    expect(found.facts.map(({ fact }) => fact.kind)).toEqual(['sample-retained', 'sample-retained']);
  });

  it('keeps a sample until its time, then lets it be discarded; sent to a laboratory at any time', async () => {
    const early = makeSampleDiscarded({ sampleId: today.id });
    const discarded = makeSampleDiscarded({
      sampleId: before.id,
      serviceDate: before.serviceDate,
      at: at(DAY, '13:00'),
    });
    const released = makeSampleReleased({ sampleId: today.id });
    const told = await kitchen.facts(early, discarded, released);
    expect(outcomesOf(told)).toEqual(['sample-not-due', 'accepted', 'accepted']);
    expect((await samples()).samples.map(({ state }) => state)).toEqual(['at-lab', 'discarded']);
  });

  it('shows a step that was voided no more, and keeps the sample of a correction', async () => {
    const [sample, other] = [makeSample(), makeSample()];
    const step = makeSampleReleased({ sampleId: sample.id });
    const told = await kitchen.facts(
      sample,
      other,
      step,
      makeSampleReleased({ ...correctionOf(step), sampleId: other.id }),
      makeVoided(step),
    );
    expect(outcomesOf(told)).toEqual(['accepted', 'accepted', 'accepted', 'supersedes-mismatch', 'accepted']);
    const found = (await samples()).samples.find(({ sampleId }) => sampleId === sample.id);
    expect(found?.state).toBe('kept');
  });
});

describe("a kitchen's own records", () => {
  it('show an incident that it reported itself, and not to who may not know who is ill', async () => {
    const incident = makeIncident({ kitchenId: KITCHEN });
    expect(outcomesOf(await kitchen.facts(incident))).toEqual(['accepted']);
    const kindsFor = async (who: Client) =>
      JSON.stringify((await who.get(`/v1/kitchens/${KITCHEN}/days/${DAY}`)).body).includes(incident.id);
    expect(await kindsFor(kitchen)).toBe(true);
    expect(await kindsFor(await api.as(PERSONAS.auditor))).toBe(false);
  });

  it('show what trays its stops sent back', async () => {
    await givenFacts(api, makeDispatched({ batchId: BATCH }), makeTrayReturned());
    const { body } = await kitchen.get(`/v1/kitchens/${KITCHEN}/days/${DAY}`);
    expect(body).toMatchObject({
      stops: [{ trays: [{ meal: 'noon', out: 100, returned: 97, missing: 2, broken: 1 }] }],
    });
  });
});

describe('a school that found its food unsafe', () => {
  const unsafe = makeSensoryTest({ verdict: 'unsafe', note: 'Basi' });
  const safe = makeSensoryTest({ ...correctionOf(unsafe), verdict: 'safe' });

  it('does not end the hold by correcting or voiding its own record', async () => {
    const told = await school.facts(unsafe, safe, makeVoided(safe));
    expect(outcomesOf(told)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(outcomesOf(await school.facts(makeServed()))).toEqual(['delivery-on-hold']);
    const { body } = await school.get(`/v1/sites/${SITE}/days/${DAY}`);
    expect(body).toMatchObject({
      deliveries: [{ holds: [{ id: unsafe.id, code: 'hold-unsafe', isWithdrawn: true }] }],
    });
    await api.settled();
    const region = await (await api.as(PERSONAS.regencyCoordinator)).get(
      `/v1/regions/${DISTRICT}/days/${DAY}`,
    );
    expect(region.body).toMatchObject({ safety: { holds: { open: 1 } } });
  });

  it('may serve once the coordinator has released it', async () => {
    const coordinator = await api.as(PERSONAS.regencyCoordinator);
    const { supersedes: _, ...common } = correctionOf(unsafe);
    const release = {
      ...common,
      kind: 'hold-released',
      siteId: SITE,
      holds: [unsafe.id],
      reason: 'Salah tekan',
    };
    expect(outcomesOf(await coordinator.facts(release))).toEqual(['accepted']);
    expect(outcomesOf(await school.facts(makeServed()))).toEqual(['accepted']);
  });
});
