// A school list as a call brings it: CSV or JSON rows, up to 5,000.
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { issuesOf } from '../../../shared/domain/issues.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { decode, readCsv, readRows, type SchoolList } from '../../../shared/domain/read-list.ts';
import type { Env } from '../http/env.ts';
import { isCsv } from '../http/media-type.ts';

const MAX_ROWS = 5_000;

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const rowsBody = z
  .strictObject({ rows: z.array(z.record(z.string(), cell)).min(1) })
  .meta({ id: 'SchoolRows' });

export const listBody = {
  content: { 'application/json': { schema: rowsBody }, 'text/csv': { schema: z.string() } },
};

/** The list in the body of a call; `json` is what the library has read of it. */
export async function sentList(c: Context<Env>, json: unknown): Promise<SchoolList> {
  const list = isCsv(c.req.header('Content-Type') ?? '')
    ? readCsv(decode(new Uint8Array(await c.req.arrayBuffer())))
    : readRows(toRows(json));
  assertSize(list);
  return list;
}

/** 422 where there is no body at all: the library then checks none. */
function toRows(body: unknown): z.infer<typeof rowsBody>['rows'] {
  const checked = rowsBody.safeParse(body);
  if (!checked.success) throw new Problem('invalid-request', { issues: issuesOf(checked.error) });
  return checked.data.rows;
}

function assertSize({ rows }: SchoolList): void {
  if (rows.length === 0) throw new Problem('invalid-request', { detail: 'list-empty' });
  if (rows.length > MAX_ROWS)
    throw new Problem('too-large', {
      detail: 'too-many-items',
      values: { max: MAX_ROWS, count: rows.length },
    });
}
