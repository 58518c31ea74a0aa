// Publishes a region's report: figures as they stand, the rules they were judged by, and a hash chained to the version before.
import { changesBetween } from '../../shared/domain/changes.ts';
import { type Period, toPeriod } from '../../shared/domain/period.ts';
import { Problem } from '../../shared/domain/problem.ts';
import { ratesOf } from '../../shared/domain/rates.ts';
import { hashOf, type PublishedReport, type ReportContent } from '../../shared/domain/report.ts';
import { rulesInForce } from '../../shared/domain/rules.ts';
import { mergeAll } from '../../shared/domain/totals.ts';
import type { Region } from '../../shared/reference/region-tree.ts';
import type { Platform } from '../../shared/store/platform.ts';
import { liveFigures } from './live-figures.ts';

/** The id of a version, such as `35.09_2026-11-24_1`. */
const reportId = (region: string, period: string, version: number): string =>
  `${region}_${period}_${version}`;

/** Publishes the next version for a region and period; `who` signs it. 409 when another version came in between. */
export async function publishReport(
  region: Region,
  text: string,
  who: string,
  platform: Platform,
): Promise<PublishedReport> {
  const period = toPeriod(text);
  const previous = await platform.reports.findLatest(region.code, period.text);
  const content = await contentOf(region, period, previous, platform);
  const published = { ...content, hash: await hashOf(content) };
  if (!(await platform.reports.add(published, who))) throw new Problem('conflict');
  return published;
}

async function contentOf(
  { code, name, level }: Region,
  period: Period,
  previous: PublishedReport | undefined,
  platform: Platform,
): Promise<ReportContent> {
  const live = await liveFigures(code, period, platform);
  const children = live.children.map(({ computedAt: _, ...figures }) => figures);
  const totals = mergeAll(children.map((child) => child.totals));
  const version = (previous?.version ?? 0) + 1;
  return {
    id: reportId(code, period.text, version),
    region: { code, name, level },
    period: period.text,
    version,
    publishedAt: platform.now().toISOString(),
    totals,
    rates: ratesOf(totals),
    nutrition: live.nutrition,
    children,
    rules: rulesInForce(await platform.rules.of(code), period.to),
    changes: previous ? changesBetween(previous.children, children) : [],
    previousHash: previous?.hash ?? null,
  };
}
