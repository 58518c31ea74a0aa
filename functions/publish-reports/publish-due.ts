// What the schedule does at the end of the day: the day's report of every region below that had a plan, on Sunday also the
// week's, on the last day also the month's. What has been closed already is left alone.
import pLimit from 'p-limit';
import { localDate, localTime } from '../../shared/domain/dates.ts';
import { type Period, periodsEndingOn } from '../../shared/domain/period.ts';
import { zoneOf } from '../../shared/domain/region.ts';
import type { Region } from '../../shared/reference/region-tree.ts';
import type { Platform } from '../../shared/store/platform.ts';
import { publishReport } from './publish-report.ts';

const PARALLEL_REPORTS = 8;
/** Local time at which the schedule rings (infra/stacks/days-stack.ts). */
const CLOSES_AT = '18:00';

/** Publishes what is due today in a province (its regencies and districts too) or, for `ID`, of the nation alone. */
export async function publishDue(
  code: string,
  platform: Platform,
  now = platform.now(),
): Promise<{ published: number }> {
  const today = localDate(now, zoneOf(code));
  let published = 0;
  for (const period of periodsEndingOn(today)) {
    const regions = await regionsWithFigures(code, period, platform);
    const limit = pLimit(PARALLEL_REPORTS);
    const made = await limit.map(regions, (region) => publishOnce(region, period, platform));
    published += made.filter(Boolean).length;
  }
  return { published };
}

async function publishOnce(region: Region, period: Period, platform: Platform): Promise<boolean> {
  const latest = await platform.reports.findLatest(region.code, period.text);
  if (latest && isAfterClose(latest.publishedAt, region.code, period)) return false;
  await publishReport(region, period.text, 'system', platform);
  return true;
}

/** Versions that people published earlier in the day do not stand for the day's close. */
function isAfterClose(publishedAt: string, code: string, { to }: Period): boolean {
  const zone = zoneOf(code);
  return `${localDate(publishedAt, zone)} ${localTime(publishedAt, zone)}` >= `${to} ${CLOSES_AT}`;
}

/**
 * The region and everything below it, down to districts, that has figures in the period. A region's rows name its active
 * children, also those that a change has closed since, so districts are not read at all, and regencies one after the other: a month of a province is too much at once.
 */
async function regionsWithFigures(code: string, period: Period, platform: Platform): Promise<Region[]> {
  const tree = await platform.regions.current();
  const region = tree.find(code, period.to);
  if (!region) throw new Error(`region ${code} is not in the region tree`);
  const rows = await platform.dayTotals.childrenOfRange(code, period.from, period.to);
  if (rows.length === 0) return [];
  if (code === 'ID' || region.level === 'district') return [region];
  const active = new Set(rows.map(({ child }) => child));
  const below = [...active].sort().flatMap((child) => tree.find(child, period.to) ?? []);
  if (region.level === 'regency') return [region, ...below];
  const found = [region];
  for (const child of below) found.push(...(await regionsWithFigures(child.code, period, platform)));
  return found;
}
