// Who a child is stays apart: names for who measures it, numbers as hashes, nothing for anyone else.
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { LOCAL_NAMES } from '../../local/database.ts';
import {
  type Api,
  assertDone,
  type Client,
  givenSite,
  openApi,
  outcomesOf,
  problemOf,
} from '../support/api.ts';
import { SITE } from '../support/factories/day.ts';
import { makeConsent, makeMeasurement, makePupil } from '../support/factories/measurements.ts';
import {
  givenChild,
  givenRound,
  givenSchool,
  MEASURING,
  measure,
  NIK_OF_NOBODY,
} from '../support/measuring.ts';
import { PERSONAS } from '../support/personas.ts';

let api: Api;
let operator: Client;
let officer: Client;
const CHILD = ulid();
const MEASURED_EARLY = ulid();
const NAME = 'Melati Contoh RAHASIA';

beforeAll(async () => {
  api = await openApi(MEASURING);
  await givenSchool(api);
  await givenSite(api, '00200002');
  operator = await api.as(PERSONAS.schoolOperator);
  officer = await api.as(PERSONAS.healthOfficer);
  await givenChild(operator, CHILD, { identity: { name: NAME, nik: NIK_OF_NOBODY } });
  await givenRound(operator);
  await measure(operator, [makeMeasurement({ childId: CHILD })]);
  await givenChild(operator, MEASURED_EARLY);
  const early = { childId: MEASURED_EARLY, measuredAt: '2026-08-11T05:00:00Z' };
  await measure(operator, [makeMeasurement(early)]);
});
afterAll(() => api.product.close());

/** All that a table holds, as text. */
const kept = async (table: string): Promise<string> =>
  JSON.stringify((await api.product.client.send(new ScanCommand({ TableName: table }))).Items);

describe('what is known of a child', () => {
  it('is told whole to who may, with the evaluation of every measurement', async () => {
    const known = (await operator.get(`/v1/children/${CHILD}`)).body;
    expect(known).toMatchObject({
      id: CHILD,
      siteId: SITE,
      name: NAME,
      nikLast4: '0001',
      consents: [{ givenBy: 'mother' }],
      measurements: [{ month: '2026-08', evaluation: { sex: 'female', ageDays: 3289, anaemia: null } }],
    });
    expect((await officer.get(`/v1/children/${CHILD}`)).body).toEqual(known);
  });

  it('has its name in one table only, and its number in none', async () => {
    const tables = Object.values(LOCAL_NAMES);
    const texts = new Map(await Promise.all(tables.map(async (name) => [name, await kept(name)] as const)));
    const withName = tables.filter((name) => texts.get(name)?.includes('RAHASIA'));
    expect(withName).toEqual(['identities']);
    expect(tables.filter((name) => texts.get(name)?.includes(NIK_OF_NOBODY))).toEqual([]);
    expect(texts.get('identities')?.includes('2017-08-10')).toBe(false);
  });

  it('is put right: the measurements say what they say of the new birth date', async () => {
    const birthDate = '2016-08-10';
    const path = `/v1/sites/${SITE}/children/${CHILD}`;
    expect((await operator.put(path, makePupil({ birthDate }))).status).toBe(200);
    const known = (await operator.get(`/v1/children/${CHILD}`)).body;
    expect(known).toMatchObject({ name: NAME, birthDate, measurements: [{ evaluation: { ageDays: 3654 } }] });
    for (const tooLate of ['2026-08-13', '2026-12-01'])
      expect((await operator.put(path, makePupil({ birthDate: tooLate }))).status).toBe(422);
    expect((await operator.put(path, makePupil())).status).toBe(200);
  });

  it('is under an id that no other site can take', async () => {
    const neighbour = await api.as({ name: 'Tetangga', grants: ['school-operator@site:00200002'] });
    const taken = await neighbour.put(`/v1/sites/00200002/children/${CHILD}`, makePupil());
    expect(problemOf(taken).code).toBe('fact-id-reused');
  });
});

const saved = z.object({ findings: z.array(z.object({ code: z.string(), message: z.string() })) });

describe('a child that is put right', () => {
  it('cannot be born after it was measured', async () => {
    const path = `/v1/sites/${SITE}/children/${MEASURED_EARLY}`;
    const born = (birthDate: string) => operator.put(path, makePupil({ birthDate }));
    expect(problemOf(await born('2026-08-12')).code).toBe('born-later');
    expect((await born('2026-08-11')).status).toBe(200);
  });

  it('while a measurement is on its way has it judged by what is right', async () => {
    const id = ulid();
    await givenChild(operator, id);
    const { measurements } = api.product.platform;
    const add = measurements.add.bind(measurements);
    vi.spyOn(measurements, 'add').mockImplementationOnce(async (stored) => {
      assertDone(await operator.put(`/v1/sites/${SITE}/children/${id}`, makePupil({ sex: 'male' })));
      return await add(stored);
    });
    expect(outcomesOf(await measure(operator, [makeMeasurement({ childId: id })]))).toEqual(['accepted']);
    expect((await operator.get(`/v1/children/${id}`)).body).toMatchObject({
      measurements: [{ evaluation: { sex: 'male' } }],
    });
  });

  it('has no consent of a day to come', async () => {
    const path = `/v1/sites/${SITE}/children/${CHILD}/consent`;
    const refused = problemOf(await operator.put(path, makeConsent({ givenAt: '2026-08-13T03:00:00Z' })));
    expect(refused.issues?.map(({ code }) => code)).toEqual(['consent-ahead']);
  });
});

describe('the same national number', () => {
  it('on another child is told to who registers, without saying who or where', async () => {
    const identity = { name: 'Seruni Contoh', nik: NIK_OF_NOBODY };
    const here = await operator.put(`/v1/sites/${SITE}/children/${ulid()}`, { ...makePupil(), identity });
    expect(saved.parse(here.body).findings.map(({ code }) => code)).toEqual(['nik-here']);
    const neighbour = await api.as({ name: 'Tetangga', grants: ['school-operator@site:00200002'] });
    const there = await neighbour.put(`/v1/sites/00200002/children/${ulid()}`, { ...makePupil(), identity });
    expect(saved.parse(there.body).findings.map(({ code }) => code)).toEqual(['nik-elsewhere']);
    expect(there.text).not.toMatch(/RAHASIA|00200001|Melati/);
  });
});

describe('who may not', () => {
  const outsiders = [
    PERSONAS.regencyCoordinator,
    PERSONAS.kitchenOperator,
    PERSONAS.auditor,
    PERSONAS.planner,
    { name: 'Kepala sekolah lain', grants: ['school-operator@site:00200002'] },
    { name: 'Petugas lain', grants: ['health-officer@region:35.10'] },
  ];

  it.each(outsiders)('such as $name gets the same answer for a child and for none', async (persona) => {
    const client = await api.as(persona);
    for (const path of [`/v1/children/${CHILD}`, `/v1/sites/${SITE}/children`, `/v1/sites/${SITE}/rounds`]) {
      const answer = await client.get(path);
      expect([path, answer.status]).toEqual([path, 403]);
      expect(answer.text).not.toMatch(/RAHASIA/);
    }
    const bare = (text: string) => text.replace(/"requestId":"[^"]*"/, '');
    const [there, absent] = [
      await client.get(`/v1/children/${CHILD}`),
      await client.get(`/v1/children/${ulid()}`),
    ];
    expect(bare(there.text)).toBe(bare(absent.text));
  });

  it('as an administrator registers and erases, and reads neither names nor measurements', async () => {
    const admin = await api.as(PERSONAS.administrator);
    const registered = await admin.put(`/v1/sites/${SITE}/children/${CHILD}`, makePupil());
    expect([registered.status, registered.text.includes('RAHASIA')]).toEqual([200, false]);
    expect((await admin.get(`/v1/children/${CHILD}`)).status).toBe(403);
    expect((await admin.get(`/v1/sites/${SITE}/children`)).status).toBe(403);
  });
});

describe('logs', () => {
  it('never have a name, a number or a measure, also when something fails', async () => {
    const lines = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { identities } = api.product.platform;
    vi.spyOn(identities, 'put').mockRejectedValueOnce(new Error('no disk'));
    const identity = { name: NAME, nik: NIK_OF_NOBODY };
    const failed = await operator.put(`/v1/sites/${SITE}/children/${ulid()}`, { ...makePupil(), identity });
    expect(failed.status).toBe(500);
    expect(lines).toHaveBeenCalled();
    expect(JSON.stringify(lines.mock.calls)).not.toMatch(/RAHASIA|0000001008170001|2017-08-10/);
    vi.restoreAllMocks();
  });
});
