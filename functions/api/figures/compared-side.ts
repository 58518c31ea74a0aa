// One side of a comparison: a region's figures by weeks since it began, and altogether.
import { z } from '@hono/zod-openapi';
import { comparedWeek, shares, sharesOf, weeksFrom } from '../../../shared/domain/comparison.ts';
import { addDays, localDate, serviceDate } from '../../../shared/domain/dates.ts';
import { deliveredBody, toDeliveredBody } from '../../../shared/domain/delivered.ts';
import { mergeFigures } from '../../../shared/domain/figures.ts';
import { measuredChange } from '../../../shared/domain/measured-change.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { regionContext } from '../../../shared/domain/region-context.ts';
import { mergeAll } from '../../../shared/domain/totals.ts';
import type { Region } from '../../../shared/reference/region-tree.ts';
import { settlementOf } from '../../../shared/reference/settlement.ts';
import type { DayTotals } from '../../../shared/store/day-totals-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { PovertyOf } from './known-poverty.ts';
import { measuredIn, roundsSince } from './measured-changes.ts';
import { rowsAsOf } from './rows-as-now.ts';
import { safetyBody, toSafetyBody } from './safety-body.ts';

export const settlement = z.strictObject({
  villages: z.int().min(0),
  /** The share of kelurahan among its villages. */
  urbanShare: z.number().min(0).max(1).nullable(),
  /** As its office wrote it down, of the latest year; null where nobody did. */
  poverty: regionContext.nullable(),
});

export const comparedSide = z
  .strictObject({
    region: z.strictObject({ code: z.string(), name: z.string() }),
    from: serviceDate,
    /** Sites, and pupils enrolled, of the day with the most of them. */
    size: z.strictObject({ sites: z.int().min(0), pupils: z.int().min(0), ...settlement.shape }),
    /** Weeks without figures are not there. */
    weeks: z.array(comparedWeek),
    total: shares,
    /** Nobody is told how many are ill: many ranges side by side would tell of single people. */
    safety: safetyBody.omit({ ill: true }),
    nutrition: deliveredBody,
    /** Of the latest round, against the first since it began; null where nothing may be shown. */
    outcomes: z.array(measuredChange).nullable(),
  })
  .meta({ id: 'ComparedSide' });
export type ComparedSide = z.infer<typeof comparedSide>;

type Asked = {
  region: Region;
  from: string;
  weeks: number;
  mayReadOutcomes: boolean;
  povertyOf: PovertyOf;
};

/** The figures of a region in as many weeks from a day on. */
export async function toComparedSide(
  { region, from, weeks, mayReadOutcomes, povertyOf }: Asked,
  platform: Platform,
): Promise<ComparedSide> {
  const { code, name } = region;
  const to = addDays(from, weeks * 7 - 1);
  const rows = weeks > 0 ? await rowsAsOf('now', code, { from, to }, platform) : [];
  const { totals, safety, nutrition } = mergeFigures(rows);
  const rules = await platform.rules.current();
  const today = localDate(platform.now(), zoneOf(code));
  const { ill: _, ...told } = toSafetyBody({ rules, date: today, mayHandle: false })(safety);
  return {
    region: { code, name },
    from,
    size: { ...largestOf(rows), ...settlementOf(code), poverty: povertyOf(code) },
    weeks: weeksFrom(from, weeks).flatMap((week) => toWeek(week, rows)),
    total: sharesOf(totals),
    safety: told,
    nutrition: toDeliveredBody(nutrition),
    outcomes: mayReadOutcomes
      ? await measuredIn(code, (months) => roundsSince(months, from), platform)
      : null,
  };
}

function toWeek(week: { week: number; from: string; to: string }, rows: readonly DayTotals[]) {
  const own = rows.filter(({ date }) => date >= week.from && date <= week.to);
  return own.length === 0 ? [] : [{ ...week, shares: sharesOf(mergeAll(own.map((row) => row.totals))) }];
}

function largestOf(rows: readonly DayTotals[]): { sites: number; pupils: number } {
  const days = [...Map.groupBy(rows, ({ date }) => date).values()].map((ofDay) =>
    mergeAll(ofDay.map((row) => row.totals)),
  );
  return {
    sites: Math.max(0, ...days.map(({ sites }) => sites.expected)),
    pupils: Math.max(0, ...days.map(({ pupils }) => pupils.enrolled)),
  };
}
