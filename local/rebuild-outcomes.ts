// Computes every outcome of a region's rounds again from what was measured, bottom up, and compares it with the live rows.
import canonicalize from 'canonicalize';
import pLimit from 'p-limit';
import { rowOf } from '../functions/fold-days/fold-day.ts';
import { foldRound, outcomeOfRound, type SiteRound } from '../functions/fold-days/fold-round.ts';
import { rollUpRound } from '../functions/roll-up-regions/roll-up-round.ts';
import { datesOf, monthOf } from '../shared/domain/dates.ts';
import { ancestorsOf, isWithin, parentOf } from '../shared/domain/region.ts';
import { mergeRounds, type RoundOutcome } from '../shared/domain/round-outcome.ts';
import type { Platform } from '../shared/store/platform.ts';
import type { Range, Rebuilt } from './rebuild-region.ts';

type Row = { parent: string; child: string; outcome: RoundOutcome };

/** Compares the rounds of sites in the months of a range. With `repair` what differs is written anew. */
export async function rebuildOutcomes(
  siteIds: readonly string[],
  range: Range,
  platform: Platform,
  rebuilt: Rebuilt,
): Promise<void> {
  const limit = pLimit(16);
  const months = new Set(datesOf(range.from, range.to).map(monthOf));
  const found = await limit.map(siteIds, async (siteId) =>
    (await platform.rounds.ofSite(siteId)).map(({ month }) => ({ siteId, month })),
  );
  const rounds = found.flat().filter(({ month }) => months.has(month));
  for (const [month, ofMonth] of Map.groupBy(rounds, (round) => round.month)) {
    const rows = await limit.map(ofMonth, (round) => rowOfRound(round, platform));
    await compare(month, withRegions(rows, range.region), range, platform, rebuilt);
  }
}

async function rowOfRound(round: SiteRound, platform: Platform): Promise<Row> {
  const place = { kind: 'site' as const, id: round.siteId };
  const { parent, child } = await rowOf({ place, date: `${round.month}-01` }, platform);
  return { parent, child, outcome: await outcomeOfRound(round, platform) };
}

/** The rows of sites, followed by those of the regions above them up to and including `top`, lowest first. */
function withRegions(sites: readonly Row[], top: string): Row[] {
  const all = sites.filter(({ parent }) => isWithin(parent, top));
  let level = all;
  while (level.length > 0) {
    level = [...Map.groupBy(level, ({ parent }) => parent)]
      .filter(([code]) => isWithin(code, top) && code !== 'ID')
      .map(([code, children]) => ({
        parent: parentOf(code) ?? 'ID',
        child: code,
        outcome: children.map(({ outcome }) => outcome).reduce(mergeRounds),
      }));
    all.push(...level);
  }
  return all;
}

async function compare(
  month: string,
  rows: readonly Row[],
  { region, repair }: Range,
  platform: Platform,
  rebuilt: Rebuilt,
): Promise<void> {
  for (const { parent, child, outcome } of rows) {
    rebuilt.checked += 1;
    const live = await platform.outcomes.find(parent, month, child);
    if (live && canonicalize(live.outcome) === canonicalize(outcome)) continue;
    rebuilt.differences.push(`${month} ${parent} ${child} outcome: ${live ? 'differs' : 'missing'}`);
    if (repair && parentOf(child) === parent) await rollUpRound(child, month, platform);
    else if (repair) await foldRound({ siteId: child, month }, platform);
  }
  if (repair && rows.length > 0)
    for (const code of [region, ...ancestorsOf(region)]) await rollUpRound(code, month, platform);
}
