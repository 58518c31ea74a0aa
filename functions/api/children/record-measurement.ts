// Takes one measurement: of a child of this site, with consent, in a round that there is. One conditional put appends it; a retry
// finds itself.
import canonicalize from 'canonicalize';
import { say } from '../../../shared/domain/details.ts';
import { judgeMeasurement } from '../../../shared/domain/judge-measurement.ts';
import type { Evaluation, Measurement } from '../../../shared/domain/measurement.ts';
import type { BrokenMeasurementRule, Warning } from '../../../shared/domain/measurement-words.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { StoredChild } from '../../../shared/store/child-store.ts';
import { toReceipt } from '../../../shared/store/ids.ts';
import type { StoredMeasurement } from '../../../shared/store/measurement-store.ts';
import { followChild, type MeasuringRound, measuredChild } from './measured-child.ts';
import { STANDARD } from './standard.ts';

type Taken = { stored: StoredMeasurement; isNew: boolean };

/** Appends the measurement, or answers with the one already there. Throws the problem that keeps it out. */
export async function recordMeasurement(taken: Measurement, round: MeasuringRound): Promise<Taken> {
  const child = await measuredChild(taken.childId, round);
  const { site, month, who, receivedAt, platform } = round;
  const earlier = await platform.measurements.find(site.id, month, child.id, taken.id);
  if (earlier) return sameOrReused(earlier, taken);
  const evaluation = await judged(taken, child, round);
  const at = receivedAt.toISOString();
  const frame = { type: 'measurement' as const, siteId: site.id, month, version: 1, createdBy: who };
  const stored = {
    ...frame,
    measurement: taken,
    evaluation,
    receivedAt: at,
    receipt: toReceipt(taken.id, at),
  };
  if (!(await platform.measurements.add(stored))) return await recordMeasurement(taken, round);
  await followChild(stored, child, round);
  return { stored, isNew: true };
}

function sameOrReused(earlier: StoredMeasurement, taken: Measurement): Taken {
  if (canonicalize(earlier.measurement) !== canonicalize(taken)) throw new Problem('fact-id-reused');
  return { stored: earlier, isNew: false };
}

async function judged(
  taken: Measurement,
  { profile }: StoredChild,
  { site, month, stored, receivedAt, platform }: MeasuringRound,
): Promise<Evaluation> {
  if (!stored) throw new Problem('round-unknown', { values: { month } });
  const before = await platform.measurements.lastBefore(taken.childId, month);
  const judgement = judgeMeasurement(taken, {
    child: profile,
    round: stored.round,
    before: before?.evaluation,
    zone: zoneOf(site.profile.district),
    now: receivedAt,
    rules: await platform.rules.current(),
    standard: STANDARD,
  });
  const [first] = judgement.broken ?? [];
  if (judgement.broken)
    throw new Problem(first?.code ?? 'invalid-request', {
      values: first?.numbers ?? {},
      issues: issuesFor(judgement.broken),
    });
  if (judgement.warnings.length > 0 && !taken.confirmed)
    throw new Problem('remeasure', { issues: issuesFor(judgement.warnings) });
  return judgement.evaluation;
}

const issuesFor = (found: readonly (BrokenMeasurementRule | Warning)[]) => (language: 'id' | 'en') =>
  found.map(({ code, path, numbers }) => ({ path, code, message: say(code, numbers, language) }));
