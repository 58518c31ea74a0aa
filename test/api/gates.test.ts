import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Api,
  allPages,
  assertDone,
  type Client,
  givenFacts,
  givenKitchen,
  givenSite,
  openApi,
  problemOf,
} from '../support/api.ts';
import { makeCertificate } from '../support/factories/certificates.ts';
import { DAY } from '../support/factories/day.ts';
import { makeCooked, makeDispatched } from '../support/factories/facts.ts';
import { makeJpeg } from '../support/factories/photos.ts';
import { makeKitchen } from '../support/factories/places.ts';
import { PERSONAS, REGENCY } from '../support/personas.ts';
import { givenProposal, givenRun, planOf } from '../support/proposals.ts';

let api: Api;
let coordinator: Client;
let kitchen: string;
let sites: string[];

const gates = async () => {
  const { body } = await coordinator.get(`/v1/kitchens/${kitchen}/gates`);
  const { items, ...rest } = body as { items: { gate: string; state: string }[]; lifecycle: string };
  return { ...rest, states: Object.fromEntries(items.map(({ gate, state }) => [gate, state])) };
};
const evidence = (gate: string, fields: object) =>
  coordinator.put(`/v1/kitchens/${kitchen}/gates/${gate}`, { gate, ...fields });

const PHOTO = '01KAT00000000000000000F001';
const photoPath = (id: string) => `/v1/kitchens/${kitchen}/gates/test-run/photos/${id}`;
const putPhoto = (id: string, bytes = makeJpeg(), type = 'image/jpeg') =>
  coordinator.put(photoPath(id), bytes, { 'Content-Type': type });

beforeAll(async () => {
  api = await openApi();
  coordinator = await api.as(PERSONAS.regencyCoordinator);
  const planner = await api.as(PERSONAS.planner);
  await givenProposal(planner);
  const run = await givenRun(api, planner);
  assertDone(await planner.post('/v1/proposals/USULAN-1/launch', { run: run.id, opensOn: DAY }));
  const [first] = (await planOf(planner, run.id)).kitchens;
  kitchen = first?.kitchenId ?? '';
  sites = first?.sites.map(({ siteId }) => siteId) ?? [];
});
afterAll(() => api.product.close());

describe('a kitchen that was launched', () => {
  it('is registered, with every gate before it, and names what each lacks', async () => {
    expect(await gates()).toMatchObject({ lifecycle: 'REGISTERED', stage: 'REGISTERED', mayBegin: false });
    const refused = await coordinator.post(`/v1/kitchens/${kitchen}/activation`);
    expect([refused.status, problemOf(refused).code]).toEqual([409, 'gates-lacking']);
    expect(problemOf(refused).issues?.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'certificate slhs-missing',
      'water evidence-missing',
      'agreements evidence-missing',
      'staff evidence-missing',
      'test-run evidence-missing',
      'consent evidence-missing',
      'suppliers evidence-missing',
    ]);
  });

  it('does not begin by a change of its profile', async () => {
    const admin = await api.as(PERSONAS.administrator);
    assertDone(
      await admin.put(`/v1/kitchens/${kitchen}`, makeKitchen({ openedOn: DAY }), { 'If-Match': '*' }),
    );
    const opened = await admin.post(`/v1/regions/${REGENCY}/days/${DAY}/open`);
    expect(opened.body).toMatchObject({ planned: 0 });
  });

  it('takes evidence for the gate that it is for, and judges it', async () => {
    expect((await evidence('suppliers', { contracted: 3 })).status).toBe(201);
    expect(await gates()).toMatchObject({ states: { suppliers: 'lacking' } });
    const wrong = await coordinator.put(`/v1/kitchens/${kitchen}/gates/consent`, {
      gate: 'suppliers',
      contracted: 20,
    });
    expect(problemOf(wrong).issues?.map(({ code }) => code)).toEqual(['gate-mismatch']);
  });

  it('is not let begin without SLHS, whoever asks', async () => {
    const reason = 'Dinas belum sempat memeriksa';
    const waive = (gate: string, until = '2026-12-31') =>
      coordinator.put(`/v1/kitchens/${kitchen}/waivers/${gate}`, { name: 'Ratna Uji', reason, until });
    const refused = await waive('certificate');
    expect(problemOf(refused).issues?.map(({ code }) => code)).toEqual(['never-waived']);
    expect(problemOf(await waive('staff', '2026-01-01')).issues?.map(({ code }) => code)).toEqual([
      'waiver-past',
    ]);
    expect((await waive('consent')).status).toBe(201);
    expect(await gates()).toMatchObject({ states: { consent: 'waived' } });
    const { body } = await coordinator.get(`/v1/kitchens/${kitchen}/waivers`);
    expect(body).toMatchObject({ items: [{ gate: 'consent', waiver: { name: 'Ratna Uji', reason } }] });
  });

  it('begins once every gate is met or waived, and days are planned with it', async () => {
    const admin = await api.as(PERSONAS.administrator);
    const put = (gate: string, fields: object) =>
      coordinator.put(`/v1/kitchens/${kitchen}/gates/${gate}`, { gate, ...fields }, { 'If-Match': '*' });
    assertDone(
      await evidence('water', { testedOn: DAY, laboratory: 'Labkesda', ecoli: 0, chlorineMgL: 0.3 }),
    );
    assertDone(await evidence('agreements', { signedOn: Object.fromEntries(sites.map((id) => [id, DAY])) }));
    const people = { kitchenHead: 1, nutritionist: 1, accountant: 1, fieldAssistant: 1, cook: 3, worker: 40 };
    assertDone(await evidence('staff', { people, trained: 47, trainedOn: DAY }));
    assertDone(await evidence('test-run', { on: DAY, portions: 50, coreC: [78] }));
    expect(await gates()).toMatchObject({ states: { 'test-run': 'lacking' } });
    expect((await putPhoto(PHOTO)).status).toBe(201);
    assertDone(await put('suppliers', { contracted: 15 }));
    expect((await coordinator.post(`/v1/kitchens/${kitchen}/activation`)).status).toBe(409);
    expect(await gates()).toMatchObject({ stage: 'BUILDING' });
    assertDone(await admin.put(`/v1/kitchens/${kitchen}/certificates/SLHS`, makeCertificate()));
    expect(await gates()).toMatchObject({ stage: 'READY', mayBegin: true });
    const begun = await coordinator.post(`/v1/kitchens/${kitchen}/activation`);
    expect(begun.body).toEqual({ id: kitchen, lifecycle: 'ACTIVE' });
    expect((await coordinator.post(`/v1/kitchens/${kitchen}/activation`)).status).toBe(200);
    expect(await gates()).toMatchObject({ lifecycle: 'ACTIVE', stage: 'ACTIVE' });
    const opened = await admin.post(`/v1/regions/${REGENCY}/days/${DAY}/open`);
    expect(opened.body).toMatchObject({ planned: sites.length });
  });

  it('of another region is nobody else’s to look at', async () => {
    const other = await api.as(PERSONAS.otherCoordinator);
    for (const path of ['gates', 'gates/staff', 'waivers'])
      expect((await other.get(`/v1/kitchens/${kitchen}/${path}`)).status).toBe(403);
  });
});

describe('consent forms', () => {
  it('are counted against everyone enrolled, and no more come back than were handed out', async () => {
    const put = (handedOut: number, returned: number) => {
      const body = { gate: 'consent', handedOut, returned };
      return coordinator.put(`/v1/kitchens/${kitchen}/gates/consent`, body, { 'If-Match': '*' });
    };
    assertDone(await evidence('consent', { handedOut: 10, returned: 10 }));
    const { body } = await coordinator.get(`/v1/kitchens/${kitchen}/gates`);
    const [consent] = (body as { items: { gate: string; notes: object[]; lacks: object[] }[] }).items.filter(
      ({ gate }) => gate === 'consent',
    );
    expect(consent).toMatchObject({ lacks: [{ code: 'consent-few' }], notes: [{ code: 'consent-counts' }] });
    const refused = await put(10, 11);
    expect(problemOf(refused).issues).toMatchObject([
      { path: 'returned', code: 'returned-above-handed-out' },
    ]);
  });
});

describe('photos of a gate', () => {
  const listed = async () => {
    const { body } = await coordinator.get(`/v1/kitchens/${kitchen}/gates`);
    const { items } = body as { items: { gate: string; photos: { id: string }[] }[] };
    return items.flatMap(({ photos }) => photos.map(({ id }) => id));
  };

  it('are kept as they were sent, and shown to whoever reads the gates', async () => {
    const answer = await coordinator.get(photoPath(PHOTO));
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'image/jpeg']);
    expect(answer.headers.get('Cache-Control')).toMatch(/^private/);
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    const kept = await api.product.platform.gatePhotos.findPicture({
      kitchenId: kitchen,
      gate: 'test-run',
      photoId: PHOTO,
    });
    expect(Buffer.from(kept ?? [])).toEqual(Buffer.from(makeJpeg()));
    expect(answer.text).toBe(new TextDecoder().decode(makeJpeg()));
  });

  it('sent twice are one, and an id is taken once', async () => {
    expect((await putPhoto(PHOTO)).status).toBe(200);
    const other = await putPhoto(PHOTO, makeJpeg(64, 2));
    expect([other.status, problemOf(other).code]).toEqual([409, 'conflict']);
    expect(await listed()).toEqual([PHOTO]);
  });

  it('are JPEG, of at most 300 kB, whatever they are called', async () => {
    const id = '01KAT00000000000000000F002';
    const refusals = [
      await putPhoto(id, makeJpeg(300_001)),
      await putPhoto(id, new TextEncoder().encode('GIF89a')),
      await putPhoto(id, makeJpeg(), 'image/png'),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([413, 422, 415]);
    expect(await listed()).toEqual([PHOTO]);
  });

  it('are twelve at most, and one that is removed leaves nothing', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `01KAT00000000000000000G0${String(i).padStart(2, '0')}`);
    const sent: number[] = [];
    for (const [i, id] of ids.entries())
      sent.push((await putPhoto(id, makeJpeg(i === 0 ? 300_000 : 64))).status);
    expect(sent).toEqual([...Array(11).fill(201), 409]);
    const [first = ''] = (await listed()).filter((id) => id !== PHOTO);
    expect((await coordinator.send('DELETE', photoPath(first))).status).toBe(204);
    expect((await coordinator.get(photoPath(first))).status).toBe(404);
    expect((await coordinator.send('DELETE', photoPath(first))).status).toBe(404);
    expect(await listed()).toHaveLength(11);
  });
});

describe('a kitchen that is put by hand', () => {
  const OPEN = 'K-OPEN';
  const NEW = 'K-NEW';
  const gatesOf = async (id: string) => (await coordinator.get(`/v1/kitchens/${id}/gates`)).body;

  it('goes on where it was open before today, its gates as they stand', async () => {
    await givenKitchen(api, OPEN, { openedOn: '2026-11-23' });
    await givenSite(api, '00300081', { kitchenId: OPEN });
    expect(await gatesOf(OPEN)).toMatchObject({ lifecycle: 'ACTIVE', wasOpenBefore: true, mayBegin: false });
  });

  it('waits for its gates where it opens today or later: no day is planned with it', async () => {
    await givenKitchen(api, NEW, { openedOn: DAY });
    await givenSite(api, '00300082', { kitchenId: NEW });
    expect(await gatesOf(NEW)).toMatchObject({ lifecycle: 'REGISTERED', wasOpenBefore: false });
    const admin = await api.as(PERSONAS.administrator);
    assertDone(
      await admin.put(`/v1/kitchens/${NEW}`, makeKitchen({ openedOn: '2026-11-02' }), { 'If-Match': '*' }),
    );
    const opened = await admin.post(`/v1/regions/${REGENCY}/days/${DAY}/open`);
    expect(opened.body).toMatchObject({ planned: 1, notExpected: { 'kitchen-not-active': 2 } });
  });

  it('stands in the list of its region: not begun, or never checked', async () => {
    const listed = (standing: string) =>
      allPages(coordinator, `/v1/regions/${REGENCY}/gates?standing=${standing}&limit=1`);
    expect(await listed('unchecked')).toMatchObject([
      { id: OPEN, wasOpenBefore: true, lacking: expect.arrayContaining(['agreements']) },
    ]);
    const waiting = await listed('waiting');
    expect(waiting.map(({ lifecycle }) => lifecycle)).toEqual(waiting.map(() => 'REGISTERED'));
    expect(waiting.map(({ id }) => id)).toContain(NEW);
  });

  it('is believed all the same when it has cooked, and shown as what has to be looked at', async () => {
    const own = { kitchenId: NEW, siteId: '00300082' };
    await givenFacts(api, makeCooked({ kitchenId: NEW }), makeDispatched(own));
    const { body } = await coordinator.get(`/v1/kitchens/${NEW}/days/${DAY}`);
    const found = [{ code: 'kitchen-before-gates', numbers: { kitchenId: NEW } }];
    expect(body).toMatchObject({ discrepancies: found });
    const exceptions = await coordinator.get(`/v1/regions/${REGENCY}/days/${DAY}/exceptions`);
    expect(exceptions.body).toMatchObject({ items: [{ siteId: '00300082', discrepancies: found }] });
    const { body: day } = await coordinator.get(`/v1/regions/${REGENCY}/days/${DAY}`);
    expect(day).toMatchObject({ totals: { discrepancies: 1 } });
  });
});
