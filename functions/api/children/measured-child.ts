// The child that is measured: of this site, not closed, with a guardian's consent; asked before a measurement is written and again
// after it.
import { Problem } from '../../../shared/domain/problem.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { StoredChild } from '../../../shared/store/child-store.ts';
import type { StoredMeasurement } from '../../../shared/store/measurement-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { StoredRound } from '../../../shared/store/round-store.ts';
import type { Site } from '../../../shared/store/site-store.ts';
import { evaluateAnew } from './evaluate-anew.ts';
import { assertOpen } from './get-child.ts';

/** Where and when it is measured, who sends, and when it came. */
export type MeasuringRound = {
  site: Site;
  month: string;
  stored: StoredRound | undefined;
  who: string;
  receivedAt: Date;
  platform: Platform;
};

/** Throws the problem that keeps measurements of the child out. */
export async function measuredChild(
  childId: string,
  { site, platform }: MeasuringRound,
): Promise<StoredChild> {
  const child = await platform.children.find(site.id, childId);
  if (!child) throw new Problem('child-unknown');
  assertOpen(child);
  if (child.consents.length === 0) throw new Problem('consent-missing');
  return child;
}

/** A child may be put right at the very moment it is measured: who does that may not have seen the measurement. */
export async function followChild(
  stored: StoredMeasurement,
  judged: StoredChild,
  round: MeasuringRound,
): Promise<void> {
  const child = await stillOpen(stored, round);
  const { site, platform } = round;
  if (child.version !== judged.version) await evaluateAnew(child, zoneOf(site.profile.district), platform);
}

/** Consent may be withdrawn at this very moment: either the erasure sees this measurement, or it takes itself back here. */
async function stillOpen(stored: StoredMeasurement, round: MeasuringRound): Promise<StoredChild> {
  try {
    return await measuredChild(stored.measurement.childId, round);
  } catch (error) {
    await round.platform.measurements.erase(stored);
    throw error;
  }
}
