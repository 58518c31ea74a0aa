// How a change of regions is made: shown by a dry run, recorded once, taken back before its day, carried out a part at a time.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { carryOut } from '../../functions/open-day/carry-out.ts';
import { openDay } from '../../functions/open-day/open-day.ts';
import { publishDue } from '../../functions/publish-reports/publish-due.ts';
import { watchDay } from '../../functions/watch-day/watch-day.ts';
import type { ChangeDraft } from '../../shared/domain/region-change.ts';
import { eachProvince } from '../../shared/lambda/each-province.ts';
import { getChildren } from '../../shared/reference/region-tree.ts';
import {
  type Api,
  assertDone,
  type Client,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
  problemOf,
} from '../support/api.ts';
import { DAY, DISTRICT, instantAt, KITCHEN, SITE } from '../support/factories/day.ts';
import { PERSONAS } from '../support/personas.ts';
import { makeProposal, SCHOOL_ROWS } from '../support/proposals.ts';

const TOMORROW = '2026-11-25';
const [NORTH = '', ...OTHERS] = getChildren(DISTRICT).map(({ code }) => code);
const NEW_DISTRICT = '35.09.90';

let api: Api;
let admin: Client;

beforeAll(async () => {
  api = await openApi();
  admin = await api.as(PERSONAS.administrator);
  await givenKitchen(api);
  await givenSite(api, SITE, { village: NORTH });
  await givenSite(api, '00200002', { village: OTHERS[0] });
  await givenSite(api, '00200003');
});
afterAll(() => api.product.close());

/** A district divided: its first village and one school that has none go to a new one. */
const makeSplit = (over: Partial<ChangeDraft> = {}): ChangeDraft => ({
  id: '01KAT000000000000000000SPT',
  effectiveFrom: TOMORROW,
  kind: 'split',
  decree: 'Perda uji 1/2026',
  mapping: [
    { new: NEW_DISTRICT, name: 'Kaliwates Utara' },
    { old: NORTH, new: `${NEW_DISTRICT}.1001` },
    ...OTHERS.map((code) => ({ old: code, new: code })),
    { old: 'site:00200003', new: NEW_DISTRICT },
    { old: `kitchen:${KITCHEN}`, new: DISTRICT },
  ],
  ...over,
});

const dryRun = (draft: ChangeDraft) => admin.post('/v1/region-changes?dryRun=true', draft);
const codesOf = async (draft: ChangeDraft) =>
  problemOf(await dryRun(draft)).issues?.map(({ code, path }) => [code, path]);

describe('a dry run', () => {
  it('shows what opens, what moves and how much it concerns, and writes nothing', async () => {
    const { status, body } = await dryRun(makeSplit());
    expect([status, body]).toMatchObject([
      200,
      {
        dryRun: true,
        change: { state: 'announced' },
        diff: {
          opened: [{ code: NEW_DISTRICT, name: 'Kaliwates Utara' }],
          closed: [],
          counts: { sites: 2, kitchens: 0, contacts: 0 },
          grants: [],
        },
      },
    ]);
    expect((await admin.get('/v1/region-changes')).body).toMatchObject({ items: [] });
  });

  it('names the places that nothing tells where to go', async () => {
    const draft = makeSplit();
    const mapping = draft.mapping.filter(({ old }) => !old?.includes(':'));
    expect(await codesOf({ ...draft, mapping })).toEqual([
      ['change-undecided', 'mapping'],
      ['change-undecided', 'mapping'],
    ]);
  });

  it('takes places without a village along with a district that has a row of its own', async () => {
    const villages = [NORTH, ...OTHERS].map((old, i) => ({ old, new: `35.09.20.1${800 + i}` }));
    const merged = makeSplit({ kind: 'merge', mapping: [{ old: DISTRICT, new: '35.09.20' }, ...villages] });
    expect((await dryRun(merged)).body).toMatchObject({
      diff: {
        counts: { sites: 3, kitchens: 1 },
        grants: [{ code: DISTRICT, follows: [] }],
      },
    });
  });

  it('says what becomes of grants where codes end', async () => {
    const moved = makeSplit({ kind: 'move', mapping: [{ old: '35.09.20', new: '35.10.90' }] });
    expect((await dryRun(moved)).body).toMatchObject({
      diff: {
        closed: [{ code: '35.09.20' }],
        grants: [{ code: '35.09.20', name: 'Patrang', follows: ['35.10.90'] }],
      },
    });
  });

  it.each([
    ['today', { effectiveFrom: DAY }, 422],
    ['a village that was forgotten', { mapping: makeSplit().mapping.slice(0, 2) }, 422],
    ['no decree', { decree: ' ' }, 422],
    ['a kind that is none', { kind: 'swap' as 'split' }, 422],
  ])('refuses %s', async (_, over, status) => {
    expect((await dryRun(makeSplit(over))).status).toBe(status);
  });
});

describe('a change that was recorded', () => {
  it('is recorded once: again it is the same, and another under its id is refused', async () => {
    for (const _ of [1, 2]) assertDone(await admin.post('/v1/region-changes', makeSplit()));
    expect((await admin.post('/v1/region-changes', makeSplit({ decree: 'Lain' }))).status).toBe(409);
    expect((await admin.get('/v1/region-changes')).body).toMatchObject({
      items: [{ decree: 'Perda uji 1/2026' }],
    });
  });

  it('shows the rows of places to the administrator alone', async () => {
    const places = async (client: Client) =>
      (await client.get('/v1/region-changes')).text.includes('00200003');
    expect([await places(admin), await places(await api.as(PERSONAS.planner))]).toEqual([true, false]);
  });

  it('lets no other of its regions be as early', async () => {
    const early = makeSplit({
      id: '01KAT0000000000000000000TW',
      kind: 'rename',
      mapping: [{ old: '35', new: '35', name: 'Jatim' }],
    });
    expect((await dryRun(early)).status).toBe(200);
    const twice = { ...early, mapping: [{ old: NEW_DISTRICT, new: NEW_DISTRICT, name: 'X' }] };
    expect((await dryRun(twice)).status).toBe(422);
    const above = { ...early, kind: 'move' as const, mapping: [{ old: '35.09', new: '35.90' }] };
    const divided = { ...above, mapping: [{ old: DISTRICT, new: '35.09.95' }] };
    for (const draft of [above, divided])
      expect([(await dryRun(draft)).status, problemOf(await dryRun(draft)).detail]).toEqual([
        422,
        expect.stringContaining(TOMORROW),
      ]);
  });

  it('can be taken back before its day, and recorded anew', async () => {
    const other = makeSplit({
      id: '01KAT000000000000000000BAK',
      kind: 'rename',
      mapping: [{ old: '35.10', new: '35.10', name: 'Kabupaten Blambangan' }],
    });
    assertDone(await admin.post('/v1/region-changes', other));
    expect((await admin.get(`/v1/regions/35.10?date=${TOMORROW}`)).body).toMatchObject({
      name: 'Kabupaten Blambangan',
    });
    expect((await admin.send('DELETE', `/v1/region-changes/${other.id}`)).status).toBe(204);
    expect((await admin.get(`/v1/regions/35.10?date=${TOMORROW}`)).body).toMatchObject({
      name: 'Kabupaten Banyuwangi',
    });
    expect((await admin.send('DELETE', `/v1/region-changes/${other.id}`)).status).toBe(404);
  });

  it('stays while a later one builds on it', async () => {
    const of = (id: string, over: Partial<ChangeDraft>) => makeSplit({ id, kind: 'move', ...over });
    const first = of('01KAT00000000000000000CHN1', { mapping: [{ old: '35.10', new: '35.91' }] });
    const second = of('01KAT00000000000000000CHN2', {
      effectiveFrom: '2026-11-27',
      mapping: [{ old: '35.91.01', new: '35.91.90' }],
    });
    for (const draft of [first, second]) assertDone(await admin.post('/v1/region-changes', draft));
    const refused = await admin.send('DELETE', `/v1/region-changes/${first.id}`);
    expect([refused.status, problemOf(refused).detail]).toEqual([422, expect.stringContaining('2026-11-27')]);
    for (const { id } of [second, first])
      expect((await admin.send('DELETE', `/v1/region-changes/${id}`)).status).toBe(204);
  });

  it('is the administrator of the nation alone to record, take back and carry out', async () => {
    const regional = await api.as({ name: 'Rudi Uji', grants: ['administrator@region:35'] });
    for (const person of [regional, await api.as(PERSONAS.regencyCoordinator)]) {
      expect((await person.post('/v1/region-changes', makeSplit())).status).toBe(403);
      expect((await person.post(`/v1/region-changes/${makeSplit().id}/apply`)).status).toBe(403);
      expect((await person.send('DELETE', `/v1/region-changes/${makeSplit().id}`)).status).toBe(403);
    }
  });
});

describe('a change that is due', () => {
  it('moves places a part at a time, goes on where it was broken off, and ends', async () => {
    api.clock.set(instantAt(TOMORROW, '04:00'));
    const { platform } = api.product;
    const read = async () => {
      const stored = await platform.regions.find(makeSplit().id);
      if (!stored) throw new Error('no change');
      return stored;
    };
    expect((await admin.get('/v1/region-changes')).body).toMatchObject({ items: [{ state: 'due' }] });
    expect(await carryOut(await read(), platform, 1)).toEqual({ moved: 1, isDone: false });
    expect(await carryOut(await read(), platform, 5)).toEqual({ moved: 1, isDone: true });
    expect(await carryOut(await read(), platform, 5)).toEqual({ moved: 0, isDone: true });
    expect((await admin.get('/v1/region-changes')).body).toMatchObject({ items: [{ state: 'done' }] });
    expect((await admin.send('DELETE', `/v1/region-changes/${makeSplit().id}`)).status).toBe(422);
  });

  it('leaves each place where its village or its row says', async () => {
    const district = z.object({ district: z.string(), village: z.string().optional() });
    const where = async (id: string) => district.parse((await admin.get(`/v1/sites/${id}`)).body);
    expect(await where(SITE)).toEqual({ district: NEW_DISTRICT, village: `${NEW_DISTRICT}.1001` });
    expect(await where('00200002')).toEqual({ district: DISTRICT, village: OTHERS[0] });
    expect(await where('00200003')).toEqual({ district: NEW_DISTRICT });
  });

  it('lets days be opened under the new code, which has a name, a parent and villages', async () => {
    await givenOpenDay(api, NEW_DISTRICT, TOMORROW);
    const { body } = await admin.get(`/v1/regions/35.09/days/${TOMORROW}`);
    expect(body).toMatchObject({
      children: [
        { region: { code: NEW_DISTRICT, name: 'Kaliwates Utara' }, totals: { sites: { expected: 2 } } },
      ],
    });
    expect((await admin.get(`/v1/regions/${NEW_DISTRICT}/children`)).body).toMatchObject({
      items: [{ code: `${NEW_DISTRICT}.1001` }],
    });
  });

  it('keeps a school list that names the old district working, where the village says which part', async () => {
    const row = { npsn: '00200004', name: 'SD Uji 4', form: 'SD', regency: 'Jember', district: 'Kaliwates' };
    const village = getChildren(DISTRICT)[0]?.name;
    const { body } = await admin.post('/v1/imports/sites', { rows: [{ ...row, village }] });
    expect(body).toMatchObject({ created: 1 });
    expect((await admin.get('/v1/sites/00200004')).body).toMatchObject({ district: NEW_DISTRICT });
  });
});

describe('a province that the list does not have', () => {
  const AFTER = '2026-11-26';
  const province = makeSplit({
    id: '01KAT000000000000000000PRV',
    effectiveFrom: AFTER,
    mapping: [
      { new: '39', name: 'Jawa Ujung' },
      { old: '35.10', new: '39.01' },
      ...getChildren('35').flatMap(({ code: old }) => (old === '35.10' ? [] : [{ old, new: old }])),
    ],
  });
  const ring = async () => {
    const { platform } = api.product;
    const opened = await eachProvince('35', platform, (code) => openDay(code, AFTER, platform));
    await api.settled();
    return opened.map(({ region, planned }) => [region, planned]);
  };

  it('is opened, watched and reported by the ring of the one that it came from', async () => {
    await givenSite(api, '00200005', { district: '35.10.01' });
    assertDone(await admin.post('/v1/region-changes', province));
    api.clock.set(instantAt(AFTER, '18:05'));
    expect(await ring()).toEqual([
      ['35', 3],
      ['39', 1],
    ]);
    const { platform, watching } = api.product;
    await eachProvince('35', platform, (code) => watchDay(code, watching));
    expect((await admin.get('/v1/regions/39.01/alerts?open=true')).text).toContain('silent_site_00200005');
    await eachProvince('35', platform, (code) => publishDue(code, platform));
    expect((await admin.get(`/v1/reports/39_${AFTER}_1`)).body).toMatchObject({
      region: { name: 'Jawa Ujung' },
      totals: { sites: { expected: 1 } },
    });
  });

  it('can be planned for, from a list with the names of before', async () => {
    const planner = await api.as({ name: 'Putri Uji', grants: ['planner@region:39'] });
    assertDone(await planner.put('/v1/proposals/UJUNG-1', makeProposal({ region: '39.01' })));
    const district = getChildren('35.10')[0]?.name;
    const rows = [{ ...SCHOOL_ROWS[0], regency: 'Banyuwangi', district }];
    const { body } = await planner.put('/v1/proposals/UJUNG-1/sites?dryRun=true', { rows });
    expect(body).toMatchObject({ taken: 1, rejected: 0 });
    const closed = await admin.put('/v1/proposals/UJUNG-2', makeProposal({ region: '35.10' }));
    expect(problemOf(closed).issues).toMatchObject([{ path: 'region', code: 'region-unknown' }]);
  });

  it('goes on where one of its provinces fails, and says so in the end', async () => {
    const tried: string[] = [];
    const run = (code: string) => {
      tried.push(code);
      return Promise.reject(new Error(`${code} is away`));
    };
    await expect(eachProvince('35', api.product.platform, run)).rejects.toThrow('35 is away; 39 is away');
    expect(tried).toEqual(['35', '39']);
  });
});
