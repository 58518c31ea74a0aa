// The lists of a proposal: sites from a school list, and places where a kitchen may be. A list makes a new version.
import { createRoute, z } from '@hono/zod-openapi';
import { localDate } from '../../../shared/domain/dates.ts';
import { say } from '../../../shared/domain/details.ts';
import { proposalId } from '../../../shared/domain/identifiers.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { type ListedPlace, listedPlace, listedSite } from '../../../shared/domain/proposal-list.ts';
import { isWithin, zoneOf } from '../../../shared/domain/region.ts';
import type { Regions } from '../../../shared/domain/regions.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { assertMatches, toEtag } from '../http/etag.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { rowWords, wordsOfRow } from '../imports/row-words.ts';
import { listBody, sentList } from '../imports/sent-list.ts';
import { getProposal } from '../proposals/get-proposal.ts';
import { nextVersion } from '../proposals/put-proposal.ts';
import { type ReadRow, readSites } from '../proposals/read-sites.ts';

const MAX_PLACES = 2_000;
const params = z.object({ id: proposalId });

const rowResult = z
  .strictObject({
    row: z.int(),
    siteId: z.string().nullable(),
    outcome: z.enum(['taken', 'rejected']),
    ...rowWords,
  })
  .meta({ id: 'ProposalRow' });
export const listResult = z
  .strictObject({
    dryRun: z.boolean(),
    taken: z.int(),
    rejected: z.int(),
    ignoredColumns: z.array(z.string()),
    rows: z.array(rowResult),
  })
  .meta({ id: 'ProposalListResult' });
const placesBody = z
  .strictObject({ items: z.array(listedPlace).max(MAX_PLACES) })
  .meta({ id: 'ProposalPlaces' });
const sitesBody = z.strictObject({ items: z.array(listedSite), nextCursor: z.null() });

const putSitesRoute = createRoute({
  method: 'put',
  path: '/v1/proposals/{id}/sites',
  summary: 'Bring the school list of a proposal (If-Match); a dry run says what would be taken',
  request: {
    params,
    query: z.object({ dryRun: z.enum(['true', 'false']).default('false') }),
    body: listBody,
  },
  responses: { 200: json(listResult, 'one outcome per row'), ...PROBLEMS_OF_ANY_CALL },
});

const getSitesRoute = createRoute({
  method: 'get',
  path: '/v1/proposals/{id}/sites',
  summary: 'The sites of the list of a proposal',
  request: { params },
  responses: { 200: json(sitesBody, 'all of them'), ...PROBLEMS_OF_ANY_CALL },
});

const putPlacesRoute = createRoute({
  method: 'put',
  path: '/v1/proposals/{id}/places',
  summary: 'Bring the places where a kitchen may be (If-Match)',
  request: { params, body: jsonBody(placesBody) },
  responses: { 200: json(placesBody, 'the places'), ...PROBLEMS_OF_ANY_CALL },
});

const getPlacesRoute = createRoute({
  method: 'get',
  path: '/v1/proposals/{id}/places',
  summary: 'The places of the list of a proposal',
  request: { params },
  responses: { 200: json(placesBody, 'all of them'), ...PROBLEMS_OF_ANY_CALL },
});

const toRowResult = (found: ReadRow, language: Language): z.infer<typeof rowResult> => ({
  row: found.row,
  siteId: found.siteId,
  outcome: found.site ? 'taken' : 'rejected',
  ...wordsOfRow(found, language),
});

/** Every place once, in a district of the region as it is today, with its village in that district. */
function assertPlaces(places: readonly ListedPlace[], region: string, regions: Regions, today: string): void {
  const known = new Set<string>();
  for (const [i, { id, district, village }] of places.entries()) {
    if (!isWithin(district, region) || !regions.isOpen(district, today))
      throw wrong(`items.${i}.district`, 'region-unknown', district);
    if (village && !(isWithin(village, district) && regions.isOpen(village, today)))
      throw wrong(`items.${i}.village`, 'region-unknown', village);
    if (known.has(id)) throw wrong(`items.${i}.id`, 'named-twice', id);
    known.add(id);
  }
}

const wrong = (path: string, code: 'region-unknown' | 'named-twice', value: string): Problem =>
  new Problem('invalid-request', {
    issues: (language) => [{ path, code, message: say(code, { code: value }, language) }],
  });

export const proposalListRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(putSitesRoute, async (c) => {
      const before = await getProposal(c, platform, 'proposal.write', c.req.valid('param').id);
      const dryRun = c.req.valid('query').dryRun === 'true';
      if (!dryRun) assertMatches(c.req.header('If-Match'), before.version);
      const list = await sentList(c, c.req.valid('json'));
      const { region } = before.proposal;
      const today = localDate(platform.now(), zoneOf(region));
      const rows = readSites(list.rows, { region, regions: c.get('regions'), today });
      const taken = rows.flatMap(({ site }) => site ?? []);
      if (!dryRun) {
        const sites = await platform.proposals.putList(before.id, taken);
        const proposal = { ...before.proposal, sites: 'list' as const };
        const next = { proposal, lists: { ...before.lists, sites } };
        c.header('ETag', toEtag((await nextVersion(c, platform, before.id, next, before.version)).version));
      }
      const body = {
        dryRun,
        taken: taken.length,
        rejected: rows.length - taken.length,
        ignoredColumns: list.ignoredColumns,
        rows: rows.map((row) => toRowResult(row, c.get('language'))),
      };
      return c.json(body, 200);
    })
    .openapi(getSitesRoute, async (c) => {
      const found = await getProposal(c, platform, 'proposal.read', c.req.valid('param').id);
      return c.json({ items: await platform.proposals.sitesOf(found), nextCursor: null }, 200);
    })
    .openapi(putPlacesRoute, async (c) => {
      const before = await getProposal(c, platform, 'proposal.write', c.req.valid('param').id);
      assertMatches(c.req.header('If-Match'), before.version);
      const { items } = c.req.valid('json');
      const { region } = before.proposal;
      assertPlaces(items, region, c.get('regions'), localDate(platform.now(), zoneOf(region)));
      const places = await platform.proposals.putList(before.id, items);
      const proposal = { ...before.proposal, places: 'list' as const };
      const next = { proposal, lists: { ...before.lists, places } };
      c.header('ETag', toEtag((await nextVersion(c, platform, before.id, next, before.version)).version));
      return c.json({ items }, 200);
    })
    .openapi(getPlacesRoute, async (c) => {
      const found = await getProposal(c, platform, 'proposal.read', c.req.valid('param').id);
      return c.json({ items: await platform.proposals.placesOf(found) }, 200);
    });
