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

/** Loads once; `undefined` path: a new thing. */
export function useVersioned<T>(path: string | undefined) {
  const [loaded, setLoaded] = useState<Loaded<T>>();
  const [problem, setProblem] = useState<Trouble>();
  useEffect(() => {
    if (path === undefined) return setLoaded({ value: undefined, etag: null });
    loadVersioned<T>(path).then(setLoaded, (error: unknown) =>
      setProblem(error instanceof Refused ? error.problem : words().offline),
    );
  }, [path]);
  return { loaded, problem };
}
