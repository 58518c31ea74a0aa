// Runs of the planner: started, looked at, cancelled. What a run found is read apart, once it is done.
import { createRoute, z } from '@hono/zod-openapi';
import { proposalId } from '../../../shared/domain/identifiers.ts';
import { planSheets } from '../../../shared/domain/plan-sheets.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { proposalPlan } from '../../../shared/domain/proposal-plan.ts';
import { proposalRun } from '../../../shared/domain/proposal-run.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { cancelRun } from '../proposals/cancel-run.ts';
import { getPlan } from '../proposals/get-plan.ts';
import { getProposal, getRun } from '../proposals/get-proposal.ts';
import { planWorkbook } from '../proposals/plan-workbook.ts';
import { startRun } from '../proposals/start-run.ts';

const params = z.object({ id: proposalId });
const runParams = params.extend({ run: z.coerce.number().int().min(1) });
const responses = { 200: json(proposalRun, 'the run'), ...PROBLEMS_OF_ANY_CALL };

const postRoute = createRoute({
  method: 'post',
  path: '/v1/proposals/{id}/runs',
  summary:
    'Plan the newest version; repairs: the run whose plan is kept as far as it can be. A run that has not ended is answered',
  request: { params, query: z.object({ repairs: z.coerce.number().int().min(1).optional() }) },
  responses: { ...responses, 201: json(proposalRun, 'the new run') },
});

const listRoute = createRoute({
  method: 'get',
  path: '/v1/proposals/{id}/runs',
  summary: 'The runs of a proposal, the newest first',
  request: { params },
  responses: {
    200: json(z.strictObject({ items: z.array(proposalRun), nextCursor: z.null() }), 'all of them'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/v1/proposals/{id}/runs/{run}',
  summary: 'How far a run is',
  request: { params: runParams },
  responses,
});

const deleteRoute = createRoute({
  method: 'delete',
  path: '/v1/proposals/{id}/runs/{run}',
  summary: 'Cancel a run; one that has ended stays as it is',
  request: { params: runParams },
  responses,
});

const planRoute = createRoute({
  method: 'get',
  path: '/v1/proposals/{id}/runs/{run}/plan',
  summary:
    'What a run found: kitchens with their sites and rounds, what cannot be served, money, people, weeks',
  request: { params: runParams },
  responses: { 200: json(proposalPlan, 'the plan'), ...PROBLEMS_OF_ANY_CALL },
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const workbookRoute = createRoute({
  method: 'get',
  path: '/v1/proposals/{id}/runs/{run}/plan.xlsx',
  summary: 'What a run found as a workbook, with assumptions and sources',
  request: { params: runParams },
  responses: {
    200: { description: 'an XLSX file', content: { [XLSX]: { schema: z.string() } } },
    ...PROBLEMS_OF_ANY_CALL,
  },
});

export const proposalRunRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(postRoute, async (c) => {
      const found = await getProposal(c, platform, 'proposal.write', c.req.valid('param').id);
      const { repairs } = c.req.valid('query');
      const asked = { createdBy: c.get('caller').id, repairs };
      const { run, isNew } = await startRun(found, asked, platform);
      return c.json(run, isNew ? 201 : 200);
    })
    .openapi(listRoute, async (c) => {
      const { id } = await getProposal(c, platform, 'proposal.read', c.req.valid('param').id);
      const items = (await platform.runs.ofProposal(id)).map(({ run }) => run);
      return c.json({ items, nextCursor: null }, 200);
    })
    .openapi(getRoute, async (c) => {
      const { run } = await getRun(c, platform, 'proposal.read', c.req.valid('param'));
      return c.json(run, 200);
    })
    .openapi(deleteRoute, async (c) => {
      const found = await getRun(c, platform, 'proposal.write', c.req.valid('param'));
      const run = await cancelRun(found, platform);
      if (!run) throw new Problem('conflict');
      return c.json(run, 200);
    })
    .openapi(planRoute, async (c) => {
      const { proposalId: id, run } = await getRun(c, platform, 'proposal.read', c.req.valid('param'));
      return c.json(await getPlan(id, run, platform), 200);
    })
    .openapi(workbookRoute, async (c) => {
      const { proposalId: id, run } = await getRun(c, platform, 'proposal.read', c.req.valid('param'));
      const plan = await getPlan(id, run, platform);
      const headers = {
        'Content-Type': XLSX,
        'Content-Disposition': `attachment; filename="${id}-${run.id}.xlsx"`,
      };
      return c.body(await planWorkbook(planSheets(plan, c.get('language'))), 200, headers) as never;
    });
