// The outbox of whoever is signed in here: keep a record and see that it gets sent.

import type { FactResult } from '../../../../functions/api/facts/fact-result.ts';
import type { ReportedFact } from '../../../../shared/domain/fact.ts';
import type { ProblemBody } from '../../../../shared/domain/problem.ts';
import { bodyOf, call, Refused, SignedOut } from '../api.ts';
import { now } from '../clock.ts';
import { database } from '../database.ts';
import { session } from '../me.ts';
import { readSession } from '../session/session.ts';
import { type Entry, toEntry } from './entry.ts';
import { discard, forgetConfirmed, keep, settle } from './outbox.ts';
import { type Ended, type Post, type Posted, sendWaiting } from './send.ts';

const KEPT_DAYS = 14;

const postFor =
  (owner: string): Post =>
  async (facts) => {
    try {
      const headers = { 'Device-Time': now().toISOString() };
      const answer = await call('/v1/facts', { method: 'POST', body: { facts }, headers }, owner);
      return { kind: 'results', results: (await bodyOf<{ results: FactResult[] }>(answer)).results };
    } catch (error) {
      return toPosted(error);
    }
  };

function toPosted(error: unknown): Posted {
  if (error instanceof SignedOut) return { kind: 'signed-out' };
  if (!(error instanceof Refused)) return { kind: 'unreachable' };
  const { problem, retryAfterMs } = error;
  if (isAboutFacts(problem)) return { kind: 'refused', problem };
  return { kind: 'unreachable', ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

/** Whether a refusal of the whole is about the records in it, and not about the way there or the moment. */
const isAboutFacts = ({ status }: ProblemBody): boolean => status === 413 || status === 422;

/** Sends what waits in the name of whoever is signed in, and tidies up behind. */
export async function sendOwn(): Promise<Ended> {
  const current = await readSession();
  if (!current) return { kind: 'signed-out' };
  const store = await database();
  const ended = await sendWaiting(store, current.sub, postFor(current.sub));
  const limit = new Date(Date.now() - KEPT_DAYS * 86_400_000).toISOString();
  await forgetConfirmed(store, current.sub, limit);
  return ended;
}

/** Keeps records of the person who is shown as signed in. They are safe on the phone once this resolves. */
export async function record(facts: readonly ReportedFact[], place: string): Promise<Entry[]> {
  const owner = session.value?.sub;
  if (!owner || (await readSession())?.sub !== owner) throw new SignedOut();
  const entries = facts.map((fact) => toEntry(fact, owner, place, now()));
  await keep(await database(), entries);
  dispatchEvent(new Event('outbox-kept'));
  return entries;
}

/** Lets a rejected record be sent once more, for when its reason has gone: the school was registered, the day was opened. */
export async function retryEntry({ problem: _, ...entry }: Entry): Promise<void> {
  await settle(await database(), [{ ...entry, state: 'waiting' }]);
  dispatchEvent(new Event('outbox-kept'));
}

/** Takes a rejected record off the phone. */
export const discardEntry = async (id: string): Promise<void> => discard(await database(), id);
