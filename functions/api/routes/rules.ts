// The dated rules that days are judged by, each with its source. A new one applies from tomorrow at the earliest, so that
// no day that has begun is judged twice.
import { createRoute, z } from '@hono/zod-openapi';
import { localDate, serviceDate } from '../../../shared/domain/dates.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { hasSameForm } from '../../../shared/domain/rule-form.ts';
import { datedRule, rulesInForce } from '../../../shared/domain/rules.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { ask } from '../http/ask.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';

const getRoute = createRoute({
  method: 'get',
  path: '/v1/rules',
  summary: 'The rules in force on a date',
  request: { query: z.object({ date: serviceDate.optional() }) },
  responses: {
    200: json(z.strictObject({ items: z.array(datedRule), nextCursor: z.null() }), 'rules in key order'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

const putRoute = createRoute({
  method: 'put',
  path: '/v1/rules/{key}/{validFrom}',
  summary: 'Add a rule that applies from a date on',
  request: {
    params: z.object({ key: z.string(), validFrom: serviceDate }),
    body: jsonBody(datedRule.omit({ key: true, validFrom: true })),
  },
  responses: { 200: json(datedRule, 'the rule'), ...PROBLEMS_OF_ANY_CALL },
});

export const ruleRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(getRoute, async (c) => {
      const date = c.req.valid('query').date ?? localDate(platform.now(), zoneOf('ID'));
      return c.json(
        { items: [...rulesInForce(await platform.rules.current(), date)], nextCursor: null },
        200,
      );
    })
    .openapi(putRoute, async (c) => {
      ask(c, 'rules.write', { region: 'ID' });
      const rule = { ...c.req.valid('param'), ...c.req.valid('json') };
      await assertFits(rule, platform);
      if (!(await platform.rules.add(rule, c.get('caller').id, platform.now())))
        throw new Problem('conflict');
      return c.json(rule, 200);
    });

/** The key must be one the product knows, with a value of the same type, from tomorrow on. */
async function assertFits(rule: z.infer<typeof datedRule>, platform: Platform): Promise<void> {
  const today = localDate(platform.now(), zoneOf('ID'));
  const known = rulesInForce(await platform.rules.current(), today).find(({ key }) => key === rule.key);
  if (!known) throw new Problem('not-found', { values: { what: rule.key } });
  if (!hasSameForm(known.value, rule.value))
    throw new Problem('invalid-request', {
      detail: 'rule-form',
      values: { value: JSON.stringify(known.value) },
    });
  if (rule.validFrom <= today) throw new Problem('invalid-request', { detail: 'date-not-future' });
}
