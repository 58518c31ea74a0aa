// A thing of the registry with the version that was read: saving names it, so that nobody's change is lost unseen.
import { useEffect, useState } from 'preact/hooks';
import type { ProblemBody } from '../../../../shared/domain/problem.ts';
import { bodyOf, call, Refused } from '../../lib/api.ts';
import { wordsOf } from '../../lib/language.ts';

type Trouble = Pick<ProblemBody, 'title' | 'detail' | 'issues'>;

const words = wordsOf({
  id: {
    offline: { title: 'Belum bisa dibuka', detail: 'Sambungkan ke internet, lalu muat ulang halaman ini.' },
  },
  en: { offline: { title: 'Cannot be opened yet', detail: 'Connect to the internet and reload this page.' } },
});

export type Loaded<T> = { value: T | undefined; etag: string | null };
export type Saved<T> =
  | { kind: 'saved'; value: T; etag: string | null }
  | { kind: 'refused'; problem: ProblemBody }
  /** Someone else saved first: here is theirs. Saving again puts one's own over it. */
  | { kind: 'stale'; theirs: T; etag: string | null }
  /** What was to be added is there already. */
  | { kind: 'exists' }
  | { kind: 'unreachable' };

export async function loadVersioned<T>(path: string): Promise<Loaded<T>> {
  const answer = await call(path);
  return { value: await bodyOf<T>(answer), etag: answer.headers.get('etag') };
}

/** Replaces what is there (`etag` as it was read), or adds what is not (null). */
export async function saveVersioned<T>(path: string, body: unknown, etag: string | null): Promise<Saved<T>> {
  try {
    const headers: Record<string, string> = etag ? { 'If-Match': etag } : {};
    const answer = await call(path, { method: 'PUT', body, headers });
    return { kind: 'saved', value: await bodyOf<T>(answer), etag: answer.headers.get('etag') };
  } catch (error) {
    return error instanceof Refused ? afterRefusal(path, etag, error.problem) : { kind: 'unreachable' };
  }
}

/** 412 and 428: there is another version than the one read, or, where a thing was to be added, any at all. */
async function afterRefusal<T>(path: string, etag: string | null, problem: ProblemBody): Promise<Saved<T>> {
  if (problem.status !== 412 && problem.status !== 428) return { kind: 'refused', problem };
  if (etag === null) return { kind: 'exists' };
  const theirs = await loadVersioned<T>(path).catch(() => undefined);
  return theirs?.value ? { kind: 'stale', theirs: theirs.value, etag: theirs.etag } : { kind: 'unreachable' };
}

const FRESH = { value: undefined, etag: null };

type Found<T> = { path: string; loaded?: Loaded<T>; problem?: Trouble | undefined };

/** What the server has, never an older answer, and again on `reload`; `undefined` path: a new thing. */
export function useVersioned<T>(path: string | undefined) {
  const [found, setFound] = useState<Found<T>>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (path === undefined) return;
    let isOver = false;
    const set = (part: Partial<Found<T>>) => {
      if (!isOver) setFound((before) => ({ ...(before?.path === path && before), path, ...part }));
    };
    loadVersioned<T>(path).then(
      (loaded) => set({ loaded, problem: undefined }),
      (error: unknown) => set({ problem: error instanceof Refused ? error.problem : words().offline }),
    );
    return () => {
      isOver = true;
    };
  }, [path, round]);
  const current = found?.path === path ? found : undefined;
  const loaded: Loaded<T> | undefined = path === undefined ? FRESH : current?.loaded;
  return { loaded, problem: current?.problem, reload: () => setRound((n) => n + 1) };
}
