// Reports: publish a version, list them, read one with its adjustments since, as JSON or CSV.
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { localDate } from '../../../shared/domain/dates.ts';
import { periodText, toPeriod } from '../../../shared/domain/period.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { regionCode, zoneOf } from '../../../shared/domain/region.ts';
import { type Report, report } from '../../../shared/domain/report.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { withAdjustments } from '../../publish-reports/live-figures.ts';
import { publishReport } from '../../publish-reports/publish-report.ts';
import { toCsv } from '../figures/report-csv.ts';
import { getAdministeredRegion, getRegion } from '../http/ask.ts';
import type { Env } from '../http/env.ts';
import { fromCursor, pageOf, pageQuery, toCursor } from '../http/paging.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';

const regionParams = z.object({ code: regionCode });

const publishRoute = createRoute({
  method: 'post',
  path: '/v1/regions/{code}/reports',
  summary: 'Publish the next version of a report',
  request: { params: regionParams, body: jsonBody(z.strictObject({ period: periodText })) },
  responses: { 201: json(report, 'the published version'), ...PROBLEMS_OF_ANY_CALL },
});

export const summary = report
  .omit({ nutrition: true, children: true, rules: true, changes: true, adjustments: true })
  .meta({ id: 'ReportSummary' });

const listRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/reports',
  summary: 'Published versions, newest period first',
  request: { params: regionParams, query: pageQuery },
  responses: { 200: json(pageOf(summary), 'a page of versions'), ...PROBLEMS_OF_ANY_CALL },
});

const csvRoute = createRoute({
  method: 'get',
  path: '/v1/reports/{id}.csv',
  summary: 'One version as CSV for a spreadsheet',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: { description: 'UTF-8 with BOM', content: { 'text/csv': { schema: z.string() } } },
    ...PROBLEMS_OF_ANY_CALL,
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/v1/reports/{id}',
  summary: 'One immutable version, with its adjustments since',
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: json(report, 'the version'), ...PROBLEMS_OF_ANY_CALL },
});

const ID = /^([\d.]+|ID)_([\dW-]+)_([1-9]\d{0,3})$/;

/** The version by id, if the caller may read reports of its region. */
async function getReport(c: Context<Env>, platform: Platform, id: string): Promise<Report> {
  const [, region, period, version] = ID.exec(id) ?? [];
  if (!region || !period) throw new Problem('not-found', { values: { what: id } });
  getRegion(c, 'report.read', region);
  const published = await platform.reports.find(region, period, Number(version));
  if (!published) throw new Problem('not-found', { values: { what: id } });
  return await withAdjustments(published, platform);
}

function assertBegun(code: string, period: string, now: Date): void {
  if (toPeriod(period).from > localDate(now, zoneOf(code)))
    throw new Problem('invalid-request', { detail: 'period-not-begun', values: { period } });
}

export const reportRoutes = (platform: Platform) => {
  const routes = createRoutes()
    .openapi(publishRoute, async (c) => {
      const region = getAdministeredRegion(c, 'report.publish', c.req.valid('param').code);
      const { period } = c.req.valid('json');
      assertBegun(region.code, period, platform.now());
      const published = await publishReport(region, period, c.get('caller').id, platform);
      return c.json({ ...published, adjustments: [] }, 201);
    })
    .openapi(listRoute, async (c) => {
      const { code } = getRegion(c, 'report.read', c.req.valid('param').code);
      const { limit, cursor } = c.req.valid('query');
      const after = fromCursor(`reports ${code}`, cursor);
      const page = await platform.reports.page(code, { limit, ...(after && { after }) });
      const items = page.items.map(({ nutrition: _n, children: _, rules: _r, changes: _c, ...kept }) => kept);
      return c.json({ items, nextCursor: toCursor(`reports ${code}`, page.last) }, 200);
    });
  routes.openAPIRegistry.registerPath(csvRoute);
  // The router cannot split `{id}.csv` from an id that has dots itself, so one address pattern serves both.
  return routes.openapi(getRoute, async (c) => {
    const { id } = c.req.valid('param');
    if (!id.endsWith('.csv')) return c.json(await getReport(c, platform, id), 200);
    const csv = toCsv(await getReport(c, platform, id.slice(0, -'.csv'.length)));
    const headers = {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${id}"`,
    };
    return c.body(csv, 200, headers) as never;
  });
};
