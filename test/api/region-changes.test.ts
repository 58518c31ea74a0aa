// The real split of Papua with synthetic schools: the regions of then and of now, the same nation under both, records that
// phones kept over the night, and people whose grants have the old codes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { publishDue } from '../../functions/publish-reports/publish-due.ts';
import { watchDay } from '../../functions/watch-day/watch-day.ts';
import { rebuildRegion } from '../../local/rebuild-region.ts';
import { addDays } from '../../shared/domain/dates.ts';
import {
  type Answer,
  type Api,
  allPages,
  assertDone,
  type Client,
  givenFacts,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
  outcomesOf,
  pageOf,
  problemOf,
} from '../support/api.ts';
import { makeCertificate } from '../support/factories/certificates.ts';
import { DAY, instantAt, makePortions } from '../support/factories/day.ts';
import {
  makeIncident,
  makeIncidentUpdate,
  makeReceived,
  makeSample,
  makeSampleDiscarded,
  makeServed,
} from '../support/factories/facts.ts';
import { makePapuaSplit, makeWestPapuaSplit, todayOf } from '../support/factories/papua.ts';
import { makeMenu } from '../support/factories/places.ts';
import { PERSONAS } from '../support/personas.ts';

const YESTERDAY = '2026-11-23';
const TOMORROW = '2026-11-25';
const AFTER = '2026-11-26';
const EAST = 'Asia/Jayapura';
/** Two schools in each of these districts of then, and one in the west of the country. */
const DISTRICTS = ['91.01.01', '91.03.01', '91.04.01', '91.02.01', '92.71.01', '92.02.03', '35.09.19'];
const PROVINCES = ['35', '91', '92', '93', '94', '95', '96'];

type School = { id: string; district: string; portions: number };
const SCHOOLS: readonly School[] = DISTRICTS.flatMap((district, d) =>
  [0, 1].map((n) => ({ id: `0070${d}00${n}`, district, portions: 10 + 7 * d + n })),
);

let api: Api;
let admin: Client;

beforeAll(async () => {
  api = await openApi();
  admin = await api.as(PERSONAS.administrator);
  assertDone(await admin.post('/v1/region-changes', makePapuaSplit()));
  assertDone(await admin.post('/v1/region-changes', makeWestPapuaSplit()));
  for (const [d, district] of DISTRICTS.entries()) await givenKitchen(api, `K-P-${d}`, { district });
  for (const { id, district } of SCHOOLS)
    await givenSite(api, id, { district, kitchenId: kitchenOf(district), name: `SD Uji ${id}` });
  await givenSite(api, SILENT_SCHOOL, { district: '91.01.01', kitchenId: 'K-P-0' });
  await givenSite(api, SILENT_SCHOOL_95, { district: '91.02.01', kitchenId: 'K-P-3' });
  for (const date of [YESTERDAY, DAY]) await served(date, ['35', '91', '92'], SCHOOLS);
});
afterAll(() => api.product.close());

/** Registered, and never heard of: one goes to another province than the other. */
const [SILENT_SCHOOL, SILENT_SCHOOL_95] = ['00700090', '00700091'];
/** Reported in the afternoon before the split. */
const ILL = makeIncident({ siteId: SCHOOLS[0]?.id ?? '', at: instantAt(DAY, '13:45', EAST) });
const SAMPLE = makeSample({
  kitchenId: 'K-P-0',
  at: instantAt(DAY, '05:30', EAST),
  discardDueAt: instantAt(AFTER, '06:00', EAST),
});
const OF_MERAUKE = { name: 'Yohana Uji', grants: ['coordinator@region:93.01'] };

/** The evening before: a case, a sample, alerts and reports. */
async function givenGoingOn(): Promise<void> {
  await givenFacts(api, ILL, SAMPLE);
  const ends = { expiresOn: addDays(DAY, 30) };
  assertDone(await admin.put('/v1/kitchens/K-P-0/certificates/SLHS', makeCertificate(ends)));
  api.clock.set(instantAt(DAY, '18:05', EAST));
  await watchDay('91', api.product.watching);
  await publishDue('91', api.product.platform);
}

const idsIn = (answer: Answer): unknown[] => pageOf(answer).items.map(({ id }) => id);

const kitchenOf = (district: string): string => `K-P-${DISTRICTS.indexOf(district)}`;
const zoneAt = (district: string) => (district.startsWith('9') ? EAST : 'Asia/Jakarta');

async function served(date: string, provinces: readonly string[], schools: readonly School[]): Promise<void> {
  for (const province of provinces) await givenOpenDay(api, province, date);
  const facts = schools.map(({ id, district, portions }) =>
    makeServed({
      siteId: id,
      serviceDate: date,
      portions: makePortions(portions, 1),
      at: instantAt(date, '11:40', zoneAt(district)),
      present: 50,
      note: 'uji',
    }),
  );
  await givenFacts(api, ...facts);
}

const figures = z.object({ portions: z.object({ served: z.object({ small: z.int() }) }) });
const rangeTotals = z.object({
  totals: figures,
  items: z.array(z.object({ region: z.object({ code: z.string(), name: z.string() }), totals: figures })),
});
const days = z.object({
  totals: figures,
  children: z.array(z.object({ region: z.object({ code: z.string(), name: z.string() }) })),
});

async function totalsOf(code: string, asOf: 'then' | 'now', from = YESTERDAY, to = DAY) {
  const path = `/v1/regions/${code}/totals?from=${from}&to=${to}&by=child&asOf=${asOf}`;
  const { items, totals } = rangeTotals.parse((await admin.get(path)).body);
  const byChild = items.map((item) => [item.region.code, item.totals.portions.served.small] as const);
  return { sum: totals.portions.served.small, byChild: Object.fromEntries(byChild) };
}

/** The same by other means: the schools of a region added up. */
const sumOf = (code: string, codeOf: (district: string) => string, of = 2): number =>
  SCHOOLS.filter(({ district }) => codeOf(district).startsWith(code))
    .map(({ portions }) => portions * of)
    .reduce((a, b) => a + b, 0);
const then = (district: string): string => district;
const now = (district: string): string => (district.startsWith('9') ? todayOf(district) : district);
const ALL = sumOf('', then);

describe('before the day of a change', () => {
  it('the regions are those of then', async () => {
    const { body } = await admin.get(`/v1/regions/91.01?date=${DAY}`);
    expect(body).toMatchObject({
      name: 'Kabupaten Merauke',
      parent: '91',
      isOpen: true,
      successors: [],
      predecessors: [],
    });
    expect((await admin.get(`/v1/regions/93?date=${DAY}`)).body).toMatchObject({ isOpen: false });
    expect((await admin.get(`/v1/regions/93?date=${TOMORROW}`)).body).toMatchObject({ isOpen: true });
  });

  it('now is then', async () => {
    expect(await totalsOf('ID', 'now')).toEqual(await totalsOf('ID', 'then'));
    expect(await totalsOf('91', 'then')).toMatchObject({ sum: sumOf('91', then) });
  });

  it('nothing can be registered under a code that is yet to come', async () => {
    const site = { ...((await admin.get(`/v1/sites/${SCHOOLS[0]?.id}`)).body as object) };
    expect(site).toMatchObject({ district: '91.01.01' });
    const kitchen = { name: 'X', district: '93.01.01', capacity: 10, status: 'active', openedOn: DAY };
    expect(problemOf(await admin.put('/v1/kitchens/K-NEW', kitchen)).issues?.[0]?.code).toBe(
      'region-unknown',
    );
  });

  it('a change cannot be carried out', async () => {
    const early = await admin.post(`/v1/region-changes/${makePapuaSplit().id}/apply`);
    expect([early.status, problemOf(early).detail]).toEqual([422, expect.stringContaining(TOMORROW)]);
  });
});

describe('on the day of the split', () => {
  const late = makeReceived({
    siteId: SCHOOLS[0]?.id ?? '',
    serviceDate: DAY,
    portions: makePortions(9, 0),
    at: instantAt(DAY, '10:50', EAST),
  });
  const [first] = SCHOOLS;
  let kept: Client;

  beforeAll(async () => {
    kept = await api.as({ name: 'Guru Uji', grants: [`school-operator@site:${first?.id}`] });
    const kitchen = await api.as({ name: 'Dapur Uji', grants: ['kitchen-operator@kitchen:K-P-0'] });
    assertDone(await kitchen.put(`/v1/kitchens/K-P-0/menus/${TOMORROW}/noon`, makeMenu()));
    assertDone(
      await admin.put(`/v1/regions/91.01/calendar/${AFTER}`, {
        service: false,
        kind: 'programme',
        reason: 'Uji kalender',
      }),
    );
    const own = { value: 5, unit: '', source: 'Perbup uji', certainty: 'firm', region: '91.01' };
    assertDone(await admin.put(`/v1/rules/calendar.week/${TOMORROW}`, own));
    assertDone(
      await admin.put('/v1/regions/91.01/contacts', { contacts: [{ email: 'a@uji.id', language: 'id' }] }),
    );
    await givenGoingOn();
    api.clock.set(instantAt(TOMORROW, '12:30', EAST));
    for (const province of PROVINCES) await givenOpenDay(api, province, TOMORROW);
    for (const province of PROVINCES) await watchDay(province, api.product.watching);
  });

  it('schools and kitchens are registered under the new codes, each with its days of before where they were', async () => {
    for (const { id, district } of SCHOOLS.filter((school) => school.district.startsWith('91')))
      expect((await admin.get(`/v1/sites/${id}`)).body).toMatchObject({ district: now(district) });
    expect((await admin.get('/v1/kitchens/K-P-0')).body).toMatchObject({ district: '93.01.01' });
    expect((await admin.get(`/v1/sites/${SCHOOLS[8]?.id}`)).body).toMatchObject({ district: '92.71.01' });
  });

  it('then has the days as they were, now has them by the regions of today, and the nation is the same', async () => {
    const [ofThen, ofNow] = [await totalsOf('ID', 'then'), await totalsOf('ID', 'now')];
    expect([ofThen.sum, ofNow.sum]).toEqual([ALL, ALL]);
    expect(ofThen.byChild).toEqual({
      '35': sumOf('35', then),
      '91': sumOf('91', then),
      '92': sumOf('92', then),
    });
    const expected = ['35', '91', '93', '94', '95'].map((code) => [code, sumOf(code, now)]);
    expect(ofNow.byChild).toEqual({ ...Object.fromEntries(expected), '92': sumOf('92', then) });
  });

  it.each(['91', '93', '94', '95', '93.01', '93.01.01', '91.03', '91.03.01'])(
    '%s has the figures of its own schools, from before the split too',
    async (code) => {
      expect((await totalsOf(code, 'now')).sum).toBe(sumOf(code, now));
    },
  );

  it('the children of a new province have their names of today', async () => {
    const { body } = await admin.get(`/v1/regions/93/days/${DAY}?asOf=now`);
    expect(days.parse(body)).toMatchObject({
      totals: { portions: { served: { small: sumOf('93', now, 1) } } },
      children: [{ region: { code: '93.01', name: 'Kabupaten Merauke' } }],
    });
    expect((await totalsOf('93', 'then')).sum).toBe(0);
  });

  it('a record that a phone kept over the night is taken, and counts on its own day where that stands', async () => {
    const before = (await totalsOf('91.01', 'then', DAY, DAY)).sum;
    expect(outcomesOf(await kept.facts(late))).toEqual(['accepted']);
    expect(outcomesOf(await kept.facts(late))).toEqual(['duplicate']);
    const correction = makeServed({
      siteId: first?.id ?? '',
      serviceDate: DAY,
      portions: makePortions(4, 0),
      at: instantAt(DAY, '11:45', EAST),
      present: 50,
      note: 'susulan',
    });
    expect(outcomesOf(await kept.facts(correction))).toEqual(['accepted']);
    await api.settled();
    expect((await totalsOf('91.01', 'then', DAY, DAY)).sum).toBe(before + 4);
    expect((await totalsOf('93', 'now', DAY, DAY)).sum).toBe(sumOf('93', now, 1) + 4);
    expect((await totalsOf('ID', 'now')).sum).toBe(ALL + 4);
    const report = await admin.get(`/v1/reports/91.01_${DAY}_1`);
    expect(report.body).toMatchObject({
      region: { code: '91.01', name: 'Kabupaten Merauke' },
      adjustments: [{ region: { code: '91.01.01' } }],
    });
  });

  it('a record of the new day counts under the new codes', async () => {
    const fact = makeServed({
      siteId: first?.id ?? '',
      serviceDate: TOMORROW,
      portions: makePortions(6, 0),
      at: instantAt(TOMORROW, '11:45', EAST),
      present: 50,
      note: 'uji',
    });
    expect(outcomesOf(await kept.facts(fact))).toEqual(['accepted']);
    await api.settled();
    expect((await totalsOf('93.01.01', 'then', TOMORROW, TOMORROW)).sum).toBe(6);
    expect((await totalsOf('91', 'then', TOMORROW, TOMORROW)).sum).toBe(0);
  });

  it('menus, the calendar, rules and contacts go on', async () => {
    expect((await admin.get(`/v1/kitchens/K-P-0/menus/${TOMORROW}/noon`)).status).toBe(200);
    const { body } = await admin.get(`/v1/regions/93.01/calendar?from=${AFTER}&to=${AFTER}`);
    expect(body).toMatchObject({ items: [{ region: '93.01', reason: 'Uji kalender' }] });
    const rules = pageOf(await admin.get(`/v1/rules?date=${AFTER}&region=93.01`)).items;
    const own = rules.filter(({ region }) => region !== undefined);
    expect(own).toMatchObject([{ key: 'calendar.week', region: '93.01', value: 5, validFrom: TOMORROW }]);
    expect((await admin.get('/v1/regions/93.01/contacts')).body).toMatchObject({
      contacts: [{ email: 'a@uji.id' }],
    });
  });

  it('what stands open is found under the new code, by the region and by the kitchen', async () => {
    const fresh = await api.as(OF_MERAUKE);
    const alerts = (path: string) => fresh.get(path).then((answer) => idsIn(answer));
    const yesterday = [
      `91.01_${DAY}_incident_site_${first?.id}_${ILL.id}`,
      `91.01_${DAY}_silent_site_${SILENT_SCHOOL}`,
    ];
    for (const code of ['93.01', '93.01.01', '91.01'])
      expect(await alerts(`/v1/regions/${code}/alerts?open=true`)).toEqual(expect.arrayContaining(yesterday));
    expect(JSON.stringify(await alerts('/v1/regions/93.01/alerts'))).not.toContain('certificate-expiring');
    expect(JSON.stringify(await alerts('/v1/regions/91.01/alerts'))).toContain('certificate-expiring');
    const cook = await api.as({ name: 'Dapur Uji', grants: ['kitchen-operator@kitchen:K-P-0'] });
    expect(idsIn(await cook.get('/v1/kitchens/K-P-0/alerts'))).toEqual(expect.arrayContaining(yesterday));
    const care = await fresh.post(`/v1/alerts/${yesterday[0]}/acknowledgement`, { note: 'Kami tangani' });
    expect(care.status).toBe(200);
  });

  it('a case of before is listed, led on and closed by the office of the new code', async () => {
    const fresh = await api.as(OF_MERAUKE);
    const listed = (code: string) =>
      fresh.get(`/v1/regions/${code}/incidents?status=triaged`).then((answer) => idsIn(answer));
    expect(outcomesOf(await fresh.facts(makeIncidentUpdate(ILL, { status: 'triaged' })))).toEqual([
      'accepted',
    ]);
    await api.settled();
    expect((await fresh.get(`/v1/incidents/${ILL.id}`)).body).toMatchObject({ status: 'triaged' });
    for (const code of ['93.01', '93.01.01', '91.01']) expect(await listed(code)).toEqual([ILL.id]);
    expect(idsIn(await admin.get('/v1/regions/93/incidents'))).toEqual([ILL.id]);
    expect(idsIn(await admin.get('/v1/regions/95/incidents'))).toEqual([]);
  });

  it('who was silent is found by the regions of then, and by those of now', async () => {
    const silent = async (code: string, asOf: string) =>
      (await allPages(admin, `/v1/regions/${code}/days/${DAY}/silent?limit=1&asOf=${asOf}`)).map(
        ({ siteId, district }) => `${district} ${siteId}`,
      );
    const both = [`91.01.01 ${SILENT_SCHOOL}`, `91.02.01 ${SILENT_SCHOOL_95}`];
    expect([await silent('91', 'then'), await silent('ID', 'now')]).toEqual([both, both]);
    const found = await Promise.all(
      ['93', '93.01', '93.01.01', '95', '91'].map((code) => silent(code, 'now')),
    );
    expect(found).toEqual([[both[0]], [both[0]], [both[0]], [both[1]], []]);
    expect(await silent('93', 'then')).toEqual([]);
    const ill = await admin.get(`/v1/regions/93.01/days/${DAY}/exceptions?asOf=now`);
    expect(ill.text).toContain(first?.id);
  });

  it('a coordinator of the old code has the new one, and still reads the days of then', async () => {
    const coordinator = await api.as({ name: 'Yosef Uji', grants: ['coordinator@region:91.01'] });
    const reads = [
      '/v1/regions/93.01/sites',
      `/v1/regions/91.01/days/${DAY}`,
      `/v1/regions/93.01/days/${TOMORROW}`,
    ];
    for (const path of reads) expect([path, (await coordinator.get(path)).status]).toEqual([path, 200]);
    expect((await coordinator.get('/v1/regions/93.02/sites')).status).toBe(403);
    expect((await coordinator.get('/v1/me')).body).toMatchObject({
      grants: ['coordinator@region:93.01', 'coordinator@region:91.01'],
    });
    const fresh = await api.as({ name: 'Yohana Uji', grants: ['coordinator@region:93'] });
    expect((await fresh.get(`/v1/regions/91.01/days/${DAY}`)).status).toBe(200);
    expect((await fresh.get(`/v1/regions/91.03/days/${DAY}`)).status).toBe(403);
    expect((await admin.get(`/v1/regions/93?date=${TOMORROW}`)).body).toMatchObject({
      predecessors: ['91.01', '91.16', '91.17', '91.18'].map((code) => ({ code })),
    });
    const province = await api.as({ name: 'Marthen Uji', grants: ['coordinator@region:91'] });
    expect((await province.get(`/v1/regions/93.01/days/${TOMORROW}`)).status).toBe(403);
    expect((await province.get(`/v1/regions/91.01/days/${DAY}`)).status).toBe(200);
  });

  it('a rebuild finds nothing to mend, under the codes of then and of now', async () => {
    for (const region of ['91', '93', '35']) expect([region, await rebuilt(region)]).toEqual([region, []]);
  });

  it('is done once: again it moves nothing', async () => {
    const { body } = await admin.post(`/v1/region-changes/${makePapuaSplit().id}/apply`);
    expect(body).toEqual({ moved: 0, isDone: true });
    const { body: list } = await admin.get('/v1/region-changes');
    expect(list).toMatchObject({ items: [{ state: 'done' }, { state: 'announced' }] });
  });
});

const rebuilt = async (region: string) =>
  (
    await rebuildRegion(
      { region, from: YESTERDAY, to: TOMORROW, repair: false },
      api.product.platform,
      () => undefined,
    )
  ).differences;

describe('the week of the split', () => {
  it('is reported for the old codes and the new ones, each with its own days', async () => {
    const sunday = instantAt('2026-11-29', '18:05', EAST);
    const { platform } = api.product;
    api.clock.set(sunday);
    for (const province of ['91', '93']) await publishDue(province, platform);
    const week = async (code: string) =>
      z
        .object({ totals: figures, children: z.array(z.object({ region: z.object({ code: z.string() }) })) })
        .parse((await admin.get(`/v1/reports/${code}_2026-W48_1`)).body);
    expect((await week('93')).totals.portions.served.small).toBe(6);
    expect((await week('93')).children.map(({ region }) => region.code)).toEqual(['93.01']);
    expect((await week('91.01')).totals.portions.served.small).toBe(sumOf('91.01', then) + 4);
    expect((await week('91')).children.map(({ region }) => region.code)).toContain('91.01');
  });

  it('a sample stays while a case of before the split is open', async () => {
    const cook = await api.as({ name: 'Dapur Uji', grants: ['kitchen-operator@kitchen:K-P-0'] });
    const discard = makeSampleDiscarded({
      ...{ kitchenId: 'K-P-0', serviceDate: DAY, sampleId: SAMPLE.id },
      at: instantAt(AFTER, '07:00', EAST),
    });
    const [result] = await cook.facts(discard);
    expect(JSON.stringify(result)).toContain('sample-needed');
  });

  it('counts for the copy where two regions are compared', async () => {
    api.clock.set(instantAt('2026-11-30', '12:30', EAST));
    const query = `pilot=35.09&copy=93.01&pilotFrom=${YESTERDAY}&copyFrom=${YESTERDAY}`;
    expect((await admin.get(`/v1/comparisons?${query}`)).body).toMatchObject({
      weeks: 2,
      copy: { region: { code: '93.01' }, size: { sites: 3 }, weeks: [{ week: 1 }] },
    });
  });
});

describe('after both splits', () => {
  it('a range over them adds up, whichever regions are asked for', async () => {
    api.clock.set(instantAt(AFTER, '12:30', EAST));
    for (const province of PROVINCES) await givenOpenDay(api, province, AFTER);
    const [ofThen, ofNow] = [
      await totalsOf('ID', 'then', YESTERDAY, AFTER),
      await totalsOf('ID', 'now', YESTERDAY, AFTER),
    ];
    expect(ofNow.sum).toBe(ofThen.sum);
    expect(ofNow.byChild['96']).toBe(sumOf('96', now));
    expect(ofNow.byChild['92']).toBe(sumOf('92', now));
    const parts = await Promise.all(PROVINCES.map((code) => totalsOf(code, 'now', YESTERDAY, AFTER)));
    expect(parts.reduce((sum, part) => sum + part.sum, 0)).toBe(ofThen.sum);
  });
});
