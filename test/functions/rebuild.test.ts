// The rebuild of a region from its facts: it finds nothing after a busy day, and finds and mends what was tampered with.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuildRegion } from '../../local/rebuild-region.ts';
import { asSent, factsOfKitchens, factsOfSite, givenPlaces, type Place, seeded } from '../api/busy-day.ts';
import { type Api, givenOpenDay, openApi } from '../support/api.ts';
import { DAY, DISTRICT } from '../support/factories/day.ts';
import { NEXT_DISTRICT, OTHER_DISTRICT, PERSONAS, REGENCY } from '../support/personas.ts';

const YESTERDAY = '2026-11-23';
let api: Api;
let places: Place[];

beforeAll(async () => {
  api = await openApi();
  places = await givenPlaces(api, [DISTRICT, NEXT_DISTRICT, OTHER_DISTRICT], 6);
  const admin = await api.as(PERSONAS.administrator);
  const random = seeded(4);
  for (const date of [YESTERDAY, DAY]) {
    await givenOpenDay(api, '35', date);
    const facts = [
      ...factsOfKitchens(places, date),
      ...places.flatMap((place) => factsOfSite(place, random, date)),
    ];
    const sent = asSent(facts, random);
    for (let i = 0; i < sent.length; i += 50) await admin.facts(...sent.slice(i, i + 50));
  }
  await api.settled();
});
afterAll(() => api.product.close());

const rebuild = (
  region: string,
  over: { repair?: boolean; from?: string } = {},
  progress = (_done: number, _of: number): void => undefined,
) =>
  rebuildRegion({ region, from: YESTERDAY, to: DAY, repair: false, ...over }, api.product.platform, progress);

async function tamper(parent: string, child: string): Promise<void> {
  const { dayTotals } = api.product.platform;
  const row = await dayTotals.find(parent, DAY, child);
  if (!row) throw new Error(`no row ${child}`);
  const totals = { ...row.totals, leftoverG: row.totals.leftoverG + 1_000_000 };
  expect(await dayTotals.put({ ...row, totals, version: row.version + 1 }, row.version)).toBe(true);
  await api.settled();
}

describe('a rebuild', () => {
  it.each([DISTRICT, REGENCY, '35', 'ID'])('of %s finds no difference after busy days', async (region) => {
    const { checked, differences } = await rebuild(region);
    expect(differences).toEqual([]);
    expect(checked).toBeGreaterThan(10);
  });

  it('checks every row: sites, kitchens and each region above them up to the one asked for', async () => {
    const { checked } = await rebuild('35', { from: DAY });
    expect(checked).toBe(places.length + 3 + 3 + 2 + 1);
    expect((await rebuild(DISTRICT, { from: DAY })).checked).toBe(6 + 1 + 1);
  });

  it('says how far it is, day by day', async () => {
    const seen: string[] = [];
    await rebuild(DISTRICT, {}, (done, of) => seen.push(`${done}/${of}`));
    expect(seen).toEqual(['1/2', '2/2']);
  });

  it('finds a site row that was tampered with, and the regions above that believed it, and repairs them', async () => {
    const [{ siteId } = { siteId: '' }] = places;
    await tamper(DISTRICT, siteId);
    const rows = [`${DISTRICT} ${siteId}`, `${REGENCY} ${DISTRICT}`, `35 ${REGENCY}`, 'ID 35'];
    const named = rows.map((row) => `${DAY} ${row}: differs`);
    expect((await rebuild('ID')).differences.sort()).toEqual(named.sort());
    expect((await rebuild(NEXT_DISTRICT)).differences).toEqual([]);
    await rebuild('ID', { repair: true });
    await api.settled();
    expect((await rebuild('ID')).differences).toEqual([]);
  });

  it('finds a region row that was tampered with and repairs it', async () => {
    await tamper(REGENCY, NEXT_DISTRICT);
    expect((await rebuild(REGENCY)).differences).toContain(`${DAY} ${REGENCY} ${NEXT_DISTRICT}: differs`);
    await rebuild(REGENCY, { repair: true });
    await api.settled();
    expect((await rebuild('ID')).differences).toEqual([]);
  });

  it('finds a row that has no facts behind it', async () => {
    const { dayTotals } = api.product.platform;
    const [{ siteId } = { siteId: '' }] = places;
    const row = await dayTotals.find(DISTRICT, DAY, siteId);
    if (!row) throw new Error('no row');
    await dayTotals.put({ ...row, child: '00999999', name: 'SD Hantu', version: 1 }, undefined);
    await api.settled();
    expect((await rebuild(REGENCY)).differences.join('\n')).toMatch(/00999999|35\.09\.19: differs/);
  });
});
