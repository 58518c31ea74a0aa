// Importing a whole food table (TKPI), up to 5,000 rows a call.
import { createRoute, z } from '@hono/zod-openapi';
import { NEEDED_COLUMNS, toFoodColumn } from '../../../shared/domain/food-columns.ts';
import type { FoodRowNote } from '../../../shared/domain/food-list.ts';
import { FOOD_ROW_WORDS } from '../../../shared/domain/food-row-words.ts';
import { fill, type Language } from '../../../shared/domain/language.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { decode, readTable } from '../../../shared/domain/read-list.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { ask } from '../http/ask.ts';
import { isCsv } from '../http/media-type.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { type FoodOutcome, importFoods } from '../imports/import-foods.ts';

const MAX_ROWS = 5_000;
const count = z.int();
const note = z.strictObject({ code: z.string(), message: z.string() });

export const foodImportResult = z
  .strictObject({
    dryRun: z.boolean(),
    created: count,
    updated: count,
    unchanged: count,
    rejected: count,
    ignoredColumns: z.array(z.string()),
    rows: z.array(
      z.strictObject({
        row: count,
        foodId: z.string().nullable(),
        outcome: z.enum(['created', 'updated', 'unchanged', 'rejected']),
        problem: note.optional(),
        notes: z.array(note),
      }),
    ),
  })
  .meta({ id: 'FoodImportResult' });

const postRoute = createRoute({
  method: 'post',
  path: '/v1/imports/foods',
  summary: 'Import a food table (CSV, per 100 g of the edible part); every row gets its own outcome',
  request: {
    query: z.object({
      dryRun: z.enum(['true', 'false']).default('false'),
      /** The year of the table, where its rows do not say it. */
      edition: z.coerce.number().int().min(1990).max(2100).optional(),
    }),
    body: { content: { 'text/csv': { schema: z.string() } } },
  },
  responses: { 200: json(foodImportResult, 'one outcome per row'), ...PROBLEMS_OF_ANY_CALL },
});

/** Throws where it has no rows, too many, or not the columns that it needs. */
function readFoods(bytes: Uint8Array) {
  const { columns, rows } = readTable(decode(bytes));
  const present = new Set(columns.map(toFoodColumn));
  const missing = NEEDED_COLUMNS.filter((column) => !present.has(column)).join(', ');
  if (missing)
    throw new Problem('invalid-request', { detail: 'columns-missing', values: { columns: missing } });
  if (rows.length === 0) throw new Problem('invalid-request', { detail: 'list-empty' });
  if (rows.length > MAX_ROWS)
    throw new Problem('too-large', {
      detail: 'too-many-items',
      values: { max: MAX_ROWS, count: rows.length },
    });
  return { rows, ignoredColumns: columns.filter((column) => column !== '' && !toFoodColumn(column)) };
}

const toNote = ({ code, values }: FoodRowNote, language: Language) => ({
  code,
  message: fill(FOOD_ROW_WORDS[code], values, language),
});

const toRow = (found: FoodOutcome, language: Language) => ({
  row: found.row,
  foodId: found.foodId,
  outcome: found.outcome,
  ...(found.outcome === 'rejected' && { problem: toNote(found.problem, language) }),
  notes: found.notes.map((one) => toNote(one, language)),
});

export const foodImportRoutes = (platform: Platform) =>
  createRoutes().openapi(postRoute, async (c) => {
    ask(c, 'rules.write', { region: 'ID' });
    if (!isCsv(c.req.header('Content-Type') ?? ''))
      throw new Problem('media-type-unsupported', { values: { accepted: 'text/csv' } });
    const { rows, ignoredColumns } = readFoods(new Uint8Array(await c.req.arrayBuffer()));
    const { dryRun: asked, edition } = c.req.valid('query');
    const dryRun = asked === 'true';
    const found = await importFoods(rows, { edition, dryRun, who: c.get('caller').id, platform });
    const countOf = (outcome: FoodOutcome['outcome']) =>
      found.filter((one) => one.outcome === outcome).length;
    const body = {
      dryRun,
      created: countOf('created'),
      updated: countOf('updated'),
      unchanged: countOf('unchanged'),
      rejected: countOf('rejected'),
      ignoredColumns,
      rows: found.map((one) => toRow(one, c.get('language'))),
    };
    return c.json(body, 200);
  });
