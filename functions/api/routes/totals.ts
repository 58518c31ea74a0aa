// Totals over time, by day, child or month, merged from the same day rows as the live page.
import { createRoute, z } from '@hono/zod-openapi';
import { monthOf, serviceDate } from '../../../shared/domain/dates.ts';
import { rates, ratesOf } from '../../../shared/domain/rates.ts';
import { regionCode } from '../../../shared/domain/region.ts';
import { childFigures } from '../../../shared/domain/report.ts';
import { mergeAll, totals } from '../../../shared/domain/totals.ts';
import type { DayTotals } from '../../../shared/store/day-totals-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { toLiveChildren } from '../../publish-reports/live-figures.ts';
import { regionRows } from '../figures/region-rows.ts';
import { getRegion } from '../http/ask.ts';
import { assertRange } from '../http/assert-range.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';

const figures = { totals, rates };

export const rangeTotals = z
  .strictObject({
    region: z.strictObject({ code: z.string(), name: z.string(), level: z.string() }),
    from: serviceDate,
    to: serviceDate,
    by: z.enum(['day', 'child', 'month']),
    ...figures,
    items: z.array(
      z.union([
        z.strictObject({ date: serviceDate, ...figures }),
        z.strictObject({ month: z.string(), ...figures }),
        childFigures,
      ]),
    ),
  })
  .meta({ id: 'RangeTotals' });

const getRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/totals',
  summary: 'Totals over a range, by day, child or month',
  request: {
    params: z.object({ code: regionCode }),
    query: z.object({
      from: serviceDate,
      to: serviceDate,
      by: z.enum(['day', 'child', 'month']).default('day'),
    }),
  },
  responses: { 200: json(rangeTotals, 'totals of the range and of its parts'), ...PROBLEMS_OF_ANY_CALL },
});

const figuresOf = (rows: readonly DayTotals[]) => {
  const sum = mergeAll(rows.map((row) => row.totals));
  return { totals: sum, rates: ratesOf(sum) };
};

/** Parts of the range in order; days and months without rows are absent, not zero. */
function itemsBy(by: 'day' | 'child' | 'month', rows: readonly DayTotals[]) {
  if (by === 'child') return toLiveChildren(rows).map(({ computedAt: _, ...child }) => child);
  const groups = Map.groupBy(rows, ({ date }) => (by === 'day' ? date : monthOf(date)));
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([key, part]) =>
    by === 'day' ? { date: key, ...figuresOf(part) } : { month: key, ...figuresOf(part) },
  );
}

export const totalsRoutes = (platform: Platform) =>
  createRoutes().openapi(getRoute, async (c) => {
    const { code } = c.req.valid('param');
    const { from, to, by } = c.req.valid('query');
    const { name, level } = getRegion(c, 'totals.read', code);
    assertRange(from, to);
    const rows = await regionRows(code, from, to, platform);
    const body = {
      region: { code, name, level },
      from,
      to,
      by,
      ...figuresOf(rows),
      items: itemsBy(by, rows),
    };
    return c.json(body, 200);
  });
