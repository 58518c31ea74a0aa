// A server behind a bad network, for the outbox: it takes every id once, and its answers get lost, repeated, late or wrong
// as a schedule says.
import type { FactResult } from '../../functions/api/facts/fact-result.ts';
import type { Entry } from '../../web/src/lib/outbox/entry.ts';
import type { Post, Posted } from '../../web/src/lib/outbox/send.ts';

/** What happens to one request: it arrives or not, its answer arrives or not. */
export const WEATHER = [
  'fine',
  'request-lost',
  'answer-lost',
  'error-500',
  'repeated',
  'late',
  'answer-cut',
  'shuffled',
  'without-reason',
  'unknown-outcome',
] as const;
export type Weather = (typeof WEATHER)[number];

export type FlakyServer = { post: Post; taken: Map<string, string>; times: Map<string, number> };

/** `weather` is used up request by request, fine ever after. `refuses` tells which records the rules reject. */
export function flakyServer(weather: readonly Weather[], refuses: (entry: Entry) => boolean): FlakyServer {
  const forecast = [...weather];
  const taken = new Map<string, string>();
  const times = new Map<string, number>();
  const late: (readonly Entry[])[] = [];
  const process = (batch: readonly Entry[]): Posted => ({
    kind: 'results',
    results: batch.map((entry) => {
      const { id } = entry;
      times.set(id, (times.get(id) ?? 0) + 1);
      if (refuses(entry)) return { id, outcome: 'rejected', problem: PROBLEM };
      const outcome = taken.has(id) ? 'duplicate' : 'accepted';
      const receipt = taken.get(id) ?? `R-${id}`;
      taken.set(id, receipt);
      return { id, outcome, receipt, receivedAt: '2026-11-24T05:00:00.000Z' };
    }),
  });
  const post: Post = async (batch) => {
    const now = forecast.shift() ?? 'fine';
    if (now === 'request-lost') return { kind: 'unreachable' };
    if (now === 'late') {
      late.push(batch);
      return { kind: 'unreachable' };
    }
    const posted = process(batch);
    for (const earlier of late.splice(0)) process(earlier);
    if (now === 'repeated') process(batch);
    if (now === 'answer-cut' && posted.kind === 'results')
      return { kind: 'results', results: posted.results.slice(0, Math.ceil(batch.length / 2)) };
    if (posted.kind === 'results' && GARBLED[now])
      return { kind: 'results', results: GARBLED[now](posted.results) };
    return now === 'answer-lost' || now === 'error-500' ? { kind: 'unreachable' } : posted;
  };
  return { post, taken, times };
}

type Results = readonly FactResult[];
/** Answers that say less than they should, or say it in another order. */
const GARBLED: Partial<Record<Weather, (results: Results) => Results>> = {
  shuffled: (results) => results.toReversed(),
  'without-reason': (results) => results.map(({ id }) => ({ id, outcome: 'rejected' })),
  'unknown-outcome': (results) => results.map((result) => ({ ...result, outcome: 'held' as 'accepted' })),
};

const PROBLEM = {
  type: 'urn:mbg-pilot:problem:counts-above-plan',
  title: 'Catatan belum bisa diterima',
  status: 422,
  code: 'counts-above-plan',
  detail: 'Perbaiki isian yang disebut, lalu kirim lagi.',
};
