// A report as CSV: it opens in a spreadsheet, holds the same figures as the JSON, and runs nothing.
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { report } from '../../shared/domain/report.ts';
import {
  type Api,
  type Client,
  givenFacts,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
} from '../support/api.ts';
import { DAY, DISTRICT, makePortions, SITE } from '../support/factories/day.ts';
import { makeServed } from '../support/factories/facts.ts';
import { PERSONAS } from '../support/personas.ts';

let api: Api;
let coordinator: Client;
const id = `${DISTRICT}_${DAY}_1`;
const NAME = '=SUM(A1); "Uji", Café';

beforeAll(async () => {
  api = await openApi();
  coordinator = await api.as(PERSONAS.regencyCoordinator);
  await givenKitchen(api);
  await givenSite(api, SITE, { name: NAME });
  await givenSite(api, '00200002');
  await givenOpenDay(api, DISTRICT, DAY);
  await givenFacts(api, makeServed());
  await coordinator.post(`/v1/regions/${DISTRICT}/reports`, { period: DAY });
  await givenFacts(api, makeServed({ siteId: '00200002', portions: makePortions(10, 10) }));
});
afterAll(() => api.product.close());

describe('GET /v1/reports/{id}.csv', () => {
  it('opens in a spreadsheet: byte order mark, CRLF, one line per child and adjustment, the same figures', async () => {
    const answer = await coordinator.get(`/v1/reports/${id}.csv`);
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('Content-Disposition')).toContain(`${id}.csv`);
    const raw = await api.product.fetch(
      new Request(`http://mbg-pilot.test/v1/reports/${id}.csv`, {
        headers: { Authorization: await bearer() },
      }),
    );
    const bytes = new Uint8Array(await raw.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text.split('\r\n').length).toBeGreaterThan(4);
    const rows = parse(text, { columns: true }) as Record<string, string>[];
    const published = report.parse((await coordinator.get(`/v1/reports/${id}`)).body);
    expect(rows.map(({ row, code }) => [row, code])).toEqual([
      ['region', DISTRICT],
      ['child', SITE],
      ['child', '00200002'],
      ['before', '00200002'],
      ['after', '00200002'],
    ]);
    expect(rows[0]).toMatchObject({
      report: id,
      period: DAY,
      version: '1',
      hash: published.hash,
      'sites.expected': '2',
      'portions.served.small': String(published.totals.portions.served.small),
      'rates.completeness': String(published.rates.completeness),
    });
    expect(rows[4]).toMatchObject({ 'portions.served.small': '10' });
  });

  it('never lets a name run as a formula', async () => {
    const { text } = await coordinator.get(`/v1/reports/${id}.csv`);
    const rows = parse(text, { columns: true, bom: true }) as Record<string, string>[];
    expect(rows[1]?.name).toBe(`'${NAME}`);
  });

  it('is for those who may read the report', async () => {
    expect((await (await api.as(PERSONAS.otherCoordinator)).get(`/v1/reports/${id}.csv`)).status).toBe(403);
    expect((await coordinator.get(`/v1/reports/${DISTRICT}_${DAY}_7.csv`)).status).toBe(404);
  });
});

async function bearer(): Promise<string> {
  const { name, grants } = PERSONAS.regencyCoordinator;
  return `Bearer ${await api.product.issuer.sign({ sub: 'uji', name, grants })}`;
}
