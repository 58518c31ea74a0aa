// The live figures of a region's children over a period, and how they differ from what was published: the adjustments.
import { changesBetween } from '../../shared/domain/changes.ts';
import {
  type NutritionBody,
  toBrief,
  toDeliveredBody,
  toNutritionBody,
} from '../../shared/domain/delivered.ts';
import { mergeNutrition, NO_NUTRITION, type NutritionTotals } from '../../shared/domain/nutrition.ts';
import { type Period, toPeriod } from '../../shared/domain/period.ts';
import { ratesOf } from '../../shared/domain/rates.ts';
import type { ChildFigures, PublishedReport, Report } from '../../shared/domain/report.ts';
import { mergeAll } from '../../shared/domain/totals.ts';
import type { DayTotals } from '../../shared/store/day-totals-store.ts';
import type { Platform } from '../../shared/store/platform.ts';

/** A child's figures over a period, with the moment they last changed. */
export type LiveChild = Required<ChildFigures> & { computedAt: string };

/** Figures per child from day rows, in code order. */
export function toLiveChildren(rows: readonly DayTotals[]): LiveChild[] {
  return [...Map.groupBy(rows, ({ child }) => child)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, days]) => {
      const totals = mergeAll(days.map((day) => day.totals));
      const nutrition = toDeliveredBody(nutritionOfRows(days));
      const computedAt =
        days
          .map((day) => day.computedAt)
          .sort()
          .at(-1) ?? '';
      const { name = code, level = 'site' } = days.at(-1) ?? {};
      return { region: { code, name, level }, totals, rates: ratesOf(totals), nutrition, computedAt };
    });
}

/** What the rows delivered together. */
export const nutritionOfRows = (rows: readonly DayTotals[]): NutritionTotals =>
  rows.map(({ nutrition }) => nutrition).reduce(mergeNutrition, NO_NUTRITION);

/** A region's children and what they delivered together, as reports say it. */
export async function liveFigures(
  region: string,
  { from, to }: Period,
  platform: Platform,
): Promise<{ children: LiveChild[]; nutrition: NutritionBody }> {
  const rows = await platform.dayTotals.childrenOfRange(region, from, to);
  const children = toLiveChildren(rows).map((child) => ({ ...child, nutrition: toBrief(child.nutrition) }));
  return { children, nutrition: toNutritionBody(nutritionOfRows(rows)) };
}

/** A published report with what has changed since, each change dated; the published figures stay as they were. */
export async function withAdjustments(published: PublishedReport, platform: Platform): Promise<Report> {
  const period = toPeriod(published.period);
  const { children: live } = await liveFigures(published.region.code, period, platform);
  const changedAt = new Map(live.map(({ region, computedAt }) => [region.code, computedAt]));
  const adjustments = changesBetween(published.children, live).map((change) => ({
    at: changedAt.get(change.region.code) ?? published.publishedAt,
    ...change,
  }));
  return { ...published, adjustments };
}
