// Erases a child: first every round gets what the child has added to it, so that counts stay; then everything that is known of the
// child goes, its profile last but for the note that it is due. Cut short anywhere it can be begun again: what was kept stays, what is gone is gone.
import { contributionOf } from '../../shared/domain/round-outcome.ts';
import type { StoredChild } from '../../shared/store/child-store.ts';
import { childHash } from '../../shared/store/ids.ts';
import type { Platform } from '../../shared/store/platform.ts';
import { judgedRounds, measurementsOf } from './child-rounds.ts';

/** Erases a closed child; leaves contributions without a name and one line that it was done. */
export async function eraseChild(child: StoredChild, platform: Platform): Promise<void> {
  const { siteId, id, closed, noted } = child;
  if (!closed) throw new Error('a child that is not closed is not erased');
  const { measurements, identities, erasures, children, now } = platform;
  const all = await measurementsOf(child, platform);
  const hash = childHash(id);
  const rounds = judgedRounds(all);
  for (const found of rounds)
    await measurements.keepContribution(siteId, found.month, hash, contributionOf(found, rounds));
  for (const one of all) await measurements.erase(one);
  await identities.erase(siteId, id);
  const line = { at: now().toISOString(), why: closed.why, measurements: all.length };
  await erasures.addLine(siteId, hash, line);
  const last = noted.at(-1);
  for (const key of noted.slice(0, -1)) await erasures.done(key);
  await children.erase(siteId, id);
  if (last) await erasures.done(last);
}
