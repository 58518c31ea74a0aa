// A whole day, from kitchen to region: one batch leaves hot and one lukewarm. Two schools had eaten the lukewarm one when its
// reading came, a third was offline; one serves the hot one too late. Two report illness; the batch is found, recalled and
// acknowledged. Panel, alerts, mails and webhook tell the same story with the same numbers, and nobody elsewhere hears of it.
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { watchRegency } from '../../functions/watch-day/watch-regency.ts';
import {
  deliverAt,
  givenContacts,
  givenWebhook,
  openReceiver,
  type Receiver,
  takeMails,
  watchAt,
} from '../support/alerts.ts';
import {
  type Api,
  assertDone,
  type Client,
  givenFacts,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
  outcomesOf,
  pageOf,
} from '../support/api.ts';
import { DAY, DISTRICT, instantAt, KITCHEN, SITE } from '../support/factories/day.ts';
import {
  makeCooked,
  makeDispatched,
  makeIncident,
  makeRecalled,
  makeReceived,
  makeSample,
  makeServed,
  makeTemperature,
} from '../support/factories/facts.ts';
import { OTHER_DISTRICT, OTHER_REGENCY, PERSONAS, REGENCY } from '../support/personas.ts';

const [HOT, LUKEWARM] = [ulid(), ulid()];
const [LATE, FIRST, SECOND, OFFLINE] = [SITE, '00200011', '00200012', '00200013'];
const LUKEWARM_SITES = [FIRST, SECOND, OFFLINE];
const at = (time: string): string => instantAt(DAY, time);
const illness = makeIncident({ siteId: FIRST, ill: { SD_4_6: 3 }, at: at('13:40') });
const recall = makeRecalled({ batchId: LUKEWARM, at: at('13:55') });
const seen = (siteId: string, time: string) => ({
  ...{ id: ulid(), kind: 'recall-seen', serviceDate: DAY, meal: 'noon' },
  ...{ siteId, at: at(time), recallId: recall.id },
});

let api: Api;
let kitchen: Client;
let coordinator: Client;
let receiver: Receiver;
let elsewhere: Receiver;

const tell = async (site: string, ...facts: unknown[]): Promise<string[]> => {
  const teacher = { name: `Guru ${site}`, grants: [`school-operator@site:${site}`] };
  return outcomesOf(await (await api.as(teacher)).facts(...facts));
};
async function watch(time: string): Promise<void> {
  await watchAt(api, time);
  await watchRegency(OTHER_REGENCY, api.product.watching);
  await deliverAt(api, time);
}

const alert = z.object({ id: z.string(), kind: z.string(), place: z.object({ id: z.string() }) });
const openAlerts = async () =>
  pageOf(await coordinator.get(`/v1/regions/${REGENCY}/alerts?open=true&limit=100`)).items.map((one) =>
    alert.parse(one),
  );
const placesOf = async (kind: string): Promise<string[]> =>
  (await openAlerts()).filter((one) => one.kind === kind).map(({ place }) => place.id);

beforeAll(async () => {
  [api, receiver, elsewhere] = await Promise.all([openApi(), openReceiver(), openReceiver()]);
  api.clock.set(at('05:00'));
  await givenKitchen(api);
  for (const id of [LATE, ...LUKEWARM_SITES]) await givenSite(api, id, { name: `SD Uji ${id}` });
  await givenOpenDay(api, DISTRICT, DAY);
  kitchen = await api.as(PERSONAS.kitchenOperator);
  coordinator = await api.as(PERSONAS.regencyCoordinator);
  await givenContacts(api, `regions/${DISTRICT}`, { email: 'kecamatan@uji.example', language: 'id' });
  for (const region of [OTHER_DISTRICT, OTHER_REGENCY])
    await givenContacts(api, `regions/${region}`, { email: 'tetangga@uji.example', language: 'id' });
  await givenWebhook(api, receiver);
  const other = await api.as(PERSONAS.otherCoordinator);
  assertDone(await other.post(`/v1/regions/${OTHER_REGENCY}/webhooks`, { url: elsewhere.url }));
  api.clock.set(at('10:35'));
  await givenFacts(
    api,
    makeCooked({ batchId: HOT, finishedAt: at('09:30'), at: at('09:30') }),
    makeCooked({ batchId: LUKEWARM, finishedAt: at('09:40'), at: at('09:40') }),
    ...[HOT, LUKEWARM].map((batchId) => makeSample({ batchId })),
    makeTemperature({ batchId: HOT, celsius: 72, at: at('10:20') }),
    makeDispatched({ siteId: LATE, batchId: HOT }),
    ...LUKEWARM_SITES.map((siteId) => makeDispatched({ siteId, batchId: LUKEWARM })),
  );
});
afterAll(async () => {
  receiver.close();
  elsewhere.close();
  await api.product.close();
});

describe('the lukewarm batch', () => {
  it('is held at all three schools when its reading comes, also where it was eaten by then', async () => {
    api.clock.set(at('11:30'));
    for (const [siteId, time] of [
      [FIRST, '11:15'],
      [SECOND, '11:20'],
    ] as const) {
      const food = [
        makeReceived({ siteId, batchId: LUKEWARM, at: at('11:00') }),
        makeServed({ siteId, at: at(time) }),
      ];
      expect(await tell(siteId, ...food)).toEqual(['accepted', 'accepted']);
    }
    const reading = { batchId: LUKEWARM, celsius: 47, at: at('10:25'), correctiveAction: 'Lapor' };
    expect(outcomesOf(await kitchen.facts(makeTemperature(reading)))).toEqual(['accepted']);
    await watch('11:35');
    expect(await placesOf('hold')).toEqual(LUKEWARM_SITES);
    expect(await placesOf('unsafe')).toEqual([FIRST, SECOND]);
  });
});

describe('the hot batch', () => {
  it('is served 20 minutes after the time to eat by, which is taken with a reason alone', async () => {
    api.clock.set(at('13:52'));
    await tell(LATE, makeReceived({ batchId: HOT, at: at('11:00') }));
    expect(await tell(LATE, makeServed({ at: at('13:50') }))).toEqual(['late-needs-note']);
    expect(await tell(LATE, makeServed({ at: at('13:50'), note: 'Hujan' }))).toEqual(['accepted']);
  });
});

describe('illness', () => {
  it('is reported by two schools, which leads to the batch that both had', async () => {
    expect(await tell(FIRST, illness)).toEqual(['accepted']);
    const second = makeIncident({ siteId: SECOND, ill: { SD_1_3: 1 }, at: at('13:45') });
    expect(await tell(SECOND, second)).toEqual(['accepted']);
    const head = { id: ulid(), kind: 'incident-update', serviceDate: DAY, meal: 'noon', siteId: FIRST };
    const joins = { ...head, at: at('13:52'), incidentId: illness.id, status: 'triaged', joins: [second.id] };
    expect(outcomesOf(await coordinator.facts(joins))).toEqual(['accepted']);
    const { items } = pageOf(await coordinator.get(`/v1/incidents/${illness.id}/candidates`));
    expect(items).toMatchObject([
      {
        batchId: LUKEWARM,
        findings: [{ code: 'hold-temperature' }, { code: 'served-on-hold' }],
        illSites: [{ id: FIRST }, { id: SECOND }],
        otherSites: 1,
        recall: null,
      },
    ]);
  });

  it('has the batch recalled; a school that was offline learns of it with what it had to send', async () => {
    api.clock.set(at('13:56'));
    expect(outcomesOf(await kitchen.facts(recall))).toEqual(['accepted']);
    for (const site of [FIRST, SECOND]) expect(await tell(site, seen(site, '13:56'))).toEqual(['accepted']);
    await watch('14:10');
    expect(await placesOf('silent')).toEqual([OFFLINE]);
    const received = makeReceived({ siteId: OFFLINE, batchId: LUKEWARM, at: at('11:00') });
    const served = makeServed({ siteId: OFFLINE, at: at('11:40') });
    expect(await tell(OFFLINE, received, served, seen(OFFLINE, '14:15'))).toEqual([
      'accepted',
      'delivery-on-hold',
      'accepted',
    ]);
    await watch('14:20');
    expect(await placesOf('silent')).toEqual([]);
    const { items } = pageOf(await coordinator.get(`/v1/incidents/${illness.id}/candidates`));
    expect(items).toMatchObject([{ batchId: LUKEWARM, recall: { fact: { id: recall.id }, seen: 3 } }]);
  });
});

const NUMBERS = { holds: { open: 6, ended: 0 }, servedLate: 1, servedOnHold: 2, incidents: 2 };

describe('the same story', () => {
  const panelOf = async (who: Client) =>
    ((await who.get(`/v1/regions/${REGENCY}/days/${DAY}`)).body as { safety: object }).safety;

  it('stands on the panel of the region; how few are ill, for those alone who handle it', async () => {
    expect(await panelOf(coordinator)).toMatchObject({ ...NUMBERS, ill: 4 });
    expect(await panelOf(await api.as(PERSONAS.auditor))).toMatchObject({ ...NUMBERS, ill: null });
  });

  it('stands among the alerts', async () => {
    expect(await placesOf('hold')).toEqual(LUKEWARM_SITES.flatMap((site) => [site, site]));
    expect(await placesOf('unsafe')).toEqual([LATE, FIRST, SECOND]);
    expect(await placesOf('incident')).toEqual([FIRST, SECOND]);
    const district = await api.as(PERSONAS.districtCoordinator);
    const page = pageOf(await district.get(`/v1/regions/${DISTRICT}/alerts?open=true&limit=100`));
    expect(page.items.map(({ id }) => id)).toEqual((await openAlerts()).map(({ id }) => id));
  });

  it('is told to the webhook of the region, each event once and in order', async () => {
    const standing = new Map(receiver.told.map(({ data }) => [data.alert, data]));
    for (const { type, data } of receiver.told) if (type === 'alert.ended') standing.delete(data.alert);
    expect([...standing.keys()].sort()).toEqual((await openAlerts()).map(({ id }) => id).sort());
    expect(receiver.told.map(({ data }) => Number(data.cursor))).toEqual(receiver.told.map((_, n) => n + 1));
    expect(new Set(receiver.ids).size).toBe(receiver.ids.length);
    const told = (kind: string) => [...standing.values()].filter((data) => data.kind === kind);
    const sum = (name: string) => told('unsafe').reduce((all, { counts }) => all + Number(counts[name]), 0);
    expect([told('hold').length, told('incident').length]).toEqual([NUMBERS.holds.open, NUMBERS.incidents]);
    expect([sum('late'), sum('onHold')]).toEqual([NUMBERS.servedLate, NUMBERS.servedOnHold]);
  });

  it('is mailed to the district', () => {
    const mails = takeMails(api);
    expect(new Set(mails.map(({ to }) => to))).toEqual(new Set(['kecamatan@uji.example']));
    const text = mails.map((mail) => mail.text).join('\n');
    for (const site of [LATE, ...LUKEWARM_SITES]) expect(text).toContain(`SD Uji ${site}`);
  });
});

describe('someone of another region', () => {
  it('sees none of it', async () => {
    const other = await api.as(PERSONAS.otherCoordinator);
    const paths = [
      `/v1/kitchens/${KITCHEN}/days/${DAY}/batches/${LUKEWARM}`,
      `/v1/sites/${FIRST}/days/${DAY}`,
      `/v1/incidents/${illness.id}`,
      `/v1/incidents/${illness.id}/candidates`,
      `/v1/regions/${REGENCY}/days/${DAY}`,
      `/v1/regions/${REGENCY}/alerts`,
      `/v1/kitchens/${KITCHEN}/alerts`,
      `/v1/regions/${REGENCY}/webhooks`,
    ];
    for (const path of paths) expect([path, (await other.get(path)).status]).toEqual([path, 403]);
    const [one] = await openAlerts();
    const answer = await other.post(`/v1/alerts/${one?.id}/acknowledgement`, { note: 'x' });
    expect(answer.status).toBe(403);
    const own = await other.get(`/v1/regions/${OTHER_REGENCY}/alerts`);
    expect(pageOf(own).items).toEqual([]);
  });

  it('is told nothing by another system', () => {
    expect(elsewhere.told).toEqual([]);
  });
});
