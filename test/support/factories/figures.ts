// Totals, and reports made of them.
import { ratesOf } from '../../../shared/domain/rates.ts';
import {
  type ChildFigures,
  hashOf,
  type PublishedReport,
  type ReportContent,
  reportContent,
} from '../../../shared/domain/report.ts';
import { rulesInForce } from '../../../shared/domain/rules.ts';
import { empty, mergeAll, type Totals, totals } from '../../../shared/domain/totals.ts';
import { DAY, DISTRICT, makePortions, SITE } from './day.ts';
import { rules } from './rules.ts';

/** A site's full day, unless overridden part by part. */
export const makeTotals = (over: Partial<Totals> = {}): Totals =>
  totals.parse({
    ...empty,
    sites: { expected: 1, reported: 1, noService: 0 },
    portions: {
      ...empty.portions,
      planned: makePortions(),
      dispatched: makePortions(),
      received: makePortions(),
      served: makePortions(),
    },
    pupils: { enrolled: 100, present: 98 },
    deliveries: { count: 1, onTime: 1, withinLimit: 1 },
    ...over,
  });

/** Figures of a child of a region; a site unless overridden. */
export function makeChild(over: Partial<ChildFigures['region']> = {}, figures = makeTotals()): ChildFigures {
  const region = { code: SITE, name: 'SD Negeri Uji 1', level: 'site', ...over };
  return { region, totals: figures, rates: ratesOf(figures) };
}

/** A district's report of one day, whose totals are those of its children. */
export function makeReportContent(over: Partial<ReportContent> = {}): ReportContent {
  const children = over.children ?? [makeChild(), makeChild({ code: '00200002', name: 'SD Negeri Uji 2' })];
  const all = mergeAll(children.map((child) => child.totals));
  return reportContent.parse({
    id: `${DISTRICT}-${DAY}-1`,
    region: { code: DISTRICT, name: 'Kaliwates', level: 'district' },
    period: DAY,
    version: 1,
    publishedAt: `${DAY}T11:00:00.000Z`,
    totals: all,
    rates: ratesOf(all),
    children,
    rules: rulesInForce(rules, DAY),
    changes: [],
    previousHash: null,
    ...over,
  });
}

export async function makePublishedReport(over: Partial<ReportContent> = {}): Promise<PublishedReport> {
  const content = makeReportContent(over);
  return { ...content, hash: await hashOf(content) };
}
