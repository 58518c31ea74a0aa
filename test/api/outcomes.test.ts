// Outcomes of rounds through the public door: figures that agree with the raw measurements to the last digit at every level, changes
// in the same children, small numbers hidden, erased children counted, and nothing for those outside.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegionOutcomesBody } from '../../functions/api/routes/outcome-shapes.ts';
import { judgedRounds } from '../../functions/erase-children/child-rounds.ts';
import { outcomeOfRound } from '../../functions/fold-days/fold-round.ts';
import { rebuildOutcomes } from '../../local/rebuild-outcomes.ts';
import type { Rebuilt } from '../../local/rebuild-region.ts';
import { contributionOf, noRoundOutcome } from '../../shared/domain/round-outcome.ts';
import { childHash } from '../../shared/store/ids.ts';
import { type Api, type Client, givenKitchen, givenSite, openApi, problemOf } from '../support/api.ts';
import { DISTRICT, SITE } from '../support/factories/day.ts';
import { givenMeasured, grown, makeRaws, type Raw } from '../support/measured.ts';
import {
  NEXT_DISTRICT,
  OTHER_DISTRICT,
  OTHER_REGENCY,
  PERSONAS,
  PROVINCE,
  REGENCY,
} from '../support/personas.ts';
import { heightScore, independentHeights, meanWithInterval } from './independent-outcome.ts';

const [THEN, NOW] = ['2026-02', '2026-08'];
const SITES: Readonly<Record<string, { district: string; first: Raw[] }>> = {
  [SITE]: { district: DISTRICT, first: makeRaws(90, 1) },
  '00200002': { district: DISTRICT, first: makeRaws(70, 2) },
  '00200003': { district: NEXT_DISTRICT, first: makeRaws(80, 3) },
  '00200004': { district: OTHER_DISTRICT, first: makeRaws(75, 4) },
};
/** Six more come to each later round. */
const nowAt = (id: string): Raw[] => [
  ...grown(SITES[id]?.first ?? []),
  ...makeRaws(6, 50 + Number(id.slice(-1))),
];
const within = (code: string): string[] =>
  Object.keys(SITES).filter((id) => code === 'ID' || SITES[id]?.district.startsWith(code));

let api: Api;
let admin: Client;
let coordinator: Client;

beforeAll(async () => {
  api = await openApi();
  await givenKitchen(api);
  for (const [id, { district, first }] of Object.entries(SITES)) {
    await givenSite(api, id, { district, enrolment: null });
    await givenMeasured(api.product.platform, id, THEN, first);
    await givenMeasured(api.product.platform, id, NOW, nowAt(id));
  }
  await api.settled();
  admin = await api.as(PERSONAS.administrator);
  coordinator = await api.as(PERSONAS.regencyCoordinator);
}, 60_000);
afterAll(() => api.product.close());

async function outcomesOf(path: string, client = admin): Promise<RegionOutcomesBody> {
  const answer = await client.get(path);
  expect([path, answer.status, answer.text.slice(0, 200)]).toEqual([path, 200, answer.text.slice(0, 200)]);
  return answer.body as RegionOutcomesBody;
}
const heightsOf = (body: Pick<RegionOutcomesBody, 'outcomes'>) => body.outcomes.fromFive.heightForAge;

describe('GET /v1/regions/{code}/outcomes', () => {
  it.each([DISTRICT, NEXT_DISTRICT, REGENCY, OTHER_REGENCY, PROVINCE, 'ID'])(
    'agrees in %s with the raw measurements to the last digit',
    async (code) => {
      const body = await outcomesOf(`/v1/regions/${code}/outcomes?round=${NOW}`);
      const raws = within(code).flatMap(nowAt);
      expect(heightsOf(body)).toMatchObject(independentHeights(raws, `${NOW}-12`));
    },
  );

  it('agrees for each site of a district, as the site itself does', async () => {
    const { children } = await outcomesOf(`/v1/regions/${DISTRICT}/outcomes?round=${NOW}`);
    expect(children.map(({ region }) => region.code)).toEqual([SITE, '00200002']);
    for (const child of children) {
      const expected = independentHeights(nowAt(child.region.code), `${NOW}-12`);
      expect(heightsOf(child)).toMatchObject(expected);
      const own = await outcomesOf(`/v1/sites/${child.region.code}/outcomes?round=${NOW}`);
      expect(own.outcomes).toEqual(child.outcomes);
    }
  });

  it('tells what changed in all and in the same children', async () => {
    const body = await outcomesOf(`/v1/regions/${REGENCY}/outcomes?round=${NOW}&against=${THEN}`);
    const ids = within(REGENCY);
    const before = new Map(ids.flatMap((id) => SITES[id]?.first ?? []).map((raw) => [raw.childId, raw]));
    const changes = ids.flatMap(nowAt).flatMap((raw) => {
      const earlier = before.get(raw.childId);
      const [a, b] = [earlier && heightScore(earlier, `${THEN}-12`), heightScore(raw, `${NOW}-12`)];
      return a === undefined || b === undefined ? [] : [b - a];
    });
    const change = body.changes?.fromFive.heightForAge;
    expect(change?.paired).toEqual({ n: changes.length, mean: meanWithInterval(changes) });
    const then = independentHeights([...before.values()], `${THEN}-12`);
    expect(body.before?.fromFive.heightForAge).toMatchObject(then);
    const now = independentHeights(ids.flatMap(nowAt), `${NOW}-12`);
    expect(change?.mean?.value).toBeCloseTo(now.mean.value - then.mean.value, 1);
    expect(body.conclusions.map(({ code }) => code)).toEqual(['no-comparison', 'all-and-paired']);
  });

  it('stands beside another region, with the difference of both', async () => {
    const path = `/v1/regions/${REGENCY}/outcomes?round=${NOW}&against=${THEN}&with=${OTHER_REGENCY}`;
    const body = await outcomesOf(path);
    const other = await outcomesOf(`/v1/regions/${OTHER_REGENCY}/outcomes?round=${NOW}&against=${THEN}`);
    expect(body.comparison).toMatchObject({ outcomes: other.outcomes, changes: other.changes });
    const apart = body.comparison?.differences.fromFive.heightForAge;
    const [here, there] = [body.changes, other.changes].map(
      (of) => of?.fromFive.heightForAge?.paired?.mean?.value,
    );
    expect(apart?.paired?.value).toBeCloseTo((here ?? 0) - (there ?? 0), 1);
    expect(body.conclusions.map(({ code }) => code)).toEqual(['compared', 'all-and-paired']);
  });

  it('says who is anaemic, and how many were left out', async () => {
    const { outcomes } = await outcomesOf(`/v1/regions/${PROVINCE}/outcomes?round=${NOW}`);
    const tested = within(PROVINCE)
      .flatMap(nowAt)
      .filter(({ hbGL }) => hbGL !== undefined);
    const anaemic = tested.filter(({ hbGL }) => (hbGL ?? 0) < 115).length;
    expect(outcomes.fromFive.anaemia).toMatchObject({ n: tested.length, low: { count: anaemic } });
    const missing = within(PROVINCE)
      .flatMap(nowAt)
      .filter(({ heightCm }) => heightCm === undefined).length;
    expect(outcomes.fromFive.heightForAge?.excluded).toEqual({ flagged: 0, missing });
  });

  it('is the same when every round is folded again from nothing', async () => {
    const range = { region: 'ID', from: `${THEN}-01`, to: `${NOW}-01`, repair: false };
    const rebuilt: Rebuilt = { checked: 0, differences: [] };
    await rebuildOutcomes(within('ID'), range, api.product.platform, rebuilt);
    expect(rebuilt).toEqual({ checked: 2 * (4 + 3 + 2 + 1), differences: [] });
  });

  it('is found out and mended where it is not', async () => {
    const { platform } = api.product;
    const row = await platform.outcomes.find(REGENCY, NOW, DISTRICT);
    if (!row) throw new Error('the district has no row');
    await platform.outcomes.put({ ...row, outcome: noRoundOutcome, version: row.version + 1 }, row.version);
    const range = { region: REGENCY, from: `${NOW}-01`, to: `${NOW}-31`, repair: true };
    const rebuilt: Rebuilt = { checked: 0, differences: [] };
    await rebuildOutcomes(within(REGENCY), range, platform, rebuilt);
    expect(rebuilt.differences[0]).toBe(`${NOW} ${REGENCY} ${DISTRICT} outcome: differs`);
    expect((await platform.outcomes.find(REGENCY, NOW, DISTRICT))?.outcome).toEqual(row.outcome);
    await api.settled();
  });

  it('names the months there are', async () => {
    for (const code of [DISTRICT, REGENCY, 'ID'])
      expect((await admin.get(`/v1/regions/${code}/outcome-rounds`)).body).toEqual({ months: [NOW, THEN] });
    expect((await admin.get('/v1/regions/51/outcome-rounds')).body).toEqual({ months: [] });
  });

  it('is a table for a spreadsheet', async () => {
    const answer = await coordinator.get(`/v1/regions/${REGENCY}/outcomes.csv?round=${NOW}&against=${THEN}`);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const { n } = independentHeights(within(REGENCY).flatMap(nowAt), `${NOW}-12`);
    expect(answer.text).toContain(`"heightForAge","all",${n},`);
    expect(answer.text.split('\r\n')[0]).toContain('pairedChange');
  });
});

describe('outcomes', () => {
  it('are refused outside a scope, of either region, and to those who run a school or a kitchen', async () => {
    const path = `/v1/regions/${REGENCY}/outcomes?round=${NOW}`;
    for (const persona of [PERSONAS.schoolOperator, PERSONAS.kitchenOperator, PERSONAS.otherCoordinator])
      expect((await (await api.as(persona)).get(path)).status).toBe(403);
    expect((await coordinator.get(`${path}&with=${OTHER_REGENCY}`)).status).toBe(403);
    const other = await api.as(PERSONAS.otherCoordinator);
    expect((await other.get(`/v1/sites/${SITE}/outcomes?round=${NOW}`)).status).toBe(403);
    expect((await other.get(`/v1/sites/00299999/outcomes?round=${NOW}`)).status).toBe(403);
  });

  it('refuse rounds in the wrong order, regions that overlap, villages', async () => {
    const detailOf = async (path: string) => problemOf(await admin.get(`/v1/regions/${path}`)).status;
    expect(await detailOf(`${REGENCY}/outcomes?round=${THEN}&against=${NOW}`)).toBe(422);
    expect(await detailOf(`${REGENCY}/outcomes?round=${NOW}&with=${DISTRICT}`)).toBe(422);
    expect(await detailOf(`${REGENCY}/outcomes?round=2026-13`)).toBe(422);
    expect(await detailOf(`35.09.19.1001/outcomes?round=${NOW}`)).toBe(422);
  });

  it('of a site without end is no site', async () => {
    const path = `/v1/sites/${'9'.repeat(3000)}/outcomes?round=${NOW}`;
    expect((await admin.get(path)).status).toBe(422);
  });

  it('hold no id of a child', async () => {
    for (const path of [
      `/v1/regions/${DISTRICT}/outcomes?round=${NOW}&against=${THEN}`,
      `/v1/sites/${SITE}/outcomes?round=${NOW}`,
    ])
      expect((await admin.get(path)).text).not.toContain('01KMV2Z');
  });
});

describe('a round that changes', () => {
  it('counts an erased child on, by what it left', async () => {
    const { platform } = api.product;
    const before = await platform.outcomes.find(DISTRICT, NOW, SITE);
    const { measurements } = platform;
    const childId = SITES[SITE]?.first[0]?.childId ?? '';
    const all = [
      ...(await measurements.ofChildInRound(SITE, THEN, childId)),
      ...(await measurements.ofChildInRound(SITE, NOW, childId)),
    ];
    for (const found of judgedRounds(all)) {
      const left = contributionOf(found, judgedRounds(all));
      await measurements.keepContribution(SITE, found.month, childHash(childId), left);
    }
    await api.settled();
    for (const one of all) await measurements.erase(one);
    const after = await outcomeOfRound({ siteId: SITE, month: NOW }, platform);
    expect(after).toEqual(before?.outcome);
    expect((await platform.outcomes.find(DISTRICT, NOW, SITE))?.version).toBe(before?.version);
  });

  it('hides a school of three with the next smallest, and nobody can subtract', async () => {
    await givenSite(api, '00200009', { district: DISTRICT, enrolment: null });
    await givenMeasured(api.product.platform, '00200009', NOW, makeRaws(3, 9));
    await api.settled();
    const district = await outcomesOf(`/v1/regions/${DISTRICT}/outcomes?round=${NOW}`);
    const ns = Object.fromEntries(district.children.map((child) => [child.region.code, heightsOf(child)?.n]));
    expect(heightsOf(district)?.n).toBe(
      independentHeights([...within(DISTRICT).flatMap(nowAt), ...makeRaws(3, 9)], `${NOW}-12`).n,
    );
    expect(ns).toMatchObject({ '00200009': null, '00200002': null });
    expect(ns[SITE]).toBeGreaterThan(0);
    const own = await outcomesOf(`/v1/sites/00200009/outcomes?round=${NOW}`);
    expect(heightsOf(own)).toMatchObject({ n: null, mean: null, low: null, bySex: null, byBand: null });
  });

  it('of an earlier month changes the rounds that are compared with it', async () => {
    const late = makeRaws(6, 53);
    await givenMeasured(api.product.platform, '00200003', '2025-08', late);
    await api.settled();
    const row = await api.product.platform.outcomes.find(NEXT_DISTRICT, NOW, '00200003');
    expect(row?.outcome.pairs['2025-08']?.fromFive?.heightForAge?.n).toBe(6);
  });
});
