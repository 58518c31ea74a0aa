// Folds the day of a place: all its facts are read again and its totals replaced, so late, repeated and reordered facts
// heal by themselves. The row's version is read before the facts: who loses the race reads again.
import type { Fact } from '../../shared/domain/fact.ts';
import type { Place } from '../../shared/domain/fact-place.ts';
import { type Figures, sameFigures } from '../../shared/domain/figures.ts';
import { zoneOf } from '../../shared/domain/region.ts';
import { safetyOf } from '../../shared/domain/safety.ts';
import { districtOn } from '../../shared/domain/standing.ts';
import { ofDay } from '../../shared/domain/totals.ts';
import { watchOf } from '../../shared/domain/watch.ts';
import { findRegion } from '../../shared/reference/region-tree.ts';
import type { DayTotals } from '../../shared/store/day-totals-store.ts';
import { keepRow } from '../../shared/store/keep-row.ts';
import type { Platform } from '../../shared/store/platform.ts';
import { indexIncidents } from './index-incidents.ts';
import { kitchenFactsOn, siteFactsOf } from './kitchen-facts.ts';
import { siteNutrition } from './site-nutrition.ts';

type PlaceDay = { place: Place; date: string };
type Row = Pick<DayTotals, 'parent' | 'date' | 'child' | 'name' | 'level' | 'village' | 'kitchenId'>;

/** Recomputes the totals of a place's day and the rows of its incidents; whether the totals changed. */
export async function foldDay(placeDay: PlaceDay, platform: Platform): Promise<boolean> {
  const row = await rowOf(placeDay, platform);
  return await keepRow<DayTotals>({
    name: `totals of ${row.child} on ${row.date}`,
    find: () => platform.dayTotals.find(row.parent, row.date, row.child),
    next: async (before) => {
      const facts = await factsOf(placeDay, platform);
      const figures = await toFigures(facts, placeDay, row.parent, platform);
      if (facts.some(({ kind }) => kind === 'incident'))
        await indexIncidents({ ...placeDay, district: row.parent, name: row.name }, platform);
      if (before && sameFigures(before, figures)) return undefined;
      return { ...row, type: 'day-total', ...figures, computedAt: platform.now().toISOString() };
    },
    put: (next, read) => platform.dayTotals.put(next, read),
  });
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

/** Where the totals of a place's day stand: under the district that the place belonged to on that day. */
export async function rowOf({ place, date }: PlaceDay, platform: Platform): Promise<Row> {
  const found = await (place.kind === 'site' ? platform.sites : platform.kitchens).findRecent(place.id);
  if (!found) throw new Error(`${place.kind} ${place.id} has facts but is not registered`);
  const { name, district, village } = found.profile;
  const kitchenId = 'kitchenId' in found.profile ? found.profile.kitchenId : undefined;
  const parent = districtOn(district, found.standing, date);
  return {
    parent,
    date,
    child: childOf(place),
    name,
    level: place.kind,
    ...(village && findRegion(village)?.parent === parent && { village }),
    ...(kitchenId && { kitchenId }),
  };
}

/** Kitchens are named `kitchen:K1` among a district's children, so that no site can share their name. */
export const childOf = ({ kind, id }: Place): string => (kind === 'kitchen' ? `kitchen:${id}` : id);
