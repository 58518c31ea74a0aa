// Carries a change of the region tree out: every site and kitchen of the old codes is registered under the new ones, and what
// was arranged for a region goes on under its new code. Done again it finds nothing to do; broken off, it goes on.
import pLimit from 'p-limit';
import { localDate } from '../../shared/domain/dates.ts';
import { zoneOf } from '../../shared/domain/region.ts';
import { nextAudit } from '../../shared/store/audit.ts';
import type { Platform } from '../../shared/store/platform.ts';
import type { StoredChange } from '../../shared/store/region-book.ts';
import { inherit } from './inherit.ts';
import { movePlace, placesLeft } from './move-places.ts';

const PARALLEL_WRITES = 32;

/** Whether a change is in force by the clock of its regions. */
export const isDue = ({ change }: StoredChange, { now }: Platform): boolean =>
  change.effectiveFrom <= localDate(now(), zoneOf(change.mapping[0]?.new ?? 'ID'));

/** Moves up to `most` places of a change that is due; how many, and whether nothing is left to do. */
export async function carryOut(
  stored: StoredChange,
  platform: Platform,
  most = Number.POSITIVE_INFINITY,
): Promise<{ moved: number; isDone: boolean }> {
  if (stored.doneAt !== null) return { moved: 0, isDone: true };
  const places = await placesLeft(stored.change, platform, most);
  const limit = pLimit(PARALLEL_WRITES);
  await limit.map(places, (place) => movePlace(place, stored.change, platform));
  if (places.length >= most) return { moved: places.length, isDone: false };
  await inherit(stored.change, platform);
  const doneAt = platform.now();
  const next = { ...stored, doneAt: doneAt.toISOString(), ...nextAudit(stored, 'system', doneAt) };
  await platform.regions.put(next, stored.version);
  return { moved: places.length, isDone: true };
}

/** Carries out every change that is due and concerns the province of a region, before or after it. */
export async function carryOutDue(region: string, platform: Platform): Promise<void> {
  for (const stored of await platform.regions.all())
    if (stored.doneAt === null && isDue(stored, platform) && isAbout(stored, region))
      await carryOut(stored, platform);
}

const provinceOf = (code: string): string => code.slice(0, 2);

const isAbout = ({ change: { mapping } }: StoredChange, region: string): boolean =>
  mapping.some((row) =>
    [row.old ?? row.new, row.new].some((code) => provinceOf(code) === provinceOf(region)),
  );
