// The list of ill persons is for health officers alone, and every reading of it is noted down.
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { LOCAL_NAMES } from '../../local/database.ts';
import {
  type Api,
  type Client,
  givenFacts,
  givenKitchen,
  givenSite,
  openApi,
  problemOf,
} from '../support/api.ts';
import { DISTRICT } from '../support/factories/day.ts';
import { makeIncident } from '../support/factories/facts.ts';
import { makeIllPerson, NIK } from '../support/factories/ill-persons.ts';
import { OTHER_REGENCY, PERSONAS, REGENCY } from '../support/personas.ts';

const incident = makeIncident();
const LIST = `/v1/incidents/${incident.id}/persons`;
const [FIRST = '', SECOND = ''] = [ulid(), ulid()].sort();
const { nik: _, ...SHOWN } = makeIllPerson({ nik: NIK });

let api: Api;
let officer: Client;

beforeAll(async () => {
  api = await openApi();
  officer = await api.as(PERSONAS.healthOfficer);
  await givenKitchen(api);
  await givenSite(api);
  await givenFacts(api, incident);
});
afterAll(() => api.product.close());

const list = z.object({
  items: z.array(
    z.object({ id: z.string(), person: z.looseObject({}), hasNik: z.boolean(), sameAs: z.array(z.string()) }),
  ),
  reads: z.array(z.object({ name: z.string(), at: z.string() })),
});
const listed = async (who = officer) => list.parse((await who.get(LIST)).body);

/** All that the restricted table holds of the incident, as text. */
async function kept(): Promise<{ text: string; items: Record<string, unknown>[] }> {
  const { Items = [] } = await api.product.client.send(
    new QueryCommand({
      TableName: LOCAL_NAMES.restricted,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `INCIDENT#${incident.id}` },
    }),
  );
  return { text: JSON.stringify(Items), items: Items };
}

describe('a person on the list', () => {
  it('is added, read, and replaced against the version that was read', async () => {
    const added = await officer.put(`${LIST}/${FIRST}`, makeIllPerson({ nik: NIK }));
    expect([added.status, added.body]).toEqual([201, SHOWN]);
    const etag = added.headers.get('ETag') ?? '';
    const read = await officer.get(`${LIST}/${FIRST}`);
    expect([read.body, read.headers.get('ETag')]).toEqual([SHOWN, etag]);
    expect((await officer.put(`${LIST}/${FIRST}`, makeIllPerson())).status).toBe(428);
    const replaced = await officer.put(`${LIST}/${FIRST}`, makeIllPerson({ outcome: 'recovered' }), {
      'If-Match': etag,
    });
    expect([replaced.status, replaced.body]).toEqual([200, { ...SHOWN, outcome: 'recovered' }]);
    const late = await officer.put(`${LIST}/${FIRST}`, makeIllPerson(), { 'If-Match': etag });
    expect([late.status, problemOf(late).code]).toEqual([412, 'etag-stale']);
  });

  it('keeps the word on the NIK, and is found again by it; the number itself is kept nowhere', async () => {
    await officer.put(`${LIST}/${SECOND}`, makeIllPerson({ name: 'Anak Uji', nik: NIK }));
    const { items } = await listed();
    expect(items).toMatchObject([
      { id: FIRST, hasNik: true, sameAs: [SECOND] },
      { id: SECOND, hasNik: true, sameAs: [FIRST] },
    ]);
    expect(JSON.stringify(items)).not.toContain(NIK);
    expect((await kept()).text).not.toContain(NIK);
  });

  it('is refused with fields that are wrong, without the number in the answer', async () => {
    const wrong = await officer.put(`${LIST}/${ulid()}`, {
      ...makeIllPerson(),
      nik: '12345',
      outcome: 'fine',
    });
    expect(
      problemOf(wrong)
        .issues?.map(({ path }) => path)
        .sort(),
    ).toEqual(['nik', 'outcome']);
    expect(wrong.text).not.toContain('12345');
  });

  it('is erased, so that nothing of them is left', async () => {
    await officer.put(`${LIST}/${SECOND}`, makeIllPerson({ name: 'Anak Hapus' }), { 'If-Match': '*' });
    expect((await officer.send('DELETE', `${LIST}/${SECOND}`)).status).toBe(204);
    expect((await officer.send('DELETE', `${LIST}/${SECOND}`)).status).toBe(204);
    expect((await officer.get(`${LIST}/${SECOND}`)).status).toBe(404);
    expect((await listed()).items.map(({ id }) => id)).toEqual([FIRST]);
    expect((await kept()).text).not.toContain('Anak Hapus');
  });
});

describe('every reading', () => {
  it('is noted down with who and when, and shown beside the list', async () => {
    api.clock.set('2026-11-24T09:00:00.000Z');
    const colleague = await api.as({ name: 'Dokter Uji', grants: [`health-officer@region:${DISTRICT}`] });
    const before = (await kept()).items.length;
    const { reads } = await listed(colleague);
    expect(reads[0]).toEqual({ name: 'Dokter Uji', at: '2026-11-24T09:00:00.000Z' });
    expect(reads[1]?.name).toBe(PERSONAS.healthOfficer.name);
    await colleague.get(`${LIST}/${FIRST}`);
    expect((await kept()).items.length).toBe(before + 2);
  });
});

describe('nobody else', () => {
  const OTHERS = [
    PERSONAS.regencyCoordinator,
    PERSONAS.administrator,
    PERSONAS.auditor,
    PERSONAS.planner,
    PERSONAS.schoolOperator,
    PERSONAS.kitchenOperator,
    PERSONAS.nobody,
    { name: 'Uji', grants: [`health-officer@region:${OTHER_REGENCY}`] },
  ];

  it('reads, writes or erases a person, nor learns whether there is a list', async () => {
    for (const client of await Promise.all(OTHERS.map(api.as)))
      for (const call of [
        client.get(LIST),
        client.get(`${LIST}/${FIRST}`),
        client.put(`${LIST}/${FIRST}`, makeIllPerson(), { 'If-Match': '*' }),
        client.send('DELETE', `${LIST}/${FIRST}`),
        client.get(`/v1/incidents/${ulid()}/persons`),
      ])
        expect((await call).status).toBe(403);
  });

  it('finds a name anywhere else: not in the case, the day, the list of the region or its figures', async () => {
    const name = SHOWN.name ?? '';
    const admin = await api.as(PERSONAS.administrator);
    const paths = [
      `/v1/incidents/${incident.id}`,
      `/v1/incidents/${incident.id}/candidates`,
      `/v1/regions/${REGENCY}/incidents`,
      `/v1/regions/${REGENCY}/days/${incident.serviceDate}`,
      `/v1/sites/${incident.siteId}/days/${incident.serviceDate}`,
    ];
    for (const path of paths) {
      const answer = await admin.get(path);
      expect([path, answer.status, answer.text.includes(name)]).toEqual([path, 200, false]);
    }
  });

  it('reads of a person in a log, even when something breaks', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const broken = vi.spyOn(api.product.platform.lineLists, 'put').mockRejectedValue(new Error('kaput'));
    const failed = await officer.put(`${LIST}/${ulid()}`, makeIllPerson({ nik: NIK }));
    expect(failed.status).toBe(500);
    const text = JSON.stringify(logged.mock.calls.map((call) => call.map(String)));
    expect(text).toContain('kaput');
    expect(text).not.toMatch(new RegExp(`${NIK}|${SHOWN.name}`));
    broken.mockRestore();
    logged.mockRestore();
  });
});

describe('the whole list', () => {
  it('ends by itself ten years after the incident', async () => {
    for (const { expiresAt } of (await kept()).items)
      expect(new Date(Number(expiresAt) * 1000).toISOString()).toBe('2036-11-24T00:00:00.000Z');
    api.clock.set('2036-11-24T00:00:01.000Z');
    expect((await listed()).items).toEqual([]);
  });
});
