// Proposals: a pilot brought to another region, version by version.
import { createRoute, z } from '@hono/zod-openapi';
import { proposalId } from '../../../shared/domain/identifiers.ts';
import { proposal } from '../../../shared/domain/proposal.ts';
import { planSummary } from '../../../shared/domain/proposal-run.ts';
import { regionCode } from '../../../shared/domain/region.ts';
import { proposalsOfDistrict, proposalsOfRegency } from '../../../shared/store/keys.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { StoredProposal } from '../../../shared/store/proposal-store.ts';
import { getRegistryRegion } from '../http/ask.ts';
import { toEtag } from '../http/etag.ts';
import { fromCursor, pageOf, pageQuery, toCursor } from '../http/paging.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { getProposal } from '../proposals/get-proposal.ts';
import { putProposal } from '../proposals/put-proposal.ts';
import { versionsWithPlans } from '../proposals/versions-with-plans.ts';

const count = z.int().nullable();
export const proposalBody = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    ...proposal.shape,
    /** How many its own lists have; null where it has none. */
    listed: z.strictObject({ sites: count, places: count }),
    createdAt: z.string(),
  })
  .meta({ id: 'ProposalWithId' });

export const versionBody = z
  .strictObject({
    version: z.int(),
    name: z.string(),
    createdAt: z.string(),
    /** Its newest finished run, and what the plan comes to. */
    run: z.int().nullable(),
    summary: planSummary.nullable(),
  })
  .meta({ id: 'ProposalVersion' });

const toBody = ({ id, version, proposal: body, lists, createdAt }: StoredProposal) => ({
  id,
  version,
  ...body,
  listed: { sites: lists.sites?.count ?? null, places: lists.places?.count ?? null },
  createdAt,
});

const params = z.object({ id: proposalId });
const responses = { 200: json(proposalBody, 'the proposal'), ...PROBLEMS_OF_ANY_CALL };

const listRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/proposals',
  summary: 'The proposals for a regency or a district',
  request: { params: z.object({ code: regionCode }), query: pageQuery },
  responses: {
    200: json(pageOf(proposalBody), 'a page, each at its newest version'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/v1/proposals/{id}',
  summary: 'A proposal: its newest version, or the one named',
  request: { params, query: z.object({ version: z.coerce.number().int().min(1).optional() }) },
  responses,
});

const putRoute = createRoute({
  method: 'put',
  path: '/v1/proposals/{id}',
  summary: 'Add a proposal, or its next version (If-Match); its lists stay',
  request: { params, body: jsonBody(proposal) },
  responses: { ...responses, 201: json(proposalBody, 'the new proposal') },
});

const versionsRoute = createRoute({
  method: 'get',
  path: '/v1/proposals/{id}/versions',
  summary: 'The versions of a proposal side by side, the newest first',
  request: { params },
  responses: {
    200: json(z.strictObject({ items: z.array(versionBody), nextCursor: z.null() }), 'all of them'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

export const proposalRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(listRoute, async (c) => {
      const { code, level } = getRegistryRegion(c, 'proposal.read', c.req.valid('param').code);
      const question = level === 'regency' ? proposalsOfRegency(code) : proposalsOfDistrict(code);
      const { limit, cursor } = c.req.valid('query');
      const after = fromCursor(`proposals ${code}`, cursor);
      const page = await platform.proposals.pageByPlace({ ...question, limit, ...(after && { after }) });
      const newest = await Promise.all(page.items.map(({ id }) => platform.proposals.find(id)));
      const items = newest.flatMap((found) => (found ? toBody(found) : []));
      return c.json({ items, nextCursor: toCursor(`proposals ${code}`, page.last) }, 200);
    })
    .openapi(getRoute, async (c) => {
      const { version } = c.req.valid('query');
      const found = await getProposal(c, platform, 'proposal.read', c.req.valid('param').id, version);
      c.header('ETag', toEtag(found.version));
      return c.json(toBody(found), 200);
    })
    .openapi(putRoute, async (c) => {
      const stored = await putProposal(c, platform, c.req.valid('param').id, c.req.valid('json'));
      c.header('ETag', toEtag(stored.version));
      return c.json(toBody(stored), stored.version === 1 ? 201 : 200);
    })
    .openapi(versionsRoute, async (c) => {
      const { id } = await getProposal(c, platform, 'proposal.read', c.req.valid('param').id);
      return c.json({ items: await versionsWithPlans(id, platform), nextCursor: null }, 200);
    });
