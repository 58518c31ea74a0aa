// A list that comes in pages: the first is kept fresh while it is alone, more are added when asked for.
import { useState } from 'preact/hooks';
import { useAnswer } from '../../lib/answers.ts';
import { read } from '../../lib/api.ts';
import type { List } from '../../lib/shapes.ts';

const withCursor = (path: string, cursor: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;

export function usePages<T>(path: string, pollMs?: number) {
  const first = useAnswer<List<T>>(path, pollMs ? { pollMs } : {});
  const [more, setMore] = useState<{ path: string; pages: List<T>[] }>({ path, pages: [] });
  const pages = more.path === path ? more.pages : [];
  const nextCursor = (pages.at(-1) ?? first.data)?.nextCursor ?? null;
  const loadMore = async () => {
    if (nextCursor) {
      const page = await read<List<T>>(withCursor(path, nextCursor)).catch(() => undefined);
      if (page) setMore({ path, pages: [...pages, page] });
    }
  };
  const reload = () => {
    setMore({ path, pages: [] });
    first.reload();
  };
  const items = [...(first.data?.items ?? []), ...pages.flatMap((page) => page.items)];
  return { first, items, hasMore: nextCursor !== null, loadMore, reload };
}
