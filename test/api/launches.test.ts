import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sealed } from '../../shared/domain/template.ts';
import {
  type Answer,
  type Api,
  assertDone,
  type Client,
  givenSite,
  openApi,
  pageOf,
  problemOf,
} from '../support/api.ts';
import { makeCertificate } from '../support/factories/certificates.ts';
import { DAY, DISTRICT, instantAt } from '../support/factories/day.ts';
import { makeCooked } from '../support/factories/facts.ts';
import { makeJpeg } from '../support/factories/photos.ts';
import { makeTemplate } from '../support/factories/templates.ts';
import { OTHER_DISTRICT, PERSONAS, REGENCY } from '../support/personas.ts';
import { givenProposal, givenRun, planOf, SCHOOL_ROWS } from '../support/proposals.ts';

const OPENS = DAY;
const CHANGE = '01KAT000000000000000000MVE';
const TEMPLATE = makeTemplate();
const FROM = '2026-11-25';
const WEEK = '2026-11-28';
const HOLIDAYS = {
  from: '2026-12-14',
  to: '2026-12-16',
  service: false,
  kind: 'school',
  reason: 'Libur uji',
};
const WINDOW = { from: '10:00', to: '13:00' };
const LATER = { from: '11:30', to: '14:00' };

let api: Api;
let planner: Client;
let admin: Client;
let body: { run: number; opensOn: string };
let kitchens: string[];
/** The run of the proposal `X`. */
let run: number;

type Records = {
  kitchens: { id: string; action: string }[];
  sites: { id: string; action: string }[];
  calendar: { region: string; date: string; reason: string; action: string }[];
  rules: { key: string; value: unknown; action: string; rule?: object }[];
  grants: { grant: string; action: string }[];
};
const recordsOf = async (id: string, asked = body): Promise<Records> => {
  const answer = await planner.post(`/v1/proposals/${id}/launch?dryRun=true`, asked);
  assertDone(answer);
  return (answer.body as { records: Records }).records;
};
/** What holds for the region of its own on a day of its own week. */
const arranged = async () => {
  const rules = pageOf(await admin.get(`/v1/rules?date=${WEEK}&region=${DISTRICT}`)).items;
  const days = pageOf(await admin.get(`/v1/regions/${REGENCY}/calendar?from=2026-12-14&to=2026-12-16`)).items;
  const own = rules.filter(({ region }) => region === REGENCY);
  return {
    rules: Object.fromEntries(own.map(({ key, value }) => [key, value])),
    days: Object.fromEntries(days.map(({ date, reason }) => [date, reason])),
  };
};
const BEFORE = { rules: { 'window.noon': WINDOW }, days: { '2026-12-14': 'Rapat uji' } };
const AFTER = {
  rules: { ...BEFORE.rules, 'calendar.week': 5, 'cost.food.small': 9_000 },
  days: { ...BEFORE.days, '2026-12-15': 'Libur uji', '2026-12-16': 'Libur uji' },
};
/** What an office made of one of those days since. */
const KEPT = { '2026-12-16': 'Diganti uji' };
const registered = async (): Promise<string[]> =>
  pageOf(await admin.get(`/v1/regions/${REGENCY}/kitchens`)).items.map(({ id }) => String(id));

/** A kitchen that has begun, as if its gates were met. */
async function givenBegun(id: string): Promise<void> {
  const { kitchens: store } = api.product.platform;
  const found = await store.find(id);
  if (!found) throw new Error('the launch wrote no kitchen');
  const begun = { ...found, lifecycle: 'ACTIVE' as const, standing: { formerDistricts: [], stops: [] } };
  await store.put(
    { ...begun, profile: { ...found.profile, openedOn: '2026-11-02' }, version: found.version + 1 },
    found.version,
  );
}
type Access = { grant: string; codes: { code: string }[]; persons: { name: string }[] };
const accessOf = async (grants?: readonly string[]): Promise<Access[]> => {
  const office = await api.as(PERSONAS.regencyCoordinator);
  const { items } = pageOf(await office.get(`/v1/regions/${REGENCY}/access`));
  return (items as Access[]).filter(({ grant }) => grants?.includes(grant) ?? true);
};
const createdGrants = (): string[] => [
  ...kitchens.map((id) => `kitchen-operator@kitchen:${id}`),
  ...['00300001', '00300003', '00300004'].map((id) => `school-operator@site:${id}`),
];

beforeAll(async () => {
  api = await openApi();
  planner = await api.as(PERSONAS.planner);
  admin = await api.as(PERSONAS.administrator);
  await givenSite(api, '00300002', { kitchenId: undefined, name: 'SD yang sudah ada' });
  const { hash: _, ...pilot } = TEMPLATE;
  const calendar = { ...pilot.calendar, week: 5 };
  assertDone(await planner.post('/v1/templates/import', await sealed({ ...pilot, calendar })));
  const byHand = { value: WINDOW, unit: '', source: 'Perbup uji', certainty: 'firm', region: REGENCY };
  assertDone(await admin.put(`/v1/rules/window.noon/${FROM}`, byHand));
  const day = { service: false, kind: 'school', reason: 'Rapat uji' };
  assertDone(await admin.put(`/v1/regions/${REGENCY}/calendar/${HOLIDAYS.from}`, day));
  await givenProposal(planner, 'U', {
    template: { id: pilot.id, version: pilot.version },
    rules: { 'cost.food.small': 9_000, 'capacity.standard.pupils': 1_900, 'window.noon': LATER },
    calendar: [HOLIDAYS],
  });
  const run = await givenRun(api, planner, 'U');
  body = { run: run.id, opensOn: OPENS };
  kitchens = (await planOf(planner, run.id, 'U')).kitchens.map(({ kitchenId }) => kitchenId).sort();
});
afterAll(() => api.product.close());

describe('POST /v1/proposals/{id}/launch', () => {
  it('shows every record in a dry run, and writes none', async () => {
    const records = await recordsOf('U');
    expect(records.kitchens.map(({ id, action }) => [id, action]).sort()).toEqual(
      kitchens.map((id) => [id, 'create']),
    );
    expect(Object.fromEntries(records.sites.map(({ id, action }) => [id, action]))).toEqual({
      '00300001': 'create',
      '00300002': 'assign',
      '00300003': 'create',
      '00300004': 'create',
    });
    expect(records.grants.map(({ grant, action }) => `${action} ${grant}`).sort()).toEqual(
      ['keep school-operator@site:00300002', ...createdGrants().map((grant) => `create ${grant}`)].sort(),
    );
    expect(await accessOf()).toEqual([
      expect.objectContaining({ grant: 'school-operator@site:00300002', codes: [], persons: [] }),
    ]);
    const written = { region: REGENCY, validFrom: FROM, source: 'Jember tahap dua (U v2)' };
    expect(records.rules).toMatchObject([
      { key: 'calendar.week', value: 5, action: 'create', rule: { ...written, certainty: 'proposal' } },
      { key: 'capacity.standard.pupils', value: 1_900, action: 'plan-only' },
      { key: 'cost.food.small', value: 9_000, action: 'create', rule: written },
      { key: 'window.noon', value: LATER, action: 'keep' },
    ]);
    expect(records.calendar).toMatchObject([
      { region: REGENCY, date: '2026-12-14', reason: 'Rapat uji', action: 'keep' },
      { region: REGENCY, date: '2026-12-15', reason: 'Libur uji', action: 'create' },
      { region: REGENCY, date: '2026-12-16', reason: 'Libur uji', action: 'create' },
    ]);
    expect(await registered()).toEqual([]);
    expect(await arranged()).toEqual(BEFORE);
    expect((await planner.get('/v1/proposals/U/launch')).status).toBe(404);
  });

  it('is for planners, not for coordinators', async () => {
    const coordinator = await api.as(PERSONAS.regencyCoordinator);
    expect((await coordinator.post('/v1/proposals/U/launch', body)).status).toBe(403);
  });

  it('goes on where it broke off, and asking again changes nothing', async () => {
    const { sites } = api.product.platform;
    const put = sites.put.bind(sites);
    let written = 0;
    sites.put = (...args) => (++written === 2 ? Promise.reject(new Error('power is gone')) : put(...args));
    expect((await planner.post('/v1/proposals/U/launch', body)).status).toBe(500);
    sites.put = put;
    expect((await planner.get('/v1/proposals/U/launch')).body).toMatchObject({ state: 'running' });
    const { access } = api.product.platform;
    const find = access.find.bind(access);
    let asked = 0;
    access.find = (id) => (++asked === 3 ? Promise.reject(new Error('power is gone')) : find(id));
    expect((await planner.post('/v1/proposals/U/launch', body)).status).toBe(500);
    access.find = find;
    const done = await planner.post('/v1/proposals/U/launch', body);
    expect(done.body).toMatchObject({ launch: { state: 'done', done: 4 + kitchens.length + 4 } });
    expect((await planner.post('/v1/proposals/U/launch', body)).body).toEqual(done.body);
    expect(await registered()).toEqual(kitchens);
    expect(await arranged()).toEqual(AFTER);
    const nations = pageOf(await admin.get(`/v1/rules?date=${WEEK}`)).items;
    expect(nations.find(({ key }) => key === 'calendar.week')).toMatchObject({ value: 6 });
    const site = await admin.get('/v1/sites/00300002');
    expect(site.body).toMatchObject({ name: 'SD yang sudah ada', kitchenId: expect.any(String) });
    expect(site.headers.get('ETag')).toBe('"2"');
    expect((await admin.get('/v1/sites/00300001')).body).toMatchObject({ enrolment: { estimated: true } });
  });

  it('makes one access code for each place that it wrote, shown to its office alone', async () => {
    const access = await accessOf();
    const withCode = access.filter(({ codes }) => codes.length > 0);
    expect(withCode.map(({ grant }) => grant).sort()).toEqual(createdGrants().sort());
    expect(withCode.filter(({ codes }) => codes.length !== 1)).toEqual([]);
    const { text } = await planner.get('/v1/proposals/U/launch');
    for (const { codes } of withCode) expect(text).not.toContain(codes[0]?.code);
  });

  it('keeps its plan until it is taken back', async () => {
    const other = await planner.post('/v1/proposals/U/launch', { ...body, opensOn: '2026-11-30' });
    expect([other.status, problemOf(other).code]).toEqual([409, 'conflict']);
  });

  it('reaches nobody before a kitchen begins: no day is planned with it', async () => {
    const opened = await admin.post(`/v1/regions/${REGENCY}/days/${OPENS}/open`);
    expect(opened.body).toMatchObject({ planned: 0, notExpected: { 'kitchen-not-active': 4 } });
  });
});

describe('DELETE /v1/proposals/{id}/launch', () => {
  it('takes back what nobody changed since, and a launch after it writes everything again', async () => {
    const changed = { service: true, kind: 'school', reason: 'Diganti uji' };
    assertDone(await admin.put(`/v1/regions/${REGENCY}/calendar/2026-12-16`, changed));
    const [own = ''] = kitchens;
    const paper = `/v1/kitchens/${own}`;
    const photo = '01KAT00000000000000000F001';
    const reason = 'Menunggu hasil laboratorium';
    assertDone(await admin.put(`${paper}/gates/suppliers`, { gate: 'suppliers', contracted: 20 }));
    assertDone(await admin.put(`${paper}/waivers/water`, { name: 'R', reason, until: '2026-12-31' }));
    assertDone(await admin.put(`${paper}/certificates/SLHS`, makeCertificate()));
    const jpeg = { 'Content-Type': 'image/jpeg' };
    assertDone(await admin.put(`${paper}/gates/test-run/photos/${photo}`, makeJpeg(), jpeg));
    const school = 'school-operator@site:00300001';
    const [{ codes: [given] = [] } = {}] = await accessOf([school]);
    const teacher = await api.as({ name: 'Guru Uji', grants: [] });
    assertDone(await teacher.post('/v1/me/grants', { code: given?.code }));
    expect((await teacher.get('/v1/me')).body).toMatchObject({ grants: [school] });
    vi.spyOn(api.product.platform.access, 'end').mockRejectedValueOnce(new Error('power is gone'));
    expect((await planner.send('DELETE', '/v1/proposals/U/launch')).status).toBe(500);
    const taken = await planner.send('DELETE', '/v1/proposals/U/launch');
    expect(taken.body).toMatchObject({ state: 'taken-back' });
    expect((await teacher.get('/v1/me')).body).toMatchObject({ grants: [] });
    expect((await teacher.post('/v1/me/grants', { code: given?.code })).status).toBe(422);
    expect(await registered()).toEqual([]);
    expect(await arranged()).toEqual({ ...BEFORE, days: { ...BEFORE.days, ...KEPT } });
    expect((await admin.get('/v1/sites/00300001')).status).toBe(404);
    expect((await admin.get('/v1/sites/00300002')).body).not.toHaveProperty('kitchenId');
    assertDone(await planner.post('/v1/proposals/U/launch', body));
    expect(await registered()).toEqual(kitchens);
    const { body: again } = await admin.get(`${paper}/gates`);
    const { items } = again as { items: { lacks: { code: string }[]; photos: unknown[] }[] };
    expect(items.map(({ lacks, photos }) => [lacks[0]?.code, photos.length])).toEqual([
      ['slhs-missing', 0],
      ...Array(6).fill(['evidence-missing', 0]),
    ]);
    expect((await admin.get(`${paper}/waivers`)).body).toMatchObject({ items: [] });
    expect((await admin.get(`${paper}/gates/test-run/photos/${photo}`)).status).toBe(404);
    assertDone(await admin.put(`${paper}/gates/suppliers`, { gate: 'suppliers', contracted: 20 }));
    const [anew] = await accessOf([school]);
    expect([anew?.codes.length, anew?.persons]).toEqual([1, []]);
    expect(anew?.codes[0]?.code).not.toBe(given?.code);
  });

  it('leaves nothing of a launch that is still being written', async () => {
    await planner.send('DELETE', '/v1/proposals/U/launch');
    const { sites } = api.product.platform;
    const put = sites.put.bind(sites);
    let taken: Promise<Answer> | undefined;
    sites.put = async (...args) => {
      taken ??= planner.send('DELETE', '/v1/proposals/U/launch');
      await taken;
      return await put(...args);
    };
    expect((await planner.post('/v1/proposals/U/launch', body)).status).toBe(409);
    sites.put = put;
    expect((await taken)?.body).toMatchObject({ state: 'taken-back' });
    expect(await registered()).toEqual([]);
    expect(await arranged()).toEqual({ ...BEFORE, days: { ...BEFORE.days, ...KEPT } });
    expect((await admin.get('/v1/sites/00300001')).status).toBe(404);
    expect((await admin.get('/v1/sites/00300002')).body).not.toHaveProperty('kitchenId');
    assertDone(await planner.post('/v1/proposals/U/launch', body));
    expect(await registered()).toEqual(kitchens);
    expect(await arranged()).toEqual({ ...AFTER, days: { ...AFTER.days, ...KEPT } });
  });

  it('is refused once anything was recorded', async () => {
    const [kitchenId = ''] = kitchens;
    await givenBegun(kitchenId);
    const [result] = await admin.facts(makeCooked({ kitchenId }));
    expect(result?.outcome).toBe('accepted');
    await api.settled();
    const refused = await planner.send('DELETE', '/v1/proposals/U/launch');
    expect([refused.status, problemOf(refused).code]).toEqual([409, 'launch-has-facts']);
    expect(await registered()).toEqual(kitchens);
  });
});

describe('a school of the list that is registered in another region', () => {
  it('stays there, and a launch of its version tells nothing of it', async () => {
    await givenSite(api, '00309999', {
      district: OTHER_DISTRICT,
      kitchenId: undefined,
      name: 'Jauh di sana',
    });
    await givenProposal(planner, 'W', { forbidden: kitchens.map((id) => `kitchen:${id}`) });
    const rows = { rows: [{ ...SCHOOL_ROWS[0], npsn: '00309999' }] };
    assertDone(await planner.put('/v1/proposals/W/sites', rows, { 'If-Match': '"2"' }));
    const run = await givenRun(api, planner, 'W');
    const dry = await planner.post('/v1/proposals/W/launch?dryRun=true', { ...body, run: run.id });
    expect(dry.body).toMatchObject({ records: { sites: [{ id: '00309999', action: 'keep' }] } });
    expect(dry.text).not.toContain('Jauh di sana');
    const {
      id: _,
      version: _v,
      listed: _l,
      createdAt: _c,
      ...proposal
    } = (await planner.get('/v1/proposals/W')).body as Record<string, unknown>;
    const template = { id: TEMPLATE.id, version: TEMPLATE.version };
    assertDone(await planner.put('/v1/proposals/W', { ...proposal, template }, { 'If-Match': '"3"' }));
    assertDone(await planner.post('/v1/proposals/W/launch', { ...body, run: run.id }));
    const copies = pageOf(await planner.get(`/v1/regions/${REGENCY}/copies`)).items;
    expect(copies.map(({ id }) => id)).toEqual([`${REGENCY}_U`]);
    const site = await admin.get('/v1/sites/00309999');
    expect(site.body).toMatchObject({ district: OTHER_DISTRICT, name: 'Jauh di sana' });
    expect(site.body).not.toHaveProperty('kitchenId');
  });
});

describe('a plan that gives sites to a kitchen that was there', () => {
  it('says where it is suspended, and is not launched once it was closed', async () => {
    await givenProposal(planner, 'X');
    const rows = { rows: [{ ...SCHOOL_ROWS[0], npsn: '00300099' }] };
    assertDone(await planner.put('/v1/proposals/X/sites', rows, { 'If-Match': '"2"' }));
    run = (await givenRun(api, planner, 'X')).id;
    const [kitchenId = ''] = (await planOf(planner, run, 'X')).kitchens.flatMap(({ kitchenId: id, sites }) =>
      sites.length > 0 ? id : [],
    );
    const asked = { run, opensOn: '2026-12-01' };
    const now = async () => (await recordsOf('X', asked)).kitchens.find(({ id }) => id === kitchenId);
    const { body: before } = await admin.get(`/v1/kitchens/${kitchenId}`);
    const { id: _, ...profile } = before as { id: string; name: string };
    const becomes = async (status: string) => {
      const { headers } = await admin.get(`/v1/kitchens/${kitchenId}`);
      const match = { 'If-Match': headers.get('ETag') ?? '' };
      assertDone(await admin.put(`/v1/kitchens/${kitchenId}`, { ...profile, status }, match));
    };
    expect(await now()).toMatchObject({ action: 'keep', isSuspended: false });
    await becomes('suspended');
    expect(await now()).toMatchObject({ action: 'keep', isSuspended: true });
    await becomes('closed');
    expect(await now()).toMatchObject({ action: 'closed' });
    const refused = await planner.post('/v1/proposals/X/launch', asked);
    expect([refused.status, problemOf(refused).detail]).toEqual([
      409,
      `Kitchen ${profile.name} was closed since this plan was made. Make the plan anew.`,
    ]);
    await becomes('active');
  });
});

describe('a plan whose district got another code since', () => {
  it('is not launched into a district that is no more', async () => {
    const change = {
      id: CHANGE,
      effectiveFrom: '2026-11-25',
      kind: 'move',
      decree: 'Perda uji 1/2026',
      mapping: [{ old: DISTRICT, new: '35.09.90' }],
    };
    const copy = {
      id: `${DISTRICT}_UJI`,
      region: DISTRICT,
      template: TEMPLATE,
      launchedOn: DAY,
      answers: [],
    };
    const { id, version } = TEMPLATE;
    const { copies } = api.product.platform;
    await copies.put({ ...copy, template: { id, version } }, undefined, 'uji', api.clock.now());
    assertDone(await admin.post('/v1/region-changes', change));
    api.clock.set(instantAt('2026-11-25', '08:00'));
    const asked = { run, opensOn: '2026-12-01' };
    const refused = await planner.post('/v1/proposals/X/launch?dryRun=true', asked);
    expect([refused.status, problemOf(refused).issues?.[0]?.code]).toEqual([422, 'region-unknown']);
  });

  it('is not taken back once anything was recorded under the new code', async () => {
    const [kitchenId = ''] = (await planOf(planner, 1, 'W')).kitchens.map((kitchen) => kitchen.kitchenId);
    await givenBegun(kitchenId);
    assertDone(await admin.post(`/v1/region-changes/${CHANGE}/apply`));
    const [result] = await admin.facts(makeCooked({ kitchenId, serviceDate: '2026-11-25' }));
    expect(result?.outcome).toBe('accepted');
    await api.settled();
    api.clock.set(instantAt('2026-11-26', '08:00'));
    const refused = await planner.send('DELETE', '/v1/proposals/W/launch');
    expect([refused.status, problemOf(refused).code]).toEqual([409, 'launch-has-facts']);
  });

  it('keeps its copy, which is found and compared by the new code', async () => {
    const there = await api.as({ name: 'Baru Uji', grants: ['planner@region:35.09.90'] });
    const { items } = pageOf(await there.get('/v1/regions/35.09.90/copies'));
    expect(items).toMatchObject([{ id: `${DISTRICT}_UJI`, region: '35.09.90' }]);
    const found = await there.get(`/v1/copies/${DISTRICT}_UJI`);
    expect(found.body).toMatchObject({ copy: { region: '35.09.90' } });
    const asked = `pilot=${OTHER_DISTRICT}&pilotFrom=${DAY}&copy=${DISTRICT}&copyFrom=${DAY}`;
    const compared = await admin.get(`/v1/comparisons?${asked}`);
    expect(compared.body).toMatchObject({ copy: { region: { code: '35.09.90' } } });
  });
});
