// Writes down evidence for a gate of a kitchen, or that a gate is waived.
import type { Context } from 'hono';
import { localDate } from '../../../shared/domain/dates.ts';
import { say } from '../../../shared/domain/details.ts';
import { type GateEvidence, type GateName, mayBeWaived, type Waiver } from '../../../shared/domain/gate.ts';
import type { Numbers } from '../../../shared/domain/language.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { nextAudit } from '../../../shared/store/audit.ts';
import type { StoredEvidence, StoredWaiver } from '../../../shared/store/gate-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { getKitchen } from '../http/ask.ts';
import type { Env } from '../http/env.ts';
import { assertMatches } from '../http/etag.ts';

type Named = { id: string; gate: GateName };

export async function putEvidence(
  c: Context<Env>,
  platform: Platform,
  { id, gate }: Named,
  evidence: GateEvidence,
): Promise<StoredEvidence> {
  await getKitchen(c, platform, 'gate.write', id);
  if (evidence.gate !== gate) throw wrong('gate', 'gate-mismatch');
  assertPlausible(evidence);
  const before = await platform.gates.find(id, gate);
  assertMatches(c.req.header('If-Match'), before?.version);
  const audit = nextAudit(before, c.get('caller').id, platform.now());
  const stored = { type: 'gate' as const, kitchenId: id, evidence, ...audit };
  if (!(await platform.gates.put(stored, before?.version))) throw new Problem('etag-stale');
  return stored;
}

function assertPlausible(evidence: GateEvidence): void {
  if (evidence.gate !== 'consent' || evidence.returned <= evidence.handedOut) return;
  throw wrong('returned', 'returned-above-handed-out', { handedOut: evidence.handedOut });
}

export async function putWaiver(
  c: Context<Env>,
  platform: Platform,
  { id, gate }: Named,
  waiver: Waiver,
): Promise<StoredWaiver> {
  const { profile } = await getKitchen(c, platform, 'gate.waive', id);
  if (!mayBeWaived(gate)) throw wrong('gate', 'never-waived');
  if (waiver.until < localDate(platform.now(), zoneOf(profile.district))) throw wrong('until', 'waiver-past');
  const before = await platform.gates.findWaiver(id, gate);
  assertMatches(c.req.header('If-Match'), before?.version);
  const audit = nextAudit(before, c.get('caller').id, platform.now());
  const stored = { type: 'waiver' as const, kitchenId: id, gate, waiver, ...audit };
  if (!(await platform.gates.putWaiver(stored, before?.version))) throw new Problem('etag-stale');
  return stored;
}

type WrongCode = 'gate-mismatch' | 'returned-above-handed-out' | 'never-waived' | 'waiver-past';

const wrong = (path: string, code: WrongCode, values: Numbers = {}): Problem =>
  new Problem('invalid-request', {
    issues: (language) => [{ path, code, message: say(code, values, language) }],
  });
