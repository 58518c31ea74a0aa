// Webhooks against another system that really listens: signed, in order, tried again, given up, told again; and the same story
// as the alert's.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { deliverAt, givenWebhook, openReceiver, type Receiver, watchAt } from '../support/alerts.ts';
import type { Api, Client } from '../support/api.ts';
import {
  givenFacts,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
  pageOf,
  problemOf,
} from '../support/api.ts';
import { DAY, DISTRICT, SITE } from '../support/factories/day.ts';
import { makeIncident, makeReceived, makeServed } from '../support/factories/facts.ts';
import { NEXT_DISTRICT, PERSONAS, REGENCY } from '../support/personas.ts';

let api: Api;
let coordinator: Client;
let receiver: Receiver;

async function open(): Promise<void> {
  [api, receiver] = await Promise.all([openApi(), openReceiver()]);
  await givenKitchen(api);
  await givenSite(api);
  await givenOpenDay(api, DISTRICT, DAY);
  coordinator = await api.as(PERSONAS.regencyCoordinator);
}
async function close(): Promise<void> {
  receiver.close();
  await api.product.close();
}

const types = ({ told }: Receiver): string[] => told.map(({ type }) => type);
const cursors = ({ told }: Receiver): number[] => told.map(({ data }) => Number(data.cursor));
const shown = z.object({
  cursor: z.string(),
  head: z.string(),
  failing: z.object({ attempts: z.int(), nextAt: z.string(), status: z.int().nullable() }).nullable(),
});
const stateOf = async (): Promise<z.infer<typeof shown>> =>
  shown.parse(pageOf(await coordinator.get(`/v1/regions/${REGENCY}/webhooks`)).items[0]);

describe('a webhook', () => {
  beforeAll(open);
  afterAll(close);
  let id: string;

  it('shows its secret once, and never again', async () => {
    id = await givenWebhook(api, receiver);
    const { text } = await coordinator.get(`/v1/regions/${REGENCY}/webhooks`);
    expect(text).toContain(receiver.url);
    expect(text).not.toContain('whsec_');
  });

  it('is told what became of an alert, in order, signed, once, with the same story as the alert', async () => {
    await watchAt(api, '14:10');
    await deliverAt(api, '14:11');
    await watchAt(api, '14:45');
    const alert = `${REGENCY}_${DAY}_silent_site_${SITE}`;
    await coordinator.post(`/v1/alerts/${alert}/acknowledgement`, { note: 'Ditelepon Ratna' });
    await givenFacts(api, makeReceived(), makeServed());
    await watchAt(api, '14:50');
    await deliverAt(api, '14:51');
    await deliverAt(api, '14:52');
    expect(types(receiver)).toEqual(['alert.raised', 'alert.escalated', 'alert.acknowledged', 'alert.ended']);
    expect(cursors(receiver)).toEqual([1, 2, 3, 4]);
    expect(new Set(receiver.ids).size).toBe(4);
    const [shownAlert] = pageOf(await coordinator.get(`/v1/regions/${REGENCY}/alerts`)).items;
    expect(shownAlert).toMatchObject({ id: alert, kind: 'silent', step: 'district' });
    for (const { data } of receiver.told)
      expect(data).toMatchObject({
        alert,
        region: REGENCY,
        district: DISTRICT,
        kind: 'silent',
        place: { kind: 'site', id: SITE, name: 'SD Negeri Uji 1' },
        counts: { until: '14:00' },
        link: `http://localhost:3000/sites/${SITE}/days/${DAY}`,
      });
  });

  it('is told of no person and of no count of ill people', async () => {
    await givenFacts(api, makeIncident());
    await watchAt(api, '15:00');
    await deliverAt(api, '15:01');
    const last = receiver.told.at(-1);
    expect(last).toMatchObject({ type: 'alert.raised', data: { kind: 'incident', counts: {} } });
    expect(JSON.stringify(receiver.told)).not.toMatch(/Ratna|Ditelepon|SD_4_6|"ill"/);
  });

  it('is told again from a cursor, with the same ids', async () => {
    const before = receiver.ids.splice(0);
    receiver.told.splice(0);
    const answer = await coordinator.post(`/v1/webhooks/${id}/replay`, { after: '000000000002' });
    expect(answer.body).toMatchObject({ cursor: '000000000002', head: '000000000005' });
    await deliverAt(api, '15:02');
    expect(cursors(receiver)).toEqual([3, 4, 5]);
    expect(receiver.ids).toEqual(before.slice(2));
  });

  it('signs with the old secret and the new one for a day, then with the new one alone', async () => {
    const answer = await coordinator.post(`/v1/webhooks/${id}/secret`);
    const { secret } = z.object({ secret: z.string() }).parse(answer.body);
    receiver.secrets.push(secret);
    await coordinator.post(`/v1/webhooks/${id}/replay`, { after: '000000000004' });
    await deliverAt(api, '15:03');
    expect(receiver.headers.at(-1)?.['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
    receiver.secrets.shift();
    await coordinator.post(`/v1/webhooks/${id}/replay`, { after: '000000000004' });
    await deliverAt(api, '15:04', '2026-11-25');
    expect(receiver.headers.at(-1)?.['webhook-signature']).toMatch(/^v1,\S+$/);
  });

  it('hears nothing more once it has ended', async () => {
    const told = receiver.told.length;
    await coordinator.post(`/v1/webhooks/${id}/replay`, { after: '000000000000' });
    expect((await coordinator.send('DELETE', `/v1/webhooks/${id}`)).status).toBe(204);
    await deliverAt(api, '15:05', '2026-11-25');
    expect(receiver.told).toHaveLength(told);
    expect((await coordinator.post(`/v1/webhooks/${id}/secret`)).status).toBe(404);
  });
});

describe('a webhook that does not answer', () => {
  beforeAll(open);
  afterAll(close);
  let id: string;

  it('is tried again later, in order, and goes on where it was', async () => {
    id = await givenWebhook(api, receiver);
    let isAway = true;
    receiver.answer = () => (isAway ? 503 : 200);
    await watchAt(api, '14:10');
    await watchAt(api, '14:45');
    expect(await deliverAt(api, '14:46')).toEqual({ delivered: 0, failed: 1, dead: 0 });
    expect((await stateOf()).failing).toMatchObject({ attempts: 1, status: 503 });
    expect(await deliverAt(api, '14:46')).toEqual({ delivered: 0, failed: 0, dead: 0 });
    expect(types(receiver)).toEqual(['alert.raised']);
    isAway = false;
    expect(await deliverAt(api, '14:48')).toEqual({ delivered: 2, failed: 0, dead: 0 });
    expect(types(receiver)).toEqual(['alert.raised', 'alert.raised', 'alert.escalated']);
    expect(await stateOf()).toMatchObject({ failing: null, cursor: '000000000002' });
  });

  it('is given up for one event after eight attempts in a day, and goes on with the next', async () => {
    receiver.answer = ({ data }) => (data.cursor === '000000000003' ? 500 : 200);
    await watchAt(api, '15:50');
    await givenFacts(api, makeReceived(), makeServed());
    await watchAt(api, '15:55');
    let given = { delivered: 0, failed: 0, dead: 0 };
    for (let hour = 16, tries = 0; given.dead === 0 && tries < 60; hour += 1, tries += 1) {
      const [date, at] = hour < 24 ? [DAY, hour] : ['2026-11-25', hour - 24];
      if (at < 24) given = await deliverAt(api, `${String(at).padStart(2, '0')}:30`, date);
    }
    expect(given).toEqual({ delivered: 1, failed: 1, dead: 1 });
    expect(cursors(receiver).filter((cursor) => cursor === 3)).toHaveLength(8);
    expect(types(receiver).at(-1)).toBe('alert.ended');
  });

  it('shows what was given up, until it is told again', async () => {
    const path = `/v1/webhooks/${id}/deliveries?state=dead`;
    expect(pageOf(await coordinator.get(path)).items).toEqual([
      {
        cursor: '000000000003',
        type: 'alert.escalated',
        kind: 'silent',
        attempts: 8,
        status: 500,
        at: expect.any(String),
      },
    ]);
    receiver.answer = () => 200;
    receiver.told.splice(0);
    await coordinator.post(`/v1/webhooks/${id}/replay`, { after: '000000000002' });
    await deliverAt(api, '23:50', '2026-11-25');
    expect(types(receiver)).toEqual(['alert.escalated', 'alert.ended']);
    expect(pageOf(await coordinator.get(path)).items).toEqual([]);
  });

  it('keeps nobody else waiting', async () => {
    receiver.answer = () => 500;
    const other = await openReceiver();
    await givenWebhook(api, other);
    await givenFacts(api, makeIncident());
    await watchAt(api, '05:10', '2026-11-25');
    await deliverAt(api, '05:11', '2026-11-25');
    expect(types(other)).toEqual(['alert.raised']);
    other.close();
  });
});

describe('a webhook of a part', () => {
  beforeAll(open);
  afterAll(close);

  it('is told of its district and of the kinds it asked for, nothing else', async () => {
    const [beside, incidents] = await Promise.all([openReceiver(), openReceiver()]);
    await givenWebhook(api, receiver, DISTRICT);
    await givenWebhook(api, beside, NEXT_DISTRICT);
    await givenWebhook(api, incidents, REGENCY, ['incident']);
    await givenFacts(api, makeIncident());
    await watchAt(api, '14:10');
    await deliverAt(api, '14:11');
    expect(receiver.told.length).toBeGreaterThan(0);
    expect(beside.told).toEqual([]);
    expect(incidents.told.map(({ data }) => data.kind)).toEqual(['incident']);
    beside.close();
    incidents.close();
  });

  it.each([
    'http://example.com/hook',
    'https://10.0.0.7/hook',
    'https://169.254.169.254/latest',
    'https://[::ffff:192.168.1.1]/',
    'https://user:word@example.com/',
    'https://localhost/',
    'ftp://example.com/',
  ])('may not lead to %s', async (url) => {
    const answer = await coordinator.post(`/v1/regions/${REGENCY}/webhooks`, { url });
    expect(problemOf(answer).issues).toMatchObject([{ path: 'url', code: 'url-refused' }]);
  });

  it('is not for a province, nor for those who only look', async () => {
    const admin = await api.as(PERSONAS.administrator);
    expect((await admin.post('/v1/regions/35/webhooks', { url: 'https://example.com/' })).status).toBe(422);
    const auditor = await api.as(PERSONAS.auditor);
    expect((await auditor.get(`/v1/regions/${REGENCY}/webhooks`)).status).toBe(403);
  });
});
