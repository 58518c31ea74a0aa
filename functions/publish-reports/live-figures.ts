// The live figures of a region's children over a period, and how they differ from what was published: the adjustments.
import { changesBetween } from '../../shared/domain/changes.ts';
import { type Period, toPeriod } from '../../shared/domain/period.ts';
import { ratesOf } from '../../shared/domain/rates.ts';
import type { ChildFigures, PublishedReport, Report } from '../../shared/domain/report.ts';
import { mergeAll } from '../../shared/domain/totals.ts';
import type { DayTotals } from '../../shared/store/day-totals-store.ts';
import type { Platform } from '../../shared/store/platform.ts';

/** A child's figures over a period, with the moment they last changed. */
export type LiveChild = ChildFigures & { computedAt: string };

/** Figures per child from day rows, in code order. */
export function toLiveChildren(rows: readonly DayTotals[]): LiveChild[] {
  return [...Map.groupBy(rows, ({ child }) => child)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, days]) => {
      const totals = mergeAll(days.map((day) => day.totals));
      const computedAt =
        days
          .map((day) => day.computedAt)
          .sort()
          .at(-1) ?? '';
      const { name = code, level = 'site' } = days.at(-1) ?? {};
      return { region: { code, name, level }, totals, rates: ratesOf(totals), computedAt };
    });
}

export const liveChildren = async (
  region: string,
  { from, to }: Period,
  platform: Platform,
): Promise<LiveChild[]> => toLiveChildren(await platform.dayTotals.childrenOfRange(region, from, to));

/** A published report with what has changed since, each change dated; the published figures stay as they were. */
export async function withAdjustments(published: PublishedReport, platform: Platform): Promise<Report> {
  const live = await liveChildren(published.region.code, toPeriod(published.period), platform);
  const changedAt = new Map(live.map(({ region, computedAt }) => [region.code, computedAt]));
  const adjustments = changesBetween(published.children, live).map((change) => ({
    at: changedAt.get(change.region.code) ?? published.publishedAt,
    ...change,
  }));
  return { ...published, adjustments };
}
