// Whether children grew: what a round of measuring found in a region, against an earlier round and beside another region.
import { createRoute, z } from '@hono/zod-openapi';
import { siteId } from '../../../shared/domain/identifiers.ts';
import { outcomesBody } from '../../../shared/domain/outcome-body.ts';
import { changesOf, differencesOf } from '../../../shared/domain/outcome-change.ts';
import { CONCLUSIONS, type Conclusion, conclusionsOf } from '../../../shared/domain/outcome-words.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { isWithin, regionCode } from '../../../shared/domain/region.ts';
import { roundMonth } from '../../../shared/domain/round.ts';
import type { Region } from '../../../shared/reference/region-tree.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { rowOf } from '../../fold-days/place-row.ts';
import { monthsAsNow, outcomesAsNow } from '../figures/outcomes-as-now.ts';
import { outcomesCsv } from '../figures/outcomes-csv.ts';
import { type AskedRounds, OutcomeReader } from '../figures/region-outcomes.ts';
import { getAdministeredRegion, getSite } from '../http/ask.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { type RegionOutcomesBody, regionOutcomes, siteOutcomes } from './outcome-shapes.ts';
import { asOf } from './totals.ts';

const rounds = z.object({ round: roundMonth, against: roundMonth.optional() });
const params = z.object({ code: regionCode });
const regionQuery = rounds.extend({ with: regionCode.optional(), asOf });

const regionRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/outcomes',
  summary: 'Growth and anaemia of the children measured in a round; small numbers are hidden',
  request: { params, query: regionQuery },
  responses: { 200: json(regionOutcomes, 'the round'), ...PROBLEMS_OF_ANY_CALL },
});
const csvRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/outcomes.csv',
  summary: 'The same as CSV for a spreadsheet',
  request: { params, query: regionQuery },
  responses: {
    200: { description: 'UTF-8 with BOM', content: { 'text/csv': { schema: z.string() } } },
    ...PROBLEMS_OF_ANY_CALL,
  },
});
const monthsRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/outcome-rounds',
  summary: 'The months in which children of a region were measured, the latest first',
  request: { params, query: z.object({ asOf }) },
  responses: {
    200: json(z.strictObject({ months: z.array(roundMonth) }), 'the months'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});
const siteRoute = createRoute({
  method: 'get',
  path: '/v1/sites/{id}/outcomes',
  summary: 'Growth and anaemia of the children measured at a site in a round; small numbers are hidden',
  request: { params: z.object({ id: siteId }), query: rounds },
  responses: { 200: json(siteOutcomes, 'the round'), ...PROBLEMS_OF_ANY_CALL },
});

function assertOrder({ round, against }: AskedRounds): void {
  if (against && against >= round) throw new Problem('invalid-request', { detail: 'rounds-reversed' });
}

const said = (codes: readonly Conclusion[]) => codes.map((code) => ({ code, ...CONCLUSIONS[code] }));

type Shown = Awaited<ReturnType<OutcomeReader['site']>>;

const figuresOf = ({ told, showing }: Shown) => outcomesBody('now', told, showing);

const knownOf = (shown: Shown, { round, against }: AskedRounds, isWith: boolean) => ({
  round,
  against: against ?? null,
  outcomes: figuresOf(shown),
  before: against ? outcomesBody('then', shown.told, shown.showing) : null,
  changes: against ? changesOf(shown) : null,
  conclusions: said(conclusionsOf({ isAgainst: against !== undefined, isWith })),
});

const placeOf = ({ code, name, level }: Region) => ({ code, name, level });

type Asked = AskedRounds & { with?: string | undefined; asOf: 'then' | 'now' };

async function regionBody(
  region: Region,
  asked: Asked,
  other: Region | undefined,
  platform: Platform,
): Promise<RegionOutcomesBody> {
  const reader = new OutcomeReader(platform, asked);
  const read = ({ code }: Region) =>
    asked.asOf === 'now' ? outcomesAsNow({ code, rounds: asked, reader, platform }) : reader.region(code);
  const [shown, beside] = await Promise.all([read(region), other && read(other)]);
  const changes = (of: Shown) => (asked.against ? changesOf(of) : null);
  return {
    region: placeOf(region),
    ...knownOf(shown, asked, other !== undefined),
    children: shown.children.map((child) => ({
      region: { code: child.child, name: child.name, level: child.level },
      outcomes: figuresOf(child),
      changes: changes(child),
    })),
    comparison:
      other && beside
        ? {
            region: placeOf(other),
            outcomes: figuresOf(beside),
            changes: changes(beside),
            differences: differencesOf(shown, beside),
          }
        : null,
    computedAt: shown.computedAt,
  };
}

function assertApart(code: string, other: string | undefined): void {
  if (other && (isWithin(code, other) || isWithin(other, code)))
    throw new Problem('invalid-request', { detail: 'regions-overlap' });
}

type Caller = Parameters<typeof getAdministeredRegion>[0];

async function bodyFor(
  c: Caller,
  code: string,
  asked: Asked,
  platform: Platform,
): Promise<RegionOutcomesBody> {
  const region = getAdministeredRegion(c, 'outcomes.read', code);
  const other = asked.with ? getAdministeredRegion(c, 'outcomes.read', asked.with) : undefined;
  assertOrder(asked);
  assertApart(code, asked.with);
  return await regionBody(region, asked, other, platform);
}

export const outcomeRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(regionRoute, async (c) =>
      c.json(await bodyFor(c, c.req.valid('param').code, c.req.valid('query'), platform), 200),
    )
    .openapi(csvRoute, async (c) => {
      const body = await bodyFor(c, c.req.valid('param').code, c.req.valid('query'), platform);
      const headers = {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="outcomes_${body.region.code}_${body.round}.csv"`,
      };
      return c.body(outcomesCsv(body), 200, headers);
    })
    .openapi(monthsRoute, async (c) => {
      const { code } = getAdministeredRegion(c, 'outcomes.read', c.req.valid('param').code);
      const isNow = c.req.valid('query').asOf === 'now';
      const months = isNow ? await monthsAsNow(code, platform) : await platform.outcomes.months(code);
      return c.json({ months }, 200);
    })
    .openapi(siteRoute, async (c) => {
      const site = await getSite(c, platform, 'outcomes.read', c.req.valid('param').id);
      const asked = c.req.valid('query');
      assertOrder(asked);
      const at = { place: { kind: 'site' as const, id: site.id }, date: `${asked.round}-01` };
      const { parent } = await rowOf(at, platform);
      const shown = await new OutcomeReader(platform, asked).site(site.id, parent);
      return c.json({ site: { id: site.id, name: site.profile.name }, ...knownOf(shown, asked, false) }, 200);
    });
