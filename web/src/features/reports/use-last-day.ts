// The last day of a published period that has figures: a period may end on a Sunday, or on a day that has not come.
import { toPeriod } from '../../../../shared/domain/period.ts';
import { useAnswer } from '../../lib/answers.ts';
import type { RangeTotals, Report } from '../../lib/shapes.ts';

type Day = RangeTotals['items'][number];
const dateOf = (item: Day): string[] => ('date' in item && item.totals.sites.expected > 0 ? [item.date] : []);

/** Undefined until it is known, and where no day has figures; a day's report is about that day. */
export function useLastDay({ region, period }: Report): string | undefined {
  const { cadence, from, to } = toPeriod(period);
  const range = `/v1/regions/${region.code}/totals?from=${from}&to=${to}&by=day`;
  const { data } = useAnswer<RangeTotals>(cadence === 'day' ? undefined : range);
  return cadence === 'day' ? from : data?.items.flatMap(dateOf).at(-1);
}
