// Takes a void: by whoever wrote the fact, or its coordinator. It is kept beside the fact it voids; when that fact is not
// known yet it waits for it.
import type { VoidedFact } from '../../../shared/domain/fact.ts';
import { checkDate } from '../../../shared/domain/fact-rules.ts';
import { type Action, allowedActions, FACT_WRITES } from '../../../shared/domain/policy.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { StoredFact } from '../../../shared/store/fact-store.ts';
import { beside, districtOf } from '../../fold-days/waiting-voids.ts';
import { confirmed, mayVoidAny, refuse, type Sender, sameOrReused, type Taken } from './record-fact.ts';
import { toWaiting } from './stored-fact.ts';

/** Appends the void, or answers with the one already there. Throws the problem that keeps it out. */
export async function recordVoid(fact: VoidedFact, sender: Sender): Promise<Taken> {
  if (fact.supersedes === fact.id) throw new Problem('supersedes-mismatch');
  const { facts } = sender.platform;
  const [aboutTarget, ownId] = await Promise.all([facts.byId(fact.supersedes), facts.byId(fact.id)]);
  const earlier = await confirmed(
    [...aboutTarget, ...ownId].find((entry) => entry.fact.id === fact.id),
    sender.platform,
  );
  if (earlier?.createdBy === sender.caller.id) return sameOrReused(earlier, fact);
  const target = aboutTarget.find((entry) => entry.fact.id === fact.supersedes);
  await assertMayVoid(target, sender);
  if (earlier) return sameOrReused(earlier, fact);
  await assertDate(fact, target, sender);
  const waiting = await toWaiting(fact, sender);
  const stored = target ? beside(target, waiting) : waiting;
  if (await facts.add(stored)) return { stored, isNew: true };
  const winner = await facts.find(stored);
  if (!winner) throw new Error(`void ${fact.id} was refused by the log but is not there`);
  return sameOrReused(winner, fact);
}

const WRITES: readonly Action[] = [...FACT_WRITES, 'fact.void-any'];

async function assertMayVoid(target: StoredFact | undefined, { caller, platform }: Sender): Promise<void> {
  if (target?.fact.kind === 'voided') throw new Problem('supersedes-mismatch', { detail: 'void-of-void' });
  if (target?.fact.kind === 'planned')
    throw new Problem('supersedes-mismatch', { detail: 'planned-by-system' });
  const isAllowed = target
    ? target.createdBy === caller.id || mayVoidAny(caller, await districtOf(target, platform))
    : allowedActions(caller.grants).some(({ action }) => WRITES.includes(action));
  if (!isAllowed) throw new Problem('not-allowed');
}

/** A void keeps the date rule of all facts, for itself and for what it voids. */
async function assertDate(fact: VoidedFact, target: StoredFact | undefined, sender: Sender): Promise<void> {
  const { platform, receivedAt: now } = sender;
  const zone = target ? zoneOf(await districtOf(target, platform)) : EASTERNMOST;
  const rules = await platform.rules.current();
  const kind = target?.fact.kind === 'incident-update' ? target.fact.kind : fact.kind;
  for (const { serviceDate } of target ? [fact, target.fact] : [fact])
    refuse(checkDate({ serviceDate, kind }, { now, zone, rules }));
}

/** Where a waiting void belongs is not known yet; tomorrow begins here first. */
const EASTERNMOST = 'Asia/Jayapura';
