// The last answer of every page, kept on the phone: it shows at once and offline, and is replaced when a newer one comes.

import { useEffect, useState } from 'preact/hooks';
import { monthOf } from '../../../shared/domain/dates.ts';
import type { ProblemBody } from '../../../shared/domain/problem.ts';
import { Refused, read } from './api.ts';
import { now } from './clock.ts';
import { database } from './database.ts';
import { readSession } from './session/session.ts';

export type Reading<T> = {
  data: T | undefined;
  /** When the server gave it. */
  at: string | undefined;
  /** Whether the newest attempt did not get through. */
  hasFailed: boolean;
  /** Nothing is here yet and the first answer is still awaited. */
  isWaiting: boolean;
  problem: ProblemBody | undefined;
  reload: () => void;
};

const KEPT_DAYS = 30;
const keyOf = (owner: string, path: string): string => `${owner} ${path}`;

async function ownerNow(): Promise<string> {
  return (await readSession())?.sub ?? '';
}

async function storedAnswer<T>(path: string): Promise<{ data: T; at: string } | undefined> {
  const answer = await (await database()).get('answers', keyOf(await ownerNow(), path));
  return answer && { data: answer.body as T, at: answer.at };
}

/** Asks the server and keeps what it says. Throws as `read` does. */
export async function freshAnswer<T>(path: string): Promise<{ data: T; at: string }> {
  const owner = await ownerNow();
  const data = await read<T>(path);
  const at = now().toISOString();
  if (owner === '' || owner !== (await ownerNow())) return { data, at };
  await (await database()).put('answers', { body: data, at }, keyOf(owner, path));
  return { data, at };
}

/** Drops answers that nobody asked for in a month and children of rounds that are over, or all of them. */
export async function forgetAnswers(which: 'old' | 'all'): Promise<void> {
  const store = await database();
  if (which === 'all') {
    await store.clear('rounds');
    return await store.clear('answers');
  }
  const limit = new Date(Date.now() - KEPT_DAYS * 86_400_000).toISOString();
  await store.delete('rounds', IDBKeyRange.upperBound(monthOf(limit)));
  for (const key of await store.getAllKeysFromIndex('answers', 'at', IDBKeyRange.upperBound(limit)))
    await store.delete('answers', key);
}

type Options = { pollMs?: number };

/** A page's data: what the phone has first, then what the server says, and again every `pollMs` while the page is seen. */
export function useAnswer<T>(path: string | undefined, { pollMs }: Options = {}): Reading<T> {
  const [state, setState] = useState<Omit<Reading<T>, 'reload'> & { path: string | undefined }>(blank(path));
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (path === undefined) return;
    let isOver = false;
    const set = (part: Partial<Reading<T>>) => {
      if (!isOver) setState((before) => ({ ...(before.path === path ? before : blank<T>(path)), ...part }));
    };
    let [asked, answered] = [0, 0];
    const refresh = () => {
      asked += 1;
      const turn = asked;
      const setLater = (part: Partial<Reading<T>>) => {
        if (turn < answered) return; // something newer is shown
        answered = turn;
        set(part);
      };
      return freshAnswer<T>(path).then(...whenAnswered(setLater));
    };
    const begin = async () => {
      const stored = await storedAnswer<T>(path).catch(() => undefined);
      if (stored) set({ ...stored, isWaiting: false });
      await refresh();
    };
    void begin();
    const timer = pollMs
      ? setInterval(
          () => document.visibilityState === 'visible' && asked === answered && void refresh(),
          pollMs,
        )
      : undefined;
    const online = () => void refresh();
    addEventListener('online', online);
    return () => {
      isOver = true;
      clearInterval(timer);
      removeEventListener('online', online);
    };
  }, [path, pollMs, round]);
  const current = state.path === path ? state : blank<T>(path);
  return { ...current, reload: () => setRound((n) => n + 1) };
}

const blank = <T>(path: string | undefined) => ({
  path,
  data: undefined as T | undefined,
  at: undefined,
  hasFailed: false,
  isWaiting: true,
  problem: undefined,
});

const whenAnswered = <T>(set: (part: Partial<Reading<T>>) => void) =>
  [
    (answer: { data: T; at: string }) =>
      set({ ...answer, hasFailed: false, isWaiting: false, problem: undefined }),
    (error: unknown) =>
      set({
        hasFailed: true,
        isWaiting: false,
        problem: error instanceof Refused ? error.problem : undefined,
      }),
  ] as const;
