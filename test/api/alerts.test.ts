// Alerts as people meet them: raised by the watch, shown where they belong, climbing until somebody takes care, ended, told by mail.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { watchRegency } from '../../functions/watch-day/watch-regency.ts';
import { givenContacts, openAlerts, takeMails, watchAt } from '../support/alerts.ts';
import {
  type Api,
  assertDone,
  type Client,
  givenFacts,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
  pageOf,
  problemOf,
} from '../support/api.ts';
import { makeCertificate } from '../support/factories/certificates.ts';
import { DAY, DISTRICT, instantAt, KITCHEN, SITE } from '../support/factories/day.ts';
import {
  makeCooked,
  makeDispatched,
  makeHoldReleased,
  makeIncident,
  makeIncidentUpdate,
  makeReceived,
  makeSample,
  makeSensoryTest,
  makeServed,
  makeVoided,
} from '../support/factories/facts.ts';
import { NEXT_DISTRICT, OTHER_DISTRICT, OTHER_REGENCY, PERSONAS, REGENCY } from '../support/personas.ts';

let api: Api;
let coordinator: Client;

async function open(): Promise<void> {
  api = await openApi();
  await givenKitchen(api);
  await givenSite(api);
  await givenOpenDay(api, DISTRICT, DAY);
  coordinator = await api.as(PERSONAS.regencyCoordinator);
}

const shown = z.object({
  id: z.string(),
  kind: z.string(),
  message: z.string(),
  step: z.string(),
  link: z.string(),
  endedAt: z.string().nullable(),
  acknowledgement: z.object({ by: z.string(), note: z.string() }).nullable(),
});
const alertsAt = async (client: Client, path: string) =>
  pageOf(await client.get(path)).items.map((item) => shown.parse(item));
const open35 = `/v1/regions/${REGENCY}/alerts?open=true`;

describe('a silent school', () => {
  beforeAll(open);
  afterAll(() => api.product.close());
  const id = `${REGENCY}_${DAY}_silent_site_${SITE}`;

  it('is no alert while there is time to report', async () => {
    expect(await watchAt(api, '13:50')).toEqual({ open: 0, changed: 0, mails: 0 });
  });

  it('is one alert, however often it is watched, that leads to its day', async () => {
    expect(await watchAt(api, '14:10')).toMatchObject({ open: 1, changed: 1 });
    expect(await watchAt(api, '14:20')).toMatchObject({ open: 1, changed: 0 });
    expect(await alertsAt(coordinator, open35)).toEqual([
      {
        id,
        kind: 'silent',
        message: 'The time to eat ended at 14:00, and nothing is reported.',
        step: 'kitchen',
        link: `/sites/${SITE}/days/${DAY}`,
        endedAt: null,
        acknowledgement: null,
      },
    ]);
  });

  it('is shown to its district, its kitchen and nobody beside them', async () => {
    const district = await api.as(PERSONAS.districtCoordinator);
    expect(await alertsAt(district, `/v1/regions/${DISTRICT}/alerts?open=true`)).toHaveLength(1);
    expect(await alertsAt(coordinator, `/v1/regions/${NEXT_DISTRICT}/alerts?open=true`)).toEqual([]);
    const cook = await api.as(PERSONAS.kitchenOperator);
    expect(await alertsAt(cook, `/v1/kitchens/${KITCHEN}/alerts`)).toHaveLength(1);
    const other = await api.as(PERSONAS.otherCoordinator);
    expect((await other.get(open35)).status).toBe(403);
    expect((await coordinator.get('/v1/regions/35/alerts')).status).toBe(403);
    const admin = await api.as(PERSONAS.administrator);
    expect(problemOf(await admin.get('/v1/regions/35/alerts')).detail).toMatch(/regency or a district/);
  });

  it('climbs while nobody answers', async () => {
    await watchAt(api, '14:40');
    expect(await openAlerts(coordinator)).toEqual(['silent district']);
  });

  it('climbs no further once the kitchen takes care; the first word stands', async () => {
    const cook = await api.as(PERSONAS.kitchenOperator);
    assertDone(await cook.post(`/v1/alerts/${id}/acknowledgement`, { note: 'Sedang ditelepon' }));
    assertDone(await coordinator.post(`/v1/alerts/${id}/acknowledgement`, { note: 'Saya juga' }));
    await watchAt(api, '15:50');
    const [alert] = await alertsAt(coordinator, open35);
    expect(alert).toMatchObject({
      step: 'district',
      acknowledgement: { by: PERSONAS.kitchenOperator.name, note: 'Sedang ditelepon' },
    });
  });

  it('ends with its report, is kept, and stands again when that is voided', async () => {
    const [received, served] = [makeReceived(), makeServed()];
    await givenFacts(api, received, served);
    await watchAt(api, '15:55');
    expect(await alertsAt(coordinator, open35)).toEqual([]);
    const all = await alertsAt(coordinator, `/v1/regions/${DISTRICT}/alerts`);
    expect(all.map(({ kind, endedAt }) => [kind, endedAt !== null])).toEqual([['silent', true]]);
    await givenFacts(api, makeVoided(received), makeVoided(served));
    await watchAt(api, '15:58');
    expect(await openAlerts(coordinator)).toEqual(['silent kitchen']);
  });

  it('cannot be answered where one may not, nor one that does not exist', async () => {
    const ask = async (persona: (typeof PERSONAS)[keyof typeof PERSONAS], which: string) =>
      (await (await api.as(persona)).post(`/v1/alerts/${which}/acknowledgement`, { note: 'x' })).status;
    const none = id.replace('silent', 'late');
    expect(await ask(PERSONAS.otherCoordinator, id)).toBe(403);
    expect(await ask(PERSONAS.otherCoordinator, none)).toBe(403);
    expect(await ask(PERSONAS.auditor, id)).toBe(403);
    expect(await ask(PERSONAS.administrator, none)).toBe(404);
    expect(await ask(PERSONAS.administrator, 'x')).toBe(422);
  });
});

describe('a school of the next regency', () => {
  beforeAll(open);
  afterAll(() => api.product.close());

  it('is shown to the kitchen that cooks for it', async () => {
    await givenSite(api, '00200009', { district: OTHER_DISTRICT, village: undefined });
    await givenOpenDay(api, OTHER_DISTRICT, DAY);
    api.clock.set(instantAt(DAY, '14:10'));
    await watchRegency(OTHER_REGENCY, api.product.watching);
    const cook = await api.as(PERSONAS.kitchenOperator);
    const found = await alertsAt(cook, `/v1/kitchens/${KITCHEN}/alerts`);
    expect(found.map(({ id }) => id)).toEqual([`${OTHER_REGENCY}_${DAY}_silent_site_00200009`]);
  });
});

describe('a day that is not safe', () => {
  beforeAll(open);
  afterAll(() => api.product.close());
  const batchId = '01KAT000000000000000000000';
  const tasting = makeSensoryTest({ verdict: 'unsafe', note: 'Bau asam' });

  it('raises each matter once: no sample, a hold, an illness', async () => {
    await givenFacts(
      api,
      makeCooked({ batchId }),
      makeDispatched({ batchId }),
      makeReceived({ batchId }),
      tasting,
      makeIncident(),
    );
    await watchAt(api, '13:00');
    await watchAt(api, '13:01');
    expect((await openAlerts(coordinator)).toSorted()).toEqual([
      'hold district',
      'incident district',
      'sample-missing kitchen',
    ]);
  });

  it('lists the urgent kinds first, page by page', async () => {
    const kindsAt = async (cursor: string) => {
      const { items, nextCursor } = pageOf(await coordinator.get(`${open35}&limit=2${cursor}`));
      return { kinds: items.map(({ kind }) => kind), nextCursor };
    };
    const { kinds, nextCursor } = await kindsAt('');
    expect(kinds).toEqual(['incident', 'hold']);
    expect(await kindsAt(`&cursor=${nextCursor}`)).toEqual({ kinds: ['sample-missing'], nextCursor: null });
  });

  it('takes the word of the office for what is urgent, not of the kitchen alone', async () => {
    const { items } = pageOf(await coordinator.get(open35));
    const id = String(items.find(({ kind }) => kind === 'hold')?.id);
    const cook = await api.as(PERSONAS.kitchenOperator);
    const { status } = await cook.post(`/v1/alerts/${id}/acknowledgement`, { note: 'Biar saja' });
    expect(status).toBe(403);
  });

  it('tells nowhere how many are ill', async () => {
    const { text } = await coordinator.get(open35);
    expect(text).not.toContain('SD_4_6');
    expect(text).not.toContain('"ill"');
  });

  it('ends what was mended, and keeps what was not', async () => {
    await givenFacts(api, makeSample({ batchId }), makeHoldReleased([tasting.id]), makeServed());
    await watchAt(api, '13:10');
    expect(await openAlerts(coordinator)).toEqual(['incident district']);
  });

  it('is watched the day after too, when an illness is told', async () => {
    await givenFacts(api, makeIncident());
    await watchAt(api, '05:10', '2026-11-25');
    expect(await openAlerts(coordinator)).toEqual(['incident regency', 'incident district']);
  });
});

describe('an illness', () => {
  beforeAll(open);
  afterAll(() => api.product.close());
  const next = '2026-11-26';
  const illness = makeIncident({ at: instantAt(next, '05:50'), onsetAt: instantAt(next, '04:00') });
  const other = makeIncident({ at: instantAt(next, '05:55'), onsetAt: instantAt(next, '04:00') });
  const told = (time: string, over: Parameters<typeof makeIncidentUpdate>[1]) =>
    makeIncidentUpdate(illness, { at: instantAt(next, time), ...over });

  it('that is told days after the meal is an alert all the same, and climbs', async () => {
    api.clock.set(instantAt(next, '06:00'));
    await givenFacts(api, makeReceived(), makeServed(), illness, other);
    expect(await watchAt(api, '06:10', next)).toMatchObject({ open: 2, changed: 2 });
    expect(await watchAt(api, '06:10', next)).toMatchObject({ open: 2, changed: 0 });
    const cook = await api.as(PERSONAS.kitchenOperator);
    expect(await alertsAt(cook, `/v1/kitchens/${KITCHEN}/alerts`)).toHaveLength(2);
    await watchAt(api, '06:30', next);
    expect(await openAlerts(coordinator)).toEqual(['incident regency', 'incident regency']);
  });

  it('that was joined to a case ends with it', async () => {
    const closing = { causeNotFound: true, correctiveAction: 'Latih ulang' } as const;
    await givenFacts(
      api,
      told('06:26', { status: 'triaged', joins: [other.id] }),
      told('06:27', { status: 'investigating' }),
      told('06:28', { status: 'contained' }),
      told('06:29', { status: 'closed', ...closing }),
    );
    await watchAt(api, '06:40', next);
    expect(await openAlerts(coordinator)).toEqual([]);
  });
});

describe('mail about alerts', () => {
  beforeAll(open);
  afterAll(() => api.product.close());
  const to = () => takeMails(api).map((mail) => mail.to);

  it('has contacts that only those who may change them can see', async () => {
    await givenContacts(api, `kitchens/${KITCHEN}`, { email: 'dapur@uji.example', language: 'id' });
    await givenContacts(
      api,
      `regions/${DISTRICT}`,
      { email: 'kecamatan@uji.example', language: 'id' },
      { email: 'aman@uji.example', language: 'en', kinds: ['incident'] },
    );
    await givenContacts(
      api,
      `regions/${REGENCY}`,
      { email: 'kabupaten@uji.example', language: 'en' },
      { email: 'Kecamatan@uji.example', language: 'id' },
    );
    const read = await coordinator.get(`/v1/regions/${DISTRICT}/contacts`);
    expect(read.headers.get('etag')).toBe('"1"');
    expect(read.text).toContain('kecamatan@uji.example');
    const auditor = await api.as(PERSONAS.auditor);
    expect((await auditor.get(`/v1/regions/${DISTRICT}/contacts`)).status).toBe(403);
    const stale = await coordinator.put(`/v1/regions/${DISTRICT}/contacts`, { contacts: [] });
    expect(stale.status).toBe(428);
    const twice = { email: 'a@uji.example', language: 'id' };
    const refused = await coordinator.put(`/v1/kitchens/${KITCHEN}/contacts`, { contacts: [twice, twice] });
    expect(problemOf(refused).issues?.[0]?.code).toBe('contact-repeated');
  });

  it('goes to the kitchen first, once, in its language, as text and as HTML', async () => {
    expect(await watchAt(api, '14:10')).toMatchObject({ mails: 1 });
    await watchAt(api, '14:20');
    const [mail, ...more] = takeMails(api);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      to: 'dapur@uji.example',
      subject: 'Peringatan: Belum melapor, Kabupaten Jember',
    });
    for (const part of [mail?.text, mail?.html]) {
      expect(part).toContain('SD Negeri Uji 1');
      expect(part).not.toContain('/regions/');
      expect(part).toContain(`http://localhost:3000/sites/${SITE}/days/${DAY}`);
    }
  });

  it('goes on to the district and the regency as the alert climbs, never twice to one address in a watch', async () => {
    await watchAt(api, '14:45');
    const [mail, ...others] = takeMails(api);
    expect([mail?.to, others]).toEqual(['kecamatan@uji.example', []]);
    expect(mail?.text).toContain(`http://localhost:3000/regions/${DISTRICT}\n`);
    await watchAt(api, '15:45');
    expect(to().sort()).toEqual(['kabupaten@uji.example', 'kecamatan@uji.example']);
    await watchAt(api, '15:50');
    expect(to()).toEqual([]);
  });

  it('gathers what is new into one mail, for those who want that kind', async () => {
    const illnesses = [makeIncident(), makeIncident()];
    await givenFacts(api, ...illnesses);
    await watchAt(api, '15:52');
    const mails = takeMails(api);
    expect(mails.map((mail) => mail.to).sort()).toEqual([
      'aman@uji.example',
      'dapur@uji.example',
      'kecamatan@uji.example',
    ]);
    expect(mails.find((mail) => mail.to === 'aman@uji.example')?.subject).toBe('2 alerts: Kabupaten Jember');
    await givenFacts(api, ...illnesses.map((one) => makeVoided(one)));
  });

  it('waits for the end of the quiet hours, except for what is urgent', async () => {
    api.clock.set(instantAt('2026-11-26', '03:00'));
    await givenOpenDay(api, DISTRICT, '2026-11-26');
    await watchAt(api, '18:10', '2026-11-26');
    expect(await openAlerts(coordinator)).toEqual(['silent kitchen']);
    expect(to()).toEqual([]);
    await givenFacts(api, makeIncident({ serviceDate: '2026-11-26' }));
    await watchAt(api, '18:20', '2026-11-26');
    expect(to()).toContain('aman@uji.example');
    await watchAt(api, '06:10', '2026-11-27');
    expect(to()).toContain('dapur@uji.example');
  });

  it('is tried again when it could not be sent, and then goes once', async () => {
    const { mailer } = api.product.watching;
    const away = { ...api.product, watching: { ...api.product.watching, logError: () => {} } };
    away.watching.mailer = { ...mailer, send: () => Promise.reject(new Error('away')) };
    await givenFacts(api, makeIncident({ serviceDate: '2026-11-26' }));
    expect(await watchAt({ ...api, product: away }, '07:00', '2026-11-27')).toMatchObject({ mails: 0 });
    expect(await watchAt(api, '07:10', '2026-11-27')).toMatchObject({ mails: 3 });
    takeMails(api);
    await watchAt(api, '07:12', '2026-11-27');
    expect(to()).toEqual([]);
  });
});

describe('a gate that lacks again', () => {
  beforeAll(open);
  afterAll(() => api.product.close());
  const path = `/v1/kitchens/${KITCHEN}`;
  const ofGates = async () =>
    (await alertsAt(coordinator, open35)).filter(({ kind }) => kind === 'gate-lacking');

  it('is an alert of the office the day after its waiver ended, with where to look', async () => {
    const { kitchens } = api.product.platform;
    const found = await kitchens.find(KITCHEN);
    if (!found) throw new Error('the kitchen is there');
    const begunAt = instantAt('2026-11-01', '09:00');
    const begun = { ...found, lifecycle: 'ACTIVE' as const, begunAt, version: found.version + 1 };
    await kitchens.put(begun, found.version);
    const waiver = { name: 'Ratna Uji', reason: 'Menunggu hasil laboratorium', until: DAY };
    assertDone(await coordinator.put(`${path}/waivers/water`, waiver));
    await watchAt(api, '05:10');
    expect(await ofGates()).toEqual([]);
    await watchAt(api, '05:10', '2026-11-25');
    expect(await ofGates()).toMatchObject([
      {
        message: 'Lacks again since 2026-11-25: Water test. Complete it, or suspend the kitchen.',
        link: `/regions/${DISTRICT}/replication/kitchens/${KITCHEN}`,
        step: 'district',
      },
    ]);
    const { body } = await coordinator.get(`/v1/regions/${REGENCY}/gates?standing=lacking`);
    const ended = [{ gate: 'water', until: DAY }];
    expect(body).toMatchObject({ items: [{ id: KITCHEN, lifecycle: 'ACTIVE', stage: 'ACTIVE', ended }] });
  });

  it('ends once the evidence is there; a revoked SLHS is one too', async () => {
    const water = { gate: 'water', testedOn: DAY, laboratory: 'Labkesda', ecoli: 0, chlorineMgL: 0.3 };
    assertDone(await coordinator.put(`${path}/gates/water`, water));
    assertDone(await coordinator.put(`${path}/certificates/SLHS`, { status: 'REVOKED' }));
    await watchAt(api, '05:10', '2026-11-26');
    expect((await ofGates()).map(({ message }) => message.slice(0, 52))).toEqual([
      'Lacks again since 2026-11-25: Hygiene certificate (S',
    ]);
  });
});

describe('a certificate that ends soon', () => {
  beforeAll(open);
  afterAll(() => api.product.close());
  const path = `/v1/kitchens/${KITCHEN}/certificates/SLHS`;

  it('is an alert of its kitchen on the day of the reminder, looked at once a day', async () => {
    assertDone(await coordinator.put(path, makeCertificate({ expiresOn: '2026-12-24' })));
    expect(await watchAt(api, '05:10')).toMatchObject({ open: 1, changed: 1 });
    expect(await watchAt(api, '05:20')).toMatchObject({ open: 1, changed: 0 });
    expect(await alertsAt(coordinator, open35)).toMatchObject([
      { kind: 'certificate-expiring', message: 'The certificate SLHS is valid until 2026-12-24.' },
    ]);
  });

  it('ends the next day when it was renewed', async () => {
    const headings = { 'If-Match': '*' };
    assertDone(await coordinator.put(path, makeCertificate({ expiresOn: '2027-12-24' }), headings));
    await watchAt(api, '05:10', '2026-11-25');
    expect(await openAlerts(coordinator)).toEqual(['silent kitchen']);
  });
});
