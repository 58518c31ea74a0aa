// The dated rules that days are judged by, each with its source: the nation's, and where places may differ a region's own instead.
// A new one applies from tomorrow at the earliest, so that no day that has begun is judged twice.
import { createRoute, z } from '@hono/zod-openapi';
import { localDate, serviceDate } from '../../../shared/domain/dates.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { NATION, regionCode, zoneOf } from '../../../shared/domain/region.ts';
import { isRegional } from '../../../shared/domain/regional-rules.ts';
import { hasSameForm } from '../../../shared/domain/rule-form.ts';
import { type DatedRule, datedRule, rulesInForce } from '../../../shared/domain/rules.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { getAdministeredRegion } from '../http/ask.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';

const getRoute = createRoute({
  method: 'get',
  path: '/v1/rules',
  summary: 'The rules in force on a date, of the nation or where a region lies',
  request: { query: z.object({ date: serviceDate.optional(), region: regionCode.default(NATION) }) },
  responses: {
    200: json(z.strictObject({ items: z.array(datedRule), nextCursor: z.null() }), 'rules in key order'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

const ruleBody = datedRule
  .omit({ key: true, validFrom: true, endsOn: true })
  .extend({ region: regionCode.optional() });

const putRoute = createRoute({
  method: 'put',
  path: '/v1/rules/{key}/{validFrom}',
  summary: 'Add a rule that applies from a date on, of the nation or of a region',
  request: {
    params: z.object({ key: z.string(), validFrom: serviceDate }),
    body: jsonBody(ruleBody),
  },
  responses: { 200: json(datedRule, 'the rule'), ...PROBLEMS_OF_ANY_CALL },
});

export const ruleRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(getRoute, async (c) => {
      const { region, date = localDate(platform.now(), zoneOf(region)) } = c.req.valid('query');
      if (!c.get('regions').find(region)) throw unknownRegion(region);
      return c.json({ items: rulesInForce(await platform.rules.of(region), date), nextCursor: null }, 200);
    })
    .openapi(putRoute, async (c) => {
      const { region = NATION, ...said } = c.req.valid('json');
      getAdministeredRegion(c, 'rules.write', region);
      const rule = { ...c.req.valid('param'), ...said };
      await assertFits(rule, region, platform);
      const [who, at] = [c.get('caller').id, platform.now()];
      const added =
        region === NATION
          ? await platform.rules.add(rule, who, at)
          : await platform.rules.addRegional({ ...rule, region }, who, at);
      if (!added) throw new Problem('conflict');
      return c.json(region === NATION ? rule : { ...rule, region }, 200);
    });

const unknownRegion = (code: string): Problem =>
  new Problem('not-found', { detail: 'region-unknown', values: { code } });

/** The key must be one the product knows and that the region may have its own of, with a value of the same type, from tomorrow on. */
async function assertFits(rule: DatedRule, region: string, platform: Platform): Promise<void> {
  const today = localDate(platform.now(), zoneOf(region));
  const known = rulesInForce(await platform.rules.current(), today).find(({ key }) => key === rule.key);
  if (!known) throw new Problem('not-found', { values: { what: rule.key } });
  if (region !== NATION && !isRegional(rule.key))
    throw new Problem('invalid-request', { detail: 'rule-national', values: { key: rule.key } });
  if (!hasSameForm(known.value, rule.value))
    throw new Problem('invalid-request', {
      detail: 'rule-form',
      values: { value: JSON.stringify(known.value) },
    });
  if (rule.validFrom <= today) throw new Problem('invalid-request', { detail: 'date-not-future' });
}
