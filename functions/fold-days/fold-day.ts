// Folds the day of a place: all its facts are read again and its totals replaced, so late, repeated and reordered facts
// heal by themselves. The row's version is read before the facts: who loses the race reads again.
import { beforeGatesFindings } from '../../shared/domain/begun.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { type Figures, sameFigures } from '../../shared/domain/figures.ts';
import { zoneOf } from '../../shared/domain/region.ts';
import { safetyOf } from '../../shared/domain/safety.ts';
import { ofDay } from '../../shared/domain/totals.ts';
import { watchOf } from '../../shared/domain/watch.ts';
import type { DayTotals } from '../../shared/store/day-totals-store.ts';
import { keepRow } from '../../shared/store/keep-row.ts';
import type { Platform } from '../../shared/store/platform.ts';
import { indexIncidents } from './index-incidents.ts';
import { kitchenFactsOn, siteFactsOf } from './kitchen-facts.ts';
import { type PlaceDay, rowOf } from './place-row.ts';
import { siteNutrition } from './site-nutrition.ts';

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

/** The figures of a place's day as its facts say, written nowhere. `district` gives the zone and the rules. */
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
  const rules = await platform.rules.of(district);
  const day = await siteFactsOf(facts, kitchenFactsOn(date, platform));
  const context = { ...day, rules, zone: zoneOf(district) };
  const watch = watchOf(day.facts, context);
  const totals = ofDay(facts, context);
  const early = beforeGatesFindings(day.facts, day.waits).length;
  return {
    totals: { ...totals, discrepancies: totals.discrepancies + early },
    safety: safetyOf(day.facts, context),
    nutrition: await siteNutrition(place.id, date, day.facts, platform),
    ...(watch && { watch }),
  };
}
