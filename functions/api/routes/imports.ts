// Importing a school list, up to 5,000 rows a call.
import { createRoute, z } from '@hono/zod-openapi';
import { issuesOf } from '../../../shared/domain/issues.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { fill } from '../../../shared/domain/language.ts';
import { allowedActions } from '../../../shared/domain/policy.ts';
import { Problem, toProblemBody } from '../../../shared/domain/problem.ts';
import { decode, readCsv, readRows, type SchoolList } from '../../../shared/domain/read-list.ts';
import { ROW_NOTES } from '../../../shared/domain/school-row-words.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { isCsv } from '../http/media-type.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL, problemBody } from '../http/routing.ts';
import { importSites, type RowOutcome } from '../imports/import-sites.ts';

const MAX_ROWS = 5_000;

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const rowsBody = z
  .strictObject({ rows: z.array(z.record(z.string(), cell)).min(1) })
  .meta({ id: 'SchoolRows' });

const rowResult = z
  .strictObject({
    row: z.int(),
    siteId: z.string().nullable(),
    outcome: z.enum(['created', 'updated', 'unchanged', 'rejected']),
    problem: problemBody.optional(),
    notes: z.array(z.strictObject({ code: z.string(), message: z.string() })).optional(),
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
    body: { content: { 'application/json': { schema: rowsBody }, 'text/csv': { schema: z.string() } } },
  },
  responses: { 200: json(importResult, 'one outcome per row'), ...PROBLEMS_OF_ANY_CALL },
});

function toRowResult(found: RowOutcome, language: Language): z.infer<typeof rowResult> {
  const notes = found.notes.map(({ code, values }) => ({
    code,
    message: fill(ROW_NOTES[code], values, language),
  }));
  const { row, siteId, outcome } = found;
  const problem =
    'problem' in found ? new Problem(found.problem.problem, { values: found.problem.values }) : undefined;
  return {
    row,
    siteId,
    outcome,
    ...(problem && { problem: toProblemBody(problem, language) }),
    ...(notes.length > 0 && { notes }),
  };
}

/** 422 where there is no body at all: the library then checks none. */
function toRows(body: unknown): z.infer<typeof rowsBody>['rows'] {
  const checked = rowsBody.safeParse(body);
  if (!checked.success) throw new Problem('invalid-request', { issues: issuesOf(checked.error) });
  return checked.data.rows;
}

const countOf = (outcomes: readonly RowOutcome[], outcome: RowOutcome['outcome']): number =>
  outcomes.filter((found) => found.outcome === outcome).length;

function assertSize({ rows }: SchoolList): void {
  if (rows.length === 0) throw new Problem('invalid-request', { detail: 'list-empty' });
  if (rows.length > MAX_ROWS)
    throw new Problem('too-large', {
      detail: 'too-many-items',
      values: { max: MAX_ROWS, count: rows.length },
    });
}

export const importRoutes = (platform: Platform) =>
  createRoutes().openapi(postRoute, async (c) => {
    const caller = c.get('caller');
    if (!allowedActions(caller.grants).some(({ action }) => action === 'site.write'))
      throw new Problem('not-allowed');
    const list = isCsv(c.req.header('Content-Type') ?? '')
      ? readCsv(decode(new Uint8Array(await c.req.arrayBuffer())))
      : readRows(toRows(c.req.valid('json')));
    assertSize(list);
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
