// Importing a school list, up to 5,000 rows a call.
import { createRoute, z } from '@hono/zod-openapi';
import type { Language } from '../../../shared/domain/language.ts';
import { allowedActions } from '../../../shared/domain/policy.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { importSites, type RowOutcome } from '../imports/import-sites.ts';
import { rowWords, wordsOfRow } from '../imports/row-words.ts';
import { listBody, sentList } from '../imports/sent-list.ts';

const rowResult = z
  .strictObject({
    row: z.int(),
    siteId: z.string().nullable(),
    outcome: z.enum(['created', 'updated', 'unchanged', 'rejected']),
    ...rowWords,
  })
  .meta({ id: 'ImportedRow' });

const count = z.int();
export const importResult = z
  .strictObject({
    dryRun: z.boolean(),
    created: count,
    updated: count,
    unchanged: count,
    rejected: count,
    ignoredColumns: z.array(z.string()),
    rows: z.array(rowResult),
  })
  .meta({ id: 'ImportResult' });

const postRoute = createRoute({
  method: 'post',
  path: '/v1/imports/sites',
  summary: 'Import a school list (CSV or JSON rows); every row gets its own outcome',
  request: {
    query: z.object({ dryRun: z.enum(['true', 'false']).default('false') }),
    body: listBody,
  },
  responses: { 200: json(importResult, 'one outcome per row'), ...PROBLEMS_OF_ANY_CALL },
});

const toRowResult = (found: RowOutcome, language: Language): z.infer<typeof rowResult> => ({
  row: found.row,
  siteId: found.siteId,
  outcome: found.outcome,
  ...wordsOfRow(found, language),
});

const countOf = (outcomes: readonly RowOutcome[], outcome: RowOutcome['outcome']): number =>
  outcomes.filter((found) => found.outcome === outcome).length;

export const importRoutes = (platform: Platform) =>
  createRoutes().openapi(postRoute, async (c) => {
    const caller = c.get('caller');
    if (!allowedActions(caller.grants).some(({ action }) => action === 'site.write'))
      throw new Problem('not-allowed');
    const list = await sentList(c, c.req.valid('json'));
    const dryRun = c.req.valid('query').dryRun === 'true';
    const found = await importSites(list.rows, { caller, dryRun, platform });
    const body = {
      dryRun,
      created: countOf(found, 'created'),
      updated: countOf(found, 'updated'),
      unchanged: countOf(found, 'unchanged'),
      rejected: countOf(found, 'rejected'),
      ignoredColumns: list.ignoredColumns,
      rows: found.map((row) => toRowResult(row, c.get('language'))),
    };
    return c.json(body, 200);
  });
