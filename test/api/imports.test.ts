// Importing a school list: every row gets its own outcome, one bad row never stops the rest, the same list twice changes nothing.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, allPages, type Client, givenKitchen, openApi, problemOf } from '../support/api.ts';
import { DISTRICT } from '../support/factories/day.ts';
import { OTHER_DISTRICT, PERSONAS, REGENCY } from '../support/personas.ts';
import { importRows, makeRow, npsnFrom } from './school-lists.ts';

let api: Api;
let coordinator: Client;
let admin: Client;

beforeAll(async () => {
  api = await openApi();
  coordinator = await api.as(PERSONAS.regencyCoordinator);
  admin = await api.as(PERSONAS.administrator);
  await givenKitchen(api);
  await givenKitchen(api, 'K-FAR', { district: OTHER_DISTRICT });
});
afterAll(() => api.product.close());

let schools = 0;
let npsn = npsnFrom(schools);
beforeEach(() => {
  schools += 100;
  npsn = npsnFrom(schools);
});
/** The n-th school of a test. */
const row = (n: number, over: Parameters<typeof makeRow>[1] = {}) => makeRow(npsn(n), over);

describe('POST /v1/imports/sites', () => {
  it('creates schools with their estimated enrolment, dated from the beginning of the semester', async () => {
    const found = await importRows(coordinator, [row(1), row(2, { form: 'SMP', status: 'SWASTA' })]);
    expect(found).toEqual({
      dryRun: false,
      created: 2,
      updated: 0,
      unchanged: 0,
      rejected: 0,
      ignoredColumns: [],
      rows: [
        { row: 1, siteId: npsn(1), outcome: 'created' },
        { row: 2, siteId: npsn(2), outcome: 'created' },
      ],
    });
    expect((await coordinator.get(`/v1/sites/${npsn(1)}`)).body).toEqual({
      id: npsn(1),
      name: `SD Uji ${npsn(1)}`,
      kind: 'school',
      form: 'SD',
      ownership: 'public',
      district: DISTRICT,
      status: 'active',
      enrolment: {
        validFrom: '2026-07-01',
        groups: { SD_1_3: { male: 16, female: 15 }, SD_4_6: { male: 15, female: 15 } },
        estimated: true,
      },
    });
    expect((await coordinator.get(`/v1/sites/${npsn(2)}`)).body).toMatchObject({
      ownership: 'private',
      enrolment: { groups: { SMP: { male: 31, female: 30 } }, estimated: false },
    });
  });

  it('changes nothing when the same list comes twice, and updates only what differs in a third', async () => {
    const rows = [row(1), row(2), row(3)];
    await importRows(coordinator, rows);
    const before = await Promise.all([1, 2, 3].map((n) => api.product.platform.sites.find(npsn(n))));
    expect(await importRows(coordinator, rows)).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 3,
      rejected: 0,
    });
    expect(await Promise.all([1, 2, 3].map((n) => api.product.platform.sites.find(npsn(n))))).toEqual(before);
    const third = await importRows(coordinator, [
      row(1),
      row(2, { name: 'SD Lain' }),
      row(3, { students_male: 40 }),
    ]);
    expect(third.rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'updated', 'updated']);
    expect((await coordinator.get(`/v1/sites/${npsn(3)}`)).body).toMatchObject({
      enrolment: { validFrom: '2026-11-24' },
    });
  });

  it('writes nothing in a dry run, and says what it would do', async () => {
    await importRows(coordinator, [row(1)]);
    const rows = [row(1, { name: 'SD Lain' }), row(2), row(3, { npsn: 'x' })];
    const dry = await importRows(coordinator, rows, '?dryRun=true');
    expect(dry).toMatchObject({ dryRun: true, created: 1, updated: 1, rejected: 1 });
    expect((await coordinator.get(`/v1/sites/${npsn(1)}`)).body).toMatchObject({ name: `SD Uji ${npsn(1)}` });
    expect((await admin.get(`/v1/sites/${npsn(2)}`)).status).toBe(404);
    const wet = await importRows(coordinator, rows);
    expect({ ...wet, dryRun: true }).toEqual(dry);
    expect((await coordinator.post('/v1/imports/sites?dryRun=maybe', { rows })).status).toBe(422);
  });

  it('takes exact counts by group, and keeps them when a later list has totals that agree', async () => {
    const exact = { SD_1_3_male: 20, SD_1_3_female: 10, SD_4_6_male: 11, SD_4_6_female: 20 };
    await importRows(coordinator, [{ ...row(1), ...exact }]);
    const groups = { SD_1_3: { male: 20, female: 10 }, SD_4_6: { male: 11, female: 20 } };
    const read = async () => (await coordinator.get(`/v1/sites/${npsn(1)}`)).body;
    expect(await read()).toMatchObject({ enrolment: { groups, estimated: false } });
    const [again] = (await importRows(coordinator, [row(1)])).rows;
    expect(again).toMatchObject({ outcome: 'unchanged', notes: [{ code: 'counts-kept' }] });
    expect(await read()).toMatchObject({ enrolment: { groups, estimated: false } });
  });

  it('never takes a school of another region, nor shows that it is there', async () => {
    await importRows(admin, [row(1, { regency: 'Banyuwangi', district: 'Pesanggaran', name: 'SD Rahasia' })]);
    const found = await importRows(coordinator, [
      row(1),
      row(2, { regency: 'Banyuwangi', district: 'Pesanggaran' }),
    ]);
    expect(found.rows.map(({ problem }) => problem?.code)).toEqual(['row-not-allowed', 'row-not-allowed']);
    expect(JSON.stringify(found)).not.toContain('Rahasia');
    expect((await admin.get(`/v1/sites/${npsn(1)}`)).body).toMatchObject({
      district: OTHER_DISTRICT,
      name: 'SD Rahasia',
    });
  });

  it('is open to those who may write sites somewhere', async () => {
    for (const persona of [PERSONAS.planner, PERSONAS.auditor, PERSONAS.schoolOperator, PERSONAS.nobody]) {
      const refused = await (await api.as(persona)).post('/v1/imports/sites', { rows: [row(1)] });
      expect([persona.name, refused.status]).toEqual([persona.name, 403]);
    }
  });

  it('survives two people importing the same list at once', async () => {
    const rows = Array.from({ length: 40 }, (_, n) => row(n));
    const both = await Promise.all([importRows(coordinator, rows), importRows(admin, rows)]);
    expect(both.map(({ rejected }) => rejected)).toEqual([0, 0]);
    expect(both[0].created + both[1].created).toBe(40);
  });
});

describe('a list of 5,000 rows', () => {
  it('is taken in one call, one more is a 413 and writes nothing', { timeout: 60_000 }, async () => {
    const rows = Array.from({ length: 5_001 }, (_, n) => ({
      ...row(0),
      npsn: `009${String(n).padStart(5, '0')}`,
      district: 'Ajung',
    }));
    const tooMany = await coordinator.post('/v1/imports/sites', { rows });
    expect([tooMany.status, problemOf(tooMany).code]).toEqual([413, 'too-large']);
    expect((await admin.get('/v1/sites/00900000')).status).toBe(404);
    expect(await importRows(coordinator, rows.slice(1))).toMatchObject({ created: 5_000, rejected: 0 });
    expect(await importRows(coordinator, rows.slice(1))).toMatchObject({ unchanged: 5_000 });
    const listed = await allPages(coordinator, `/v1/regions/${REGENCY}/sites?limit=500`);
    expect(listed.filter(({ id }) => String(id).startsWith('009'))).toHaveLength(5_000);
  });
});

describe('a list that does not say everything', () => {
  it('keeps head counts and status of a school when it names neither', async () => {
    await importRows(coordinator, [row(1)]);
    const before = (await coordinator.get(`/v1/sites/${npsn(1)}`)).body;
    const { status: _, students_male: _m, students_female: _f, ...sparse } = row(1);
    expect(await importRows(coordinator, [sparse])).toMatchObject({ unchanged: 1 });
    expect((await coordinator.get(`/v1/sites/${npsn(1)}`)).body).toEqual(before);
  });

  it('makes a new school private and without pupils, and says so', async () => {
    const { status: _, students_male: _m, students_female: _f, ...sparse } = row(1);
    const { rows } = await importRows(coordinator, [sparse]);
    expect(rows[0]?.notes?.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['status-assumed', 'no-pupils']),
    );
    expect((await coordinator.get(`/v1/sites/${npsn(1)}`)).body).toMatchObject({
      ownership: 'private',
      enrolment: null,
    });
  });

  it('is asked for when nothing was sent', async () => {
    const answer = await coordinator.send('POST', '/v1/imports/sites');
    expect(answer.status).toBe(422);
  });
});
