// Sends what waits, in batches, oldest first. An answer that was lost on the way is no answer: the record waits on, and
// the server recognises it by its id when it comes again.
import type { FactResult } from '../../../../functions/api/facts/fact-result.ts';
import type { ProblemBody } from '../../../../shared/domain/problem.ts';
import type { Database } from '../database.ts';
import type { Entry } from './entry.ts';
import { listEntries, settle } from './outbox.ts';

/** What posting a batch came to: one result per record, a refusal of the whole, or nothing that can be relied on. */
export type Posted =
  | { kind: 'results'; results: readonly FactResult[] }
  | { kind: 'refused'; problem: ProblemBody }
  | { kind: 'signed-out' }
  | { kind: 'unreachable'; retryAfterMs?: number };
/** Posts records that go the same way. */
export type Post = (batch: readonly Entry[]) => Promise<Posted>;

/** How a round of sending ended: nothing waits any more, try again (after a while), or sign in first. */
export type Ended = { kind: 'empty' } | { kind: 'later'; retryAfterMs?: number } | { kind: 'signed-out' };

const BATCH = 50;

/** Sends until nothing waits or sending does not get through. */
export async function sendWaiting(database: Database, owner: string, post: Post): Promise<Ended> {
  let size = BATCH;
  for (;;) {
    const batch = firstBatch(await listEntries(database, owner, 'waiting')).slice(0, size);
    if (batch.length === 0) return { kind: 'empty' };
    const posted = await post(batch);
    if (posted.kind === 'signed-out') return posted;
    if (posted.kind === 'unreachable') return await countAttempt(database, batch, posted.retryAfterMs);
    if (posted.kind === 'refused' && batch.length > 1) size = Math.ceil(batch.length / 2);
    else if (!(await take(database, batch, posted))) return await countAttempt(database, batch);
  }
}

/** Facts go before measurements, which go round by round: what keeps a round waiting keeps no meal waiting. */
function firstBatch(waiting: readonly Entry[]): Entry[] {
  const first = waiting.find(({ fact }) => fact) ?? waiting[0];
  return waiting.filter(({ fact, place }) => (first?.fact ? fact : place === first?.place));
}

async function countAttempt(database: Database, batch: Entry[], retryAfterMs?: number): Promise<Ended> {
  await settle(
    database,
    batch.map((entry) => ({ ...entry, attempts: entry.attempts + 1 })),
  );
  return { kind: 'later', ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

type Answered = Extract<Posted, { kind: 'results' | 'refused' }>;

/** Writes down what was answered; whether any record got an answer. */
async function take(database: Database, batch: readonly Entry[], posted: Answered): Promise<boolean> {
  const settled = batch.flatMap((entry) => {
    if (posted.kind === 'refused') return [reject(entry, posted.problem)];
    const result = posted.results.find(({ id }) => id === entry.id);
    return result ? toSettled(entry, result) : [];
  });
  await settle(database, settled);
  return settled.length > 0;
}

const reject = ({ receipt: _r, receivedAt: _t, ...entry }: Entry, problem: ProblemBody): Entry =>
  ({ ...entry, state: 'rejected', problem }) as Entry;

/** Nothing when the result cannot be relied on: an outcome that this version does not know, or a rejection without a reason. */
function toSettled(entry: Entry, { outcome, problem, receipt, receivedAt }: FactResult): Entry[] {
  if (outcome === 'rejected') return problem ? [reject(entry, problem as ProblemBody)] : [];
  if (outcome !== 'accepted' && outcome !== 'duplicate') return [];
  const { problem: _, ...kept } = entry;
  return [
    { ...kept, state: 'confirmed', ...(receipt && { receipt }), ...(receivedAt && { receivedAt }) } as Entry,
  ];
}
