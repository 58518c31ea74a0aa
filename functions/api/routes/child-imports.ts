// Importing the pupils of a site: up to 500 rows a call, of which only the needed columns came out of the school's file.
import { createRoute, z } from '@hono/zod-openapi';
import { siteId } from '../../../shared/domain/identifiers.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { Problem, toProblemBody } from '../../../shared/domain/problem.ts';
import { pupilRow } from '../../../shared/domain/pupil-row.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { importChildren, type PupilOutcome } from '../children/import-children.ts';
import { toFindingBody } from '../children/nik-findings.ts';
import { getSite } from '../http/ask.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL, problemBody } from '../http/routing.ts';

const MAX_ROWS = 500;

/** Rows are checked one by one; the documentation shows their shape. */
const pupilRows = z.strictObject({ rows: z.array(z.unknown()).min(1) }).openapi('PupilRows', {
  properties: {
    rows: {
      type: 'array',
      items: { $ref: '#/components/schemas/PupilRow' },
      minItems: 1,
      maxItems: MAX_ROWS,
    },
  },
});

/** Made when the documentation is asked for: no cold start waits for it. */
const rowShape = {
  toJSON: () => {
    const { $schema: _, ...shape } = z.toJSONSchema(pupilRow, { io: 'input' });
    return shape;
  },
};

const importedPupil = z
  .strictObject({
    row: z.int().nullable(),
    outcome: z.enum(['created', 'changed', 'unchanged', 'refused']),
    childId: z.string().nullable(),
    problem: problemBody.optional(),
    findings: z.array(z.strictObject({ code: z.string(), message: z.string() })),
  })
  .meta({ id: 'ImportedPupil' });

export const importedPupils = z.strictObject({ dryRun: z.boolean(), rows: z.array(importedPupil) });

const postRoute = createRoute({
  method: 'post',
  path: '/v1/sites/{id}/children/import',
  summary: 'Import pupils; each row gets its own outcome, the same list twice changes nothing',
  request: {
    params: z.object({ id: siteId }),
    query: z.object({ dryRun: z.enum(['true', 'false']).default('false') }),
    body: jsonBody(pupilRows),
  },
  responses: {
    200: json(importedPupils, 'one outcome per row'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

function toBody(found: PupilOutcome, language: Language): z.infer<typeof importedPupil> {
  const { row, outcome } = found;
  if (found.outcome === 'refused')
    return { row, outcome, childId: null, problem: toProblemBody(found.problem, language), findings: [] };
  const findings = found.findings.map((one) => toFindingBody(one, language));
  return { row, outcome, childId: found.childId, findings };
}

export const childImportRoutes = (platform: Platform) => {
  const routes = createRoutes();
  routes.openAPIRegistry.registerComponent('schemas', 'PupilRow', rowShape);
  return routes.openapi(postRoute, async (c) => {
    const site = await getSite(c, platform, 'child.write', c.req.valid('param').id);
    const { rows } = c.req.valid('json');
    if (rows.length > MAX_ROWS)
      throw new Problem('too-large', {
        detail: 'too-many-items',
        values: { max: MAX_ROWS, count: rows.length },
      });
    const dryRun = c.req.valid('query').dryRun === 'true';
    const found = await importChildren(c, rows, { site, dryRun, platform });
    return c.json({ dryRun, rows: found.map((one) => toBody(one, c.get('language'))) }, 200);
  });
};
