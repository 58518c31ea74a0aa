// Lists page by an opaque cursor. A cursor continues the question it came from and no other.
import * as z from 'zod';
import { Problem } from '../../../shared/domain/problem.ts';

export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(2000).optional(),
});

/** `{items, nextCursor}` around a schema for the items. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });

const cursorBody = z.object({ question: z.string(), last: z.record(z.string(), z.unknown()) });

/** Writes where a question's next page begins; null at the end. */
export const toCursor = (question: string, last: Record<string, unknown> | undefined): string | null =>
  last ? Buffer.from(JSON.stringify({ question, last })).toString('base64url') : null;

/** Reads a cursor of this question. 422 when it is not one. */
export function fromCursor(
  question: string,
  cursor: string | undefined,
): Record<string, unknown> | undefined {
  if (cursor === undefined) return undefined;
  const body = cursorBody.safeParse(readJson(cursor));
  if (!body.success || body.data.question !== question)
    throw new Problem('invalid-request', { detail: 'cursor-invalid' });
  return body.data.last;
}

function readJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
