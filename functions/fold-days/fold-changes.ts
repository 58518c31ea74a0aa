// What a change asks for: a fact the fold of its place-day; for a kitchen also its sites, whose four-hour limit counts from
// the cooking; a waiting void the fact it waits for; a menu the sites that were served from it;
// a measurement, or what an erased child left, the outcome of its round.
import pLimit from 'p-limit';
import { type Place, siteOf } from '../../shared/domain/fact-place.ts';
import { isMenuKey, type Key, toAwaitedFact, toPlaceDay, toSiteRound } from '../../shared/store/keys.ts';
import type { Platform } from '../../shared/store/platform.ts';
import { foldDay } from './fold-day.ts';
import { foldRounds } from './fold-round.ts';
import { applyWaitingVoids, findVoidable } from './waiting-voids.ts';

const SITES_AT_ONCE = 5;

/** Handles a change of one partition of the meals table, of the menus of a kitchen's day, or of a site's round. */
export async function foldChange(key: Key, platform: Platform): Promise<void> {
  const round = toSiteRound(key.pk);
  if (round) return await foldRounds(round, platform);
  const placeDay = toPlaceDay(key.pk);
  if (!placeDay) return await applyVoidsOf(toAwaitedFact(key.pk), platform);
  if (!isMenuKey(key)) await foldDay(placeDay, platform);
  if (placeDay.place.kind === 'kitchen') await foldSitesOf(placeDay.place.id, placeDay.date, platform);
}

async function applyVoidsOf(factId: string | undefined, platform: Platform): Promise<void> {
  const target = factId && (await findVoidable(factId, platform));
  if (target) await applyWaitingVoids(target, platform);
}

async function foldSitesOf(kitchenId: string, date: string, platform: Platform): Promise<void> {
  const limit = pLimit(SITES_AT_ONCE);
  await limit.map(await sitesReached(kitchenId, date, platform), (place) =>
    foldDay({ place, date }, platform),
  );
}

/** The sites of a kitchen where anything has happened that day beyond the plan. */
async function sitesReached(kitchenId: string, date: string, platform: Platform): Promise<Place[]> {
  const stored = await platform.facts.ofKitchenDay(kitchenId, date);
  const ids = new Set(stored.flatMap(({ fact }) => (fact.kind === 'planned' ? [] : (siteOf(fact) ?? []))));
  return [...ids].map((id) => ({ kind: 'site', id }));
}
