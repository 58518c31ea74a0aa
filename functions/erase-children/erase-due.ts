// Looks at the children of a region that may be due: consent was withdrawn, erasure was asked for and cut short, or nothing was
// measured for as long as measurements are kept. Looking twice changes nothing; one that fails does not keep the others.
import pLimit from 'p-limit';
import { localDate } from '../../shared/domain/dates.ts';
import { isWithin, levelOf, zoneOf } from '../../shared/domain/region.ts';
import { numberRule } from '../../shared/domain/rules.ts';
import { regenciesOf } from '../../shared/reference/region-tree.ts';
import { nextAudit } from '../../shared/store/audit.ts';
import type { StoredChild } from '../../shared/store/child-store.ts';
import type { ErasureDue } from '../../shared/store/erasure-store.ts';
import type { Platform } from '../../shared/store/platform.ts';
import { measurementsOf } from './child-rounds.ts';
import { closeChild, noteErasure } from './close-child.ts';
import { eraseChild } from './erase-child.ts';

const CHILDREN_AT_ONCE = 8;
/** Ahead of what was promised, so that a ring that fails has another before the time is over. */
const AHEAD_MS = 2 * 3_600_000;

export type Erased = { looked: number; erased: number };

/** Erases what is due in a region; throws, once all were looked at, when any could not be erased. */
export async function eraseDue(region: string, platform: Platform): Promise<Erased> {
  const until = new Date(platform.now().getTime() + AHEAD_MS).toISOString();
  const limit = pLimit(CHILDREN_AT_ONCE);
  const failures: Error[] = [];
  const outcomes: boolean[] = [];
  for (const regency of await everyRegency(region, platform)) {
    const due = await platform.erasures.due(regency, until);
    const looked = await Promise.allSettled(due.map((one) => limit(() => look(one, until, platform))));
    for (const one of looked)
      if (one.status === 'fulfilled') outcomes.push(one.value);
      else failures.push(one.reason as Error);
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} could not be erased`);
  return { looked: outcomes.length, erased: outcomes.filter(Boolean).length };
}

/** The regencies as listed, and any that a change has opened or closed: a note stays under the code of its day. */
async function everyRegency(region: string, { regions }: Platform): Promise<string[]> {
  const { changes } = await regions.current();
  const changed = changes.flatMap(({ opened, closed }) => [...opened, ...closed].map(({ code }) => code));
  const within = changed.filter((code) => levelOf(code) === 'regency' && isWithin(code, region));
  return [...new Set([...regenciesOf(region), ...within])];
}

/** Whether the child was erased; one that is not due yet is noted for when it is. Who a child is never outlives the child. */
async function look(due: ErasureDue, until: string, platform: Platform): Promise<boolean> {
  const child = await platform.children.find(due.siteId, due.childId);
  const end = child && (child.closed?.eraseBy ?? (await retentionEnd(child, platform)));
  const isDue = end !== undefined && end <= until;
  if (child && isDue) await closeAndErase(child, end, platform);
  else if (child && end) await lookLater(child, end, platform);
  else await platform.identities.erase(due.siteId, due.childId);
  await platform.erasures.done(due);
  return isDue;
}

/** What was measured since is kept for as long again. */
async function lookLater(child: StoredChild, end: string, platform: Platform): Promise<void> {
  const note = await noteErasure(child, end, platform);
  const next = { ...child, noted: [note], ...nextAudit(child, 'system', platform.now()) };
  if (!(await platform.children.put(next, child.version)))
    throw new Error('a child changed while it was looked at');
}

async function closeAndErase(child: StoredChild, eraseBy: string, platform: Platform): Promise<void> {
  const closing = { why: 'retention' as const, eraseBy, who: 'system' };
  const closed = child.closed ? child : await closeChild(child, closing, platform);
  if (!closed) throw new Error('a child changed while it was about to be erased');
  await eraseChild(closed, platform);
}

/** The end of the time that measurements are kept (rule `retention.measurement`), from the last one on. */
async function retentionEnd(child: StoredChild, platform: Platform): Promise<string> {
  const all = await measurementsOf(child, platform);
  const moments = all.map(({ measurement }) => new Date(measurement.measuredAt).toISOString());
  return await keptUntil([child.createdAt, ...moments].sort().at(-1) ?? child.createdAt, platform);
}

/** Until when what was written at a moment is kept. */
export async function keptUntil(moment: string, { rules }: Platform): Promise<string> {
  const end = new Date(moment);
  const years = numberRule(await rules.current(), 'retention.measurement', localDate(moment, zoneOf('ID')));
  end.setUTCFullYear(end.getUTCFullYear() + years);
  return end.toISOString();
}
