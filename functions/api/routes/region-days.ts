// A region's day: open it, see its totals with those of its children, and who is silent.
import { createRoute, z } from '@hono/zod-openapi';
import { serviceDate } from '../../../shared/domain/dates.ts';
import { deliveredBody, nutritionBody, toNutritionBody } from '../../../shared/domain/delivered.ts';
import { mergeFigures } from '../../../shared/domain/figures.ts';
import { isAllowed } from '../../../shared/domain/policy.ts';
import { rates, ratesOf } from '../../../shared/domain/rates.ts';
import { regionCode } from '../../../shared/domain/region.ts';
import { childFigures } from '../../../shared/domain/report.ts';
import { NO_SAFETY } from '../../../shared/domain/safety.ts';
import { totals } from '../../../shared/domain/totals.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { openDay } from '../../open-day/open-day.ts';
import { toLiveChildren } from '../../publish-reports/live-figures.ts';
import { rowsAsOf } from '../figures/rows-as-now.ts';
import { safetyBody, toSafetyBody } from '../figures/safety-body.ts';
import { getAdministeredRegion, getRegion } from '../http/ask.ts';
import { assertDayOpen } from '../http/assert-day.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { asOf } from './totals.ts';

const params = z.object({ code: regionCode, date: serviceDate });
const count = z.int();

export const openedDay = z
  .strictObject({
    region: z.string(),
    date: serviceDate,
    planned: count,
    alreadyPlanned: count,
    notExpected: z.strictObject({
      closed: count,
      'no-service-day': count,
      'no-enrolment': count,
      'no-kitchen': count,
      'kitchen-not-active': count,
    }),
  })
  .meta({ id: 'OpenedDay' });

export const regionDay = z
  .strictObject({
    region: z.strictObject({ code: z.string(), name: z.string(), level: z.string() }),
    date: serviceDate,
    totals,
    rates,
    safety: safetyBody,
    nutrition: nutritionBody,
    children: z.array(
      z.strictObject({ ...childFigures.shape, safety: safetyBody, nutrition: deliveredBody }),
    ),
    computedAt: z.string(),
  })
  .meta({ id: 'RegionDay' });

const openRoute = createRoute({
  method: 'post',
  path: '/v1/regions/{code}/days/{date}/open',
  summary: "Write the day's plan; twice changes nothing",
  request: { params },
  responses: { 200: json(openedDay, 'how many sites are expected'), ...PROBLEMS_OF_ANY_CALL },
});

const dayRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/days/{date}',
  summary: 'Totals of a region and of its children',
  request: { params, query: z.object({ asOf }) },
  responses: { 200: json(regionDay, 'live figures'), ...PROBLEMS_OF_ANY_CALL },
});

export const regionDayRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(openRoute, async (c) => {
      const { code, date } = c.req.valid('param');
      getAdministeredRegion(c, 'day.open', code);
      await assertDayOpen(code, date, platform);
      return c.json(await openDay(code, date, platform), 200);
    })
    .openapi(dayRoute, async (c) => {
      const { code, date } = c.req.valid('param');
      const { name, level } = getRegion(c, 'totals.read', code);
      const rows = await rowsAsOf(c.req.valid('query').asOf, code, { from: date, to: date }, platform);
      const live = toLiveChildren(rows);
      const { totals: sum, safety, nutrition } = mergeFigures(rows);
      const mayHandle = isAllowed(c.get('caller').grants, 'incident.manage', { region: code });
      const body = toSafetyBody({ rules: await platform.rules.current(), date, mayHandle });
      const rowOf = new Map(rows.map((row) => [row.child, row]));
      const computedAt =
        live
          .map((child) => child.computedAt)
          .sort()
          .at(-1) ?? platform.now().toISOString();
      const children = live.map(({ computedAt: _, ...figures }) => ({
        ...figures,
        safety: body(rowOf.get(figures.region.code)?.safety ?? NO_SAFETY),
      }));
      return c.json(
        {
          region: { code, name, level },
          date,
          totals: sum,
          rates: ratesOf(sum),
          safety: body(safety),
          nutrition: toNutritionBody(nutrition),
          children,
          computedAt,
        },
        200,
      );
    });
