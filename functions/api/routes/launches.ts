// The launch of a proposal: every record shown first, then written; taken back until the first fact.
import { createRoute, z } from '@hono/zod-openapi';
import { localDate } from '../../../shared/domain/dates.ts';
import { say } from '../../../shared/domain/details.ts';
import { proposalId } from '../../../shared/domain/identifiers.ts';
import { launch, launchRecords, launchRequest } from '../../../shared/domain/launch.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { StoredProposal } from '../../../shared/store/proposal-store.ts';
import { missing } from '../http/ask.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { isUnderWay, launchProposal } from '../launches/launch-proposal.ts';
import { launchRecordsOf } from '../launches/launch-records.ts';
import { takeBack } from '../launches/take-back.ts';
import { getPlan } from '../proposals/get-plan.ts';
import { getProposal } from '../proposals/get-proposal.ts';

const params = z.object({ id: proposalId });
export const launchAnswer = z
  .strictObject({ dryRun: z.boolean(), launch: launch.nullable(), records: launchRecords.nullable() })
  .meta({ id: 'LaunchAnswer' });

const postRoute = createRoute({
  method: 'post',
  path: '/v1/proposals/{id}/launch',
  summary:
    'Write the plan of a run into the registry; a dry run shows every record. Asking again goes on where it stopped',
  request: {
    params,
    query: z.object({ dryRun: z.enum(['true', 'false']).default('false') }),
    body: jsonBody(launchRequest),
  },
  responses: { 200: json(launchAnswer, 'the records of a dry run, or the launch'), ...PROBLEMS_OF_ANY_CALL },
});

const getRoute = createRoute({
  method: 'get',
  path: '/v1/proposals/{id}/launch',
  summary: 'How far the launch of a proposal is',
  request: { params },
  responses: { 200: json(launch, 'the launch'), ...PROBLEMS_OF_ANY_CALL },
});

const deleteRoute = createRoute({
  method: 'delete',
  path: '/v1/proposals/{id}/launch',
  summary: 'Take a launch back; 409 once anything was recorded at its kitchens or sites',
  request: { params },
  responses: { 200: json(launch, 'the launch, taken back'), ...PROBLEMS_OF_ANY_CALL },
});

function assertAhead({ proposal }: StoredProposal, opensOn: string, now: Date): void {
  if (opensOn >= localDate(now, zoneOf(proposal.region))) return;
  throw new Problem('invalid-request', {
    issues: (language) => [{ path: 'opensOn', code: 'opens-past', message: say('opens-past', {}, language) }],
  });
}

export const launchRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(postRoute, async (c) => {
      const proposal = await getProposal(c, platform, 'proposal.launch', c.req.valid('param').id);
      const request = c.req.valid('json');
      const before = await platform.launches.find(proposal.id);
      if (!before || !isUnderWay(before)) assertAhead(proposal, request.opensOn, platform.now());
      const stored = (await platform.runs.find(proposal.id, request.run)) ?? missing(`${request.run}`);
      const plan = await getPlan(proposal.id, stored.run, platform);
      if (c.req.valid('query').dryRun === 'true') {
        const records = await launchRecordsOf(plan, request, platform);
        return c.json({ dryRun: true, launch: null, records }, 200);
      }
      const who = c.get('caller').id;
      const launched = await launchProposal(proposal, plan, request, who, platform);
      return c.json({ dryRun: false, launch: launched.launch, records: null }, 200);
    })
    .openapi(getRoute, async (c) => {
      const { id } = await getProposal(c, platform, 'proposal.read', c.req.valid('param').id);
      const found = (await platform.launches.find(id)) ?? missing('launch');
      return c.json(found.launch, 200);
    })
    .openapi(deleteRoute, async (c) => {
      const proposal = await getProposal(c, platform, 'proposal.launch', c.req.valid('param').id);
      const found = (await platform.launches.find(proposal.id)) ?? missing('launch');
      const taken = await takeBack(found, proposal, c.get('caller').id, platform);
      return c.json(taken.launch, 200);
    });
