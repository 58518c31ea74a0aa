// Takes one fact: who sends it, does it keep the rules, is its id new. One conditional put appends it; a retry finds itself.
import canonicalize from 'canonicalize';
import { say } from '../../../shared/domain/details.ts';
import type { Fact, PlacedFact } from '../../../shared/domain/fact.ts';
import { kitchenOf, placeOf, siteOf } from '../../../shared/domain/fact-place.ts';
import { type BrokenRule, checkDate, checkFact } from '../../../shared/domain/fact-rules.ts';
import type { BrokenIncidentRule } from '../../../shared/domain/incident-rules.ts';
import { isAllowed } from '../../../shared/domain/policy.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { StoredFact } from '../../../shared/store/fact-store.ts';
import { plannedId } from '../../../shared/store/ids.ts';
import { factKey } from '../../../shared/store/keys.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { applyWaitingVoids } from '../../fold-days/waiting-voids.ts';
import type { Caller } from '../http/env.ts';
import { contextOf } from './fact-context.ts';
import { assertAllowed, getSetting, type Setting } from './fact-setting.ts';
import { brokenForIncidents } from './incident-checks.ts';
import { toStored } from './stored-fact.ts';

/** Who sends, when it arrived, and how far the device's clock is off, where the device said so. */
export type Sender = { caller: Caller; receivedAt: Date; skewMs: number | undefined; platform: Platform };
export type Taken = { stored: StoredFact; isNew: boolean };
/** Appends the fact, or answers with the one already there. Throws the problem that keeps it out. */
export async function recordFact(fact: PlacedFact, sender: Sender): Promise<Taken> {
  const taken = await takeFact(fact, sender);
  await applyWaitingVoids(taken.stored, sender.platform);
  return taken;
}

async function takeFact(fact: PlacedFact, sender: Sender): Promise<Taken> {
  const { platform } = sender;
  const finding = getSetting(fact, sender);
  finding.catch(() => undefined); // asked at the same time as the id; what it refuses matters only to a new fact
  const known = await platform.facts.byId(fact.id);
  const earlier = await confirmed(
    known.find((entry) => entry.fact.id === fact.id),
    platform,
  );
  if (earlier?.createdBy === sender.caller.id) return sameOrReused(earlier, fact);
  const setting = await finding;
  assertAllowed(fact, setting, sender.caller);
  if (earlier) return sameOrReused(earlier, fact);
  assertNotPlansId(fact);
  await assertKeepsRules(fact, setting, sender);
  await assertCorrects(fact, setting.district, sender);
  return await append(fact, setting, sender);
}

/** What the index shows counts once the log itself has it. */
export const confirmed = async (
  entry: StoredFact | undefined,
  { facts }: Platform,
): Promise<StoredFact | undefined> => entry && (await facts.find(entry));

async function append(fact: PlacedFact, setting: Setting, sender: Sender): Promise<Taken> {
  const { facts } = sender.platform;
  const stored = await toStored(fact, setting, sender);
  if (await facts.add(stored)) return { stored, isNew: true };
  const winner = await facts.find(factKey(placeOf(fact), fact.serviceDate, fact.kind, fact.id));
  if (!winner) throw new Error(`fact ${fact.id} was refused by the log but is not there`);
  return sameOrReused(winner, fact);
}

/** The first receipt again for the same content; `fact-id-reused` for any other. */
export function sameOrReused(earlier: StoredFact, fact: Fact): Taken {
  if (canonicalize(earlier.fact) !== canonicalize(fact)) throw new Problem('fact-id-reused');
  return { stored: earlier, isNew: false };
}

/** The id of a day's plan is made from site and date, and so can be guessed: it is kept for the plan. */
function assertNotPlansId(fact: PlacedFact): void {
  const siteId = siteOf(fact);
  if (siteId && fact.id === plannedId(siteId, fact.serviceDate)) throw new Problem('fact-id-reused');
}

async function assertKeepsRules(fact: PlacedFact, setting: Setting, sender: Sender): Promise<void> {
  const rules = await sender.platform.rules.current();
  refuse(checkDate(fact, { now: sender.receivedAt, zone: zoneOf(setting.district), rules }));
  refuse(checkFact(fact, await contextOf(fact, setting, sender)));
  refuse(await brokenForIncidents(fact, setting, sender));
}

type Broken = BrokenRule | BrokenIncidentRule;

/** Throws the first broken rule, with all of them as issues. */
export function refuse(broken: readonly Broken[]): void {
  const [first] = broken;
  if (first)
    throw new Problem(first.code, {
      values: first.numbers,
      issues: (language) => broken.map(toIssue(language)),
    });
}

const toIssue =
  (language: 'id' | 'en') =>
  ({ code, path, numbers }: Broken) => ({ path, code, message: say(code, numbers, language) });

/** A correction keeps place, kitchen, date, meal and kind of what it supersedes, as far as that is known already. */
async function assertCorrects(
  fact: PlacedFact,
  district: string,
  { caller, platform: { facts } }: Sender,
): Promise<void> {
  if (!fact.supersedes) return;
  if (fact.supersedes === fact.id) throw new Problem('supersedes-mismatch');
  const entries = await facts.byId(fact.supersedes);
  const target = entries.find((entry) => entry.fact.id === fact.supersedes);
  if (target && !isSameRecord(target.fact, fact)) throw new Problem('supersedes-mismatch');
  if (target && GUARDED.has(fact.kind) && target.createdBy !== caller.id && !mayVoidAny(caller, district))
    throw new Problem('not-allowed');
}

/** A recall and a release are put right by who made them, or by who may void any fact there. */
const GUARDED: ReadonlySet<Fact['kind']> = new Set<Fact['kind']>(['recalled', 'hold-released']);

/** The batch that a recall is of, the sample that was released or discarded: another one is another record. */
function subjectOf(fact: Fact): string | undefined {
  if (fact.kind === 'recalled') return fact.batchId;
  return fact.kind === 'sample-released' || fact.kind === 'sample-discarded' ? fact.sampleId : undefined;
}

function isSameRecord(target: Fact, fact: PlacedFact): boolean {
  if (target.kind === 'voided' || target.kind !== fact.kind) return false;
  const [a, b] = [placeOf(target), placeOf(fact)];
  return (
    a.id === b.id &&
    kitchenOf(target) === kitchenOf(fact) &&
    subjectOf(target) === subjectOf(fact) &&
    target.serviceDate === fact.serviceDate &&
    target.meal === fact.meal
  );
}

/** Whether the caller may void any fact in a district, not only their own. */
export const mayVoidAny = (caller: Caller, district: string): boolean =>
  isAllowed(caller.grants, 'fact.void-any', { region: district });
