// A note on a day answers what stood when it was written: what comes later opens the day again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
} from '../support/api.ts';
import { DAY, DISTRICT, SITE } from '../support/factories/day.ts';
import { makeDispatched, makeIncident, makeReceived } from '../support/factories/facts.ts';
import { PERSONAS } from '../support/personas.ts';

let api: Api;
let coordinator: Client;
beforeAll(async () => {
  api = await openApi();
  coordinator = await api.as(PERSONAS.districtCoordinator);
  await givenKitchen(api);
  await givenSite(api);
  await givenOpenDay(api, DISTRICT, DAY);
});
afterAll(() => api.product.close());

const noteThat = async (note: string) =>
  assertDone(await coordinator.put(`/v1/sites/${SITE}/days/${DAY}/acknowledgement`, { note }));
const onItsDay = async () => (await coordinator.get(`/v1/sites/${SITE}/days/${DAY}`)).body;
const inList = async (list: string) =>
  pageOf(await coordinator.get(`/v1/regions/${DISTRICT}/days/${DAY}/${list}`)).items;

describe('a note on a silent site', () => {
  it('answers its silence', async () => {
    await noteThat('Sudah ditelepon');
    expect(await inList('silent')).toMatchObject([
      { acknowledgement: { note: 'Sudah ditelepon', handled: true } },
    ]);
  });

  it('does not answer what the site then reports, and stays to be read', async () => {
    const open = { acknowledgement: { note: 'Sudah ditelepon', handled: false } };
    await givenFacts(api, makeReceived());
    expect(await inList('exceptions')).toMatchObject([open]);
    expect(await onItsDay()).toMatchObject(open);
  });

  it('gives way to the next note, which answers what stands by then', async () => {
    await noteThat('Dapur lupa mencatat');
    expect(await onItsDay()).toMatchObject({ acknowledgement: { handled: true } });
    await givenFacts(api, makeIncident());
    expect(await onItsDay()).toMatchObject({
      acknowledgement: { note: 'Dapur lupa mencatat', handled: false },
    });
  });

  it('stays good when what it answers is put right', async () => {
    await noteThat('Puskesmas sudah datang');
    await givenFacts(api, makeDispatched());
    expect(await onItsDay()).toMatchObject({ acknowledgement: { handled: true } });
  });
});
