// A list that comes in pages: more are added when asked for, and whatever is shown is read again together.
import { useEffect, useState } from 'preact/hooks';
import type { ProblemBody } from '../../../../shared/domain/problem.ts';
import { useAnswer } from '../../lib/answers.ts';
import { Refused } from '../../lib/api.ts';
import type { List } from '../../lib/shapes.ts';
import { readOn, withParams } from './read-on.ts';

type Failure = { path: string; problem: ProblemBody | undefined };

export function usePages<T>(path: string, size: number, pollMs?: number) {
  const first = useAnswer<List<T>>(withParams(path, { limit: size }), pollMs ? { pollMs } : {});
  const [asked, setAsked] = useState({ path, more: 0 });
  const [rest, setRest] = useState<List<T> & { path: string; more: number }>();
  const [failure, setFailure] = useState<Failure>();
  const more = asked.path === path ? asked.more : 0;
  const cursor = first.data?.nextCursor ?? null;
  useEffect(() => {
    if (cursor === null || more === 0) return setRest(undefined);
    readOn<T>(path, cursor, more).then(
      (list) => {
        setRest((before) => (isLonger(before, path, more) ? before : { ...list, path, more }));
        setFailure(undefined);
      },
      (error: unknown) => setFailure({ path, problem: error instanceof Refused ? error.problem : undefined }),
    );
  }, [path, more, first.at]);
  const shown = rest?.path === path ? rest : undefined;
  return {
    first,
    items: [...(first.data?.items ?? []), ...(shown?.items ?? [])],
    hasMore: (shown ? shown.nextCursor : cursor) !== null,
    loadMore: () => setAsked({ path, more: more + size }),
    /** Why what was asked for after the first page did not come. */
    failure: failure?.path === path ? failure : undefined,
    reload: first.reload,
  };
}

/** An answer that comes late must not take away what was asked for after it. */
const isLonger = (before: { path: string; more: number } | undefined, path: string, more: number): boolean =>
  before?.path === path && before.more > more;
