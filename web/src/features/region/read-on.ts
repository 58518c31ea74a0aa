// The rest of a list, from a cursor on.
import { read } from '../../lib/api.ts';
import type { List } from '../../lib/shapes.ts';

/** The most that the API gives at once. */
const MAX_LIMIT = 500;

export const withParams = (path: string, params: Record<string, string | number>): string =>
  Object.entries(params).reduce(
    (text, [name, value]) => `${text}${text.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`,
    path,
  );

/** At least `wanted` items after the cursor, unless the list ends before. Throws as `read` does. */
export async function readOn<T>(
  path: string,
  cursor: string,
  wanted: number,
  readPage: (path: string) => Promise<List<T>> = read,
): Promise<List<T>> {
  const items: T[] = [];
  let nextCursor: string | null = cursor;
  while (nextCursor !== null && items.length < wanted) {
    const limit = Math.min(MAX_LIMIT, wanted - items.length);
    const page: List<T> = await readPage(withParams(path, { limit, cursor: nextCursor }));
    items.push(...page.items);
    nextCursor = page.nextCursor;
  }
  return { items, nextCursor };
}
