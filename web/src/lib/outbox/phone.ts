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
  async (batch) => {
    const isFacts = Boolean(batch[0]?.fact);
    try {
      const headers = { 'Device-Time': now().toISOString() };
      const [path, body] = isFacts
        ? ['facts', { facts: batch.map(({ fact }) => fact) }]
        : [`${batch[0]?.place}/measurements`, { measurements: batch.map((one) => one.measurement) }];
      const answer = await call(`/v1/${path}`, { method: 'POST', body, headers }, owner);
      return { kind: 'results', results: (await bodyOf<{ results: FactResult[] }>(answer)).results };
    } catch (error) {
      return toPosted(error, isFacts);
    }
  };

function toPosted(error: unknown, isFacts: boolean): Posted {
  if (error instanceof SignedOut) return { kind: 'signed-out' };
  if (!(error instanceof Refused)) return { kind: 'unreachable' };
  const { problem, retryAfterMs } = error;
  if (isAboutRecords(problem, isFacts)) return { kind: 'refused', problem };
  return { kind: 'unreachable', ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

/** Whether a refusal of the whole is about the records in it, and not about the way there or the moment. A round may be closed to us. */
const isAboutRecords = ({ status }: ProblemBody, isFacts: boolean): boolean =>
  status === 413 || status === 422 || (!isFacts && (status === 403 || status === 404));

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
export const record = (facts: readonly ReportedFact[], place: string): Promise<Entry[]> =>
  keepOwn((owner) => facts.map((fact) => toEntry(fact, owner, place, now())));

/** As `record`, of whatever `make` makes for the owner. */
export async function keepOwn(make: (owner: string) => Entry[]): Promise<Entry[]> {
  const owner = session.value?.sub;
  if (!owner || (await readSession())?.sub !== owner) throw new SignedOut();
  const entries = make(owner);
  await keep(await database(), entries);
  dispatchEvent(new Event('outbox-kept'));
  return entries;
}

/** Lets a rejected record be sent once more, for when its reason has gone: the school was registered, the day was opened. */
export async function retryEntry({ problem: _, ...entry }: Entry): Promise<void> {
  await settle(await database(), [{ ...entry, state: 'waiting' } as Entry]);
  dispatchEvent(new Event('outbox-kept'));
}

/** Takes a rejected record off the phone. */
export const discardEntry = async (id: string): Promise<void> => discard(await database(), id);
