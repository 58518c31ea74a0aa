// A day on which one batch leaves the kitchen hot and one lukewarm: the lukewarm one is held at three schools, recalled and
// acknowledged; one school serves late and must say why; two report illness. Everyone who may see it sees the same.
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Api, asStranger, type Client, givenKitchen, openApi, outcomesOf } from '../support/api.ts';
import { DAY, DISTRICT, instantAt, KITCHEN, SITE } from '../support/factories/day.ts';
import {
  makeCooked,
  makeDispatched,
  makeIncident,
  makeRecalled,
  makeReceived,
  makeServed,
  makeTemperature,
} from '../support/factories/facts.ts';
import { makeEnrolment, makeSite } from '../support/factories/places.ts';
import { PERSONAS, REGENCY } from '../support/personas.ts';

const [HOT, LUKEWARM] = [ulid(), ulid()];
const HELD = ['00200011', '00200012', '00200013'] as const;
const SERVED_HOT = SITE;
const at = (time: string): string => instantAt(DAY, time);
const teacherOf = (site: string) => ({ name: `Guru ${site}`, grants: [`school-operator@site:${site}`] });

let api: Api;
let kitchen: Client;
let coordinator: Client;

beforeAll(async () => {
  api = await openApi();
  api.clock.set(at('14:30'));
  await givenKitchen(api);
  const administrator = await api.as(PERSONAS.administrator);
  for (const site of [SERVED_HOT, ...HELD]) {
    await administrator.put(`/v1/sites/${site}`, makeSite({ name: `SD Uji ${site}` }));
    const { validFrom, ...counts } = makeEnrolment({ validFrom: '2026-07-13' });
    await administrator.put(`/v1/sites/${site}/enrolments/${validFrom}`, counts);
  }
  await administrator.post(`/v1/regions/${DISTRICT}/days/${DAY}/open`);
  kitchen = await api.as(PERSONAS.kitchenOperator);
  coordinator = await api.as(PERSONAS.regencyCoordinator);
  const told = await kitchen.facts(
    makeCooked({ batchId: HOT, finishedAt: at('09:30'), at: at('09:30') }),
    makeCooked({ batchId: LUKEWARM, finishedAt: at('09:40'), at: at('09:40') }),
    makeTemperature({ batchId: HOT, celsius: 72, at: at('10:20') }),
    makeTemperature({
      batchId: LUKEWARM,
      celsius: 47,
      at: at('10:25'),
      correctiveAction: 'Lapor kepala dapur',
    }),
    makeDispatched({ siteId: SERVED_HOT, batchId: HOT, at: at('10:30') }),
    ...HELD.map((siteId) => makeDispatched({ siteId, batchId: LUKEWARM, at: at('10:30') })),
  );
  expect(outcomesOf(told)).toEqual(told.map(() => 'accepted'));
});
afterAll(() => api.product.close());

const trace = z.object({
  consumeBy: z.string(),
  checks: z.array(z.object({ kind: z.string() })),
  recall: z.object({ id: z.string(), reason: z.string() }).nullable(),
  sites: z.array(
    z.object({
      siteId: z.string(),
      holds: z.array(z.object({ id: z.string(), code: z.string() })),
      recallSeenAt: z.string().nullable(),
      servedAt: z.string().nullable(),
    }),
  ),
});
const batchPath = (batch: string): string => `/v1/kitchens/${KITCHEN}/days/${DAY}/batches/${batch}`;
const traceOf = async (batch: string, who = kitchen) => trace.parse((await who.get(batchPath(batch))).body);
const served = (siteId: string, time: string, note?: string) =>
  makeServed({ siteId, at: at(time), ...(note && { note }) });

describe('a lukewarm batch', () => {
  it('is held at every school it went to, two hours after the reading at the latest, and nowhere else', async () => {
    const { sites, consumeBy } = await traceOf(LUKEWARM);
    expect(sites.map(({ siteId, holds }) => [siteId, holds.map(({ code }) => code)])).toEqual(
      HELD.map((siteId) => [siteId, ['hold-temperature']]),
    );
    expect(consumeBy).toBe(at('12:25'));
    expect((await traceOf(HOT)).sites).toMatchObject([{ siteId: SERVED_HOT, holds: [] }]);
  });

  it('is not served while it is held, but what was eaten before the reading is recorded', async () => {
    const [first = '', second = ''] = HELD;
    const teacher = await api.as(teacherOf(first));
    await teacher.facts(makeReceived({ siteId: first, batchId: LUKEWARM, at: at('11:00') }));
    expect(outcomesOf(await teacher.facts(served(first, '11:40')))).toEqual(['delivery-on-hold']);
    const early = await api.as(teacherOf(second));
    expect(outcomesOf(await early.facts(served(second, '10:24')))).toEqual(['accepted']);
  });

  it('is recalled with one action, and each school says that it has read it', async () => {
    const recall = makeRecalled({ batchId: LUKEWARM, at: at('11:45') });
    expect(outcomesOf(await kitchen.facts(recall))).toEqual(['accepted']);
    const [, , third = ''] = HELD;
    const teacher = await api.as(teacherOf(third));
    const { id, serviceDate, meal } = recall;
    const seen = {
      id: ulid(),
      kind: 'recall-seen',
      serviceDate,
      meal,
      siteId: third,
      at: at('11:50'),
      recallId: id,
    };
    expect(outcomesOf(await teacher.facts(seen))).toEqual(['accepted']);
    const found = await traceOf(LUKEWARM, coordinator);
    expect(found.recall).toMatchObject({ id, reason: 'Bau asam' });
    expect(found.sites.map(({ recallSeenAt }) => recallSeenAt)).toEqual([null, null, at('11:50')]);
  });

  it('may be served once the coordinator says why; a school may not decide that itself', async () => {
    const [first = ''] = HELD;
    const { sites } = await traceOf(LUKEWARM);
    const holds = sites[0]?.holds.map(({ id }) => id);
    const release = {
      id: ulid(),
      kind: 'hold-released',
      serviceDate: DAY,
      meal: 'noon',
      siteId: first,
      at: at('12:00'),
      holds,
      reason: 'Dipanaskan lagi sampai 80 °C',
    };
    const teacher = await api.as(teacherOf(first));
    expect(outcomesOf(await teacher.facts(release))).toEqual(['not-allowed']);
    expect(outcomesOf(await coordinator.facts(release))).toEqual(['accepted']);
    expect(outcomesOf(await teacher.facts(served(first, '12:10')))).toEqual(['accepted']);
  });
});

describe('a school that serves after the time to eat by', () => {
  it('must say why', async () => {
    const teacher = await api.as(PERSONAS.schoolOperator);
    await teacher.facts(makeReceived({ batchId: HOT, at: at('11:00') }));
    const [refused] = await teacher.facts(served(SERVED_HOT, '13:50'));
    expect(refused?.problem).toMatchObject({
      code: 'late-needs-note',
      issues: [
        {
          path: 'note',
          message: 'The time to eat by, 13:30, passed 20 minutes before. Write the reason in the note.',
        },
      ],
    });
    expect(outcomesOf(await teacher.facts(served(SERVED_HOT, '13:50', 'Hujan, kelas terlambat')))).toEqual([
      'accepted',
    ]);
  });
});

describe('illness', () => {
  it('is reported by two schools, and counts for the region; few people stay hidden from who does not handle it', async () => {
    const [first = '', second = ''] = HELD;
    await (await api.as(teacherOf(first))).facts(makeIncident({ siteId: first, ill: { SD_4_6: 3 } }));
    await (await api.as(teacherOf(second))).facts(makeIncident({ siteId: second, ill: { SD_1_3: 1 } }));
    await api.settled();
    const path = `/v1/regions/${REGENCY}/days/${DAY}`;
    const { safety } = (await coordinator.get(path)).body as { safety: object };
    expect(safety).toMatchObject({
      incidents: 2,
      ill: 4,
      servedLate: 1,
      servedOnHold: 0,
      holds: { open: 4, ended: 2 },
      minutes: { p95: 268 },
    });
    const auditor = await api.as(PERSONAS.auditor);
    expect((await auditor.get(path)).body).toMatchObject({ safety: { incidents: 2, ill: null } });
  });

  it('stands first among the exceptions, with what holds the food', async () => {
    const { body } = await coordinator.get(`/v1/regions/${REGENCY}/days/${DAY}/exceptions`);
    const { items } = body as { items: { siteId: string; discrepancies: { code: string }[] }[] };
    const codes = Object.fromEntries(
      items.map(({ siteId, discrepancies }) => [siteId, discrepancies.map(({ code }) => code)]),
    );
    expect(codes[SERVED_HOT]?.[0]).toBe('served-after-limit');
    expect(codes[HELD[1]]?.slice(0, 3)).toEqual(['hold-temperature', 'hold-recalled', 'incident']);
    expect(codes[HELD[2]]).toContain('hold-recalled');
  });
});

describe('nobody outside the region', () => {
  it('sees the batch, or may recall it', async () => {
    const elsewhere = await api.as(PERSONAS.otherCoordinator);
    expect((await elsewhere.get(batchPath(LUKEWARM))).status).toBe(403);
    expect((await asStranger(api.product).get(batchPath(LUKEWARM))).status).toBe(401);
    expect((await (await api.as(PERSONAS.planner)).get(batchPath(LUKEWARM))).status).toBe(403);
    expect(outcomesOf(await elsewhere.facts(makeRecalled({ batchId: HOT })))).toEqual(['not-allowed']);
    const teacher = await api.as(PERSONAS.schoolOperator);
    expect(outcomesOf(await teacher.facts(makeRecalled({ batchId: HOT })))).toEqual(['not-allowed']);
  });

  it('learns which batches there are', async () => {
    expect((await kitchen.get(batchPath(ulid()))).status).toBe(404);
  });
});
