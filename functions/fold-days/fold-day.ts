// Folds the day of a place: all its facts are read again and its totals replaced, so late, repeated and reordered facts
// heal by themselves. The row's version is read before the facts: who loses the race reads again.
import type { Fact } from '../../shared/domain/fact.ts';
import type { Place } from '../../shared/domain/fact-place.ts';
import { type Figures, sameFigures } from '../../shared/domain/figures.ts';
import { parentOf, zoneOf } from '../../shared/domain/region.ts';
import { carryPlaceAll, changesUntil } from '../../shared/domain/region-changes.ts';
import { safetyOf } from '../../shared/domain/safety.ts';
import { whereOn } from '../../shared/domain/standing.ts';
import { ofDay } from '../../shared/domain/totals.ts';
import { watchOf } from '../../shared/domain/watch.ts';
import type { DayTotals } from '../../shared/store/day-totals-store.ts';
import type { Platform } from '../../shared/store/platform.ts';
import { indexIncidents } from './index-incidents.ts';
import { kitchenFactsOn, siteFactsOf } from './kitchen-facts.ts';
import { siteNutrition } from './site-nutrition.ts';

type PlaceDay = { place: Place; date: string };
type Row = Pick<DayTotals, 'parent' | 'date' | 'child' | 'name' | 'level' | 'village' | 'kitchenId'>;

const ATTEMPTS = 10;

/** Recomputes the totals of a place's day and the rows of its incidents; whether the totals changed. */
export async function foldDay(placeDay: PlaceDay, platform: Platform): Promise<boolean> {
  const row = await rowOf(placeDay, platform);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await platform.dayTotals.find(row.parent, row.date, row.child);
    const facts = await factsOf(placeDay, platform);
    const figures = await toFigures(facts, placeDay, row.parent, platform);
    if (facts.some(({ kind }) => kind === 'incident'))
      await indexIncidents({ ...placeDay, district: row.parent, name: row.name }, platform);
    if (before && sameFigures(before, figures)) return false;
    const next = { ...row, type: 'day-total' as const, ...figures, version: (before?.version ?? 0) + 1 };
    if (await platform.dayTotals.put({ ...next, computedAt: platform.now().toISOString() }, before?.version))
      return true;
  }
  throw new Error(`totals of ${row.child} on ${row.date} kept changing while they were folded`);
}

/** The figures of a place's day as its facts say, written nowhere. `district` gives the zone. */
export const figuresOf = async (placeDay: PlaceDay, district: string, platform: Platform): Promise<Figures> =>
  toFigures(await factsOf(placeDay, platform), placeDay, district, platform);

const factsOf = async ({ place, date }: PlaceDay, { facts }: Platform): Promise<Fact[]> =>
  (await facts.ofPlaceDay(place, date)).map(({ fact }) => fact);

async function toFigures(
  facts: readonly Fact[],
  { place, date }: PlaceDay,
  district: string,
  platform: Platform,
): Promise<Figures> {
  const rules = await platform.rules.current();
  const day = await siteFactsOf(facts, kitchenFactsOn(date, platform));
  const context = { ...day, rules, zone: zoneOf(district) };
  const watch = watchOf(day.facts, context);
  return {
    totals: ofDay(facts, context),
    safety: safetyOf(day.facts, context),
    nutrition: await siteNutrition(place.id, date, day.facts, platform),
    ...(watch && { watch }),
  };
}

/**
 * Where the totals of a place's day stand: under the district that the place belonged to on that day, also while a change of
 * the region tree is in force that its profile does not show yet.
 */
export async function rowOf({ place, date }: PlaceDay, platform: Platform): Promise<Row> {
  const found = await (place.kind === 'site' ? platform.sites : platform.kitchens).findRecent(place.id);
  if (!found) throw new Error(`${place.kind} ${place.id} has facts but is not registered`);
  const { name, district, village } = found.profile;
  const kitchenId = 'kitchenId' in found.profile ? found.profile.kitchenId : undefined;
  const { changes } = await platform.regions.current();
  const recorded = whereOn({ district, village }, found.standing, date);
  const where = carryPlaceAll(changesUntil(changes, date), `${place.kind}:${place.id}`, recorded);
  const parent = where.district;
  return {
    parent,
    date,
    child: childOf(place),
    name,
    level: place.kind,
    ...(where.village && parentOf(where.village) === parent && { village: where.village }),
    ...(kitchenId && { kitchenId }),
  };
}

/** Kitchens are named `kitchen:K1` among a district's children, so that no site can share their name. */
export const childOf = ({ kind, id }: Place): string => (kind === 'kitchen' ? `kitchen:${id}` : id);
