// A round as this phone knows it: what it keeps first, then what the server says, with what waits here.
import { useEffect, useState } from 'preact/hooks';
import type { ProblemBody } from '../../../../shared/domain/problem.ts';
import { Refused } from '../../lib/api.ts';
import type { KeptRound } from '../../lib/kept-round.ts';
import { useKnownEntries } from '../../lib/outbox/use-entries.ts';
import { entriesByChild, type Listed, toListed } from './class-list.ts';
import { dropRound, keepRound, keptRound, readRound, roundPath } from './round-data.ts';

type Found = { path: string; round?: KeptRound; isKept: boolean; hasFailed: boolean; problem?: ProblemBody };

export type OpenRound = {
  round: KeptRound | undefined;
  listed: Listed[];
  /** Whether the phone keeps it, names and all. */
  isKept: boolean;
  /** The server could not be reached, or refused (`problem`). */
  hasFailed: boolean;
  problem: ProblemBody | undefined;
  reload: () => void;
  keep: () => Promise<void>;
  drop: () => Promise<void>;
};

export function useRound(siteId: string, month: string): OpenRound {
  const path = roundPath(siteId, month);
  const [state, setState] = useState<Found>({ path, isKept: false, hasFailed: false });
  const [turn, setTurn] = useState(0);
  const found = state.path === path ? state : { path, isKept: false, hasFailed: false };
  useEffect(() => {
    let isOver = false;
    const set = (part: Partial<Found>) => {
      if (!isOver)
        setState((before) => ({
          ...(before.path === path ? before : { path, isKept: false, hasFailed: false }),
          ...part,
        }));
    };
    void open(siteId, month, set);
    return () => {
      isOver = true;
    };
  }, [siteId, month, path, turn]);
  const known = useKnownEntries();
  const entries = entriesByChild(known ?? [], path);
  const present = found.round?.children.filter(({ active }) => active) ?? [];
  const listed = toListed(present, entries, month);
  const isSent = [...entries.values()].every(({ state }) => state !== 'waiting');
  const isOver =
    known !== undefined && isSent && listed.length > 0 && listed.every(({ standing }) => standing !== 'left');
  const drop = async () => {
    await dropRound(siteId, month);
    setState((before) => ({ ...before, isKept: false }));
  };
  useEffect(() => {
    if (isOver && found.isKept) void drop();
  }, [isOver, found.isKept]);
  const keep = async () => {
    if (!found.round || found.isKept) return;
    await keepRound(found.round);
    setState((before) => ({ ...before, isKept: true }));
  };
  const { round, isKept, hasFailed, problem } = found as Found;
  return { round, listed, isKept, hasFailed, problem, reload: () => setTurn((n) => n + 1), keep, drop };
}

async function open(siteId: string, month: string, set: (part: Partial<Found>) => void): Promise<void> {
  const kept = await keptRound(siteId, month).catch(() => undefined);
  if (kept) set({ round: kept, isKept: true });
  try {
    const round = await readRound(siteId, month);
    if (await keptRound(siteId, month)) await keepRound(round);
    set({ round, hasFailed: false });
  } catch (error) {
    set({ hasFailed: true, ...(error instanceof Refused && { problem: error.problem }) });
  }
}
