// Folds a site's round: what counts of every child is read again, with what it had in earlier rounds, and the round's outcome
// replaced. A child that was erased counts by what it left. A late measurement changes the rounds after it as well: they are
// compared with it.
import pLimit from 'p-limit';
import {
  contributionOf,
  isPaired,
  type JudgedMeasurement,
  mergeRounds,
  noRoundOutcome,
  type RoundOutcome,
} from '../../shared/domain/round-outcome.ts';
import { childHash } from '../../shared/store/ids.ts';
import type { RoundContents } from '../../shared/store/measurement-store.ts';
import type { Platform } from '../../shared/store/platform.ts';
import { judgedRounds } from '../erase-children/child-rounds.ts';
import { keepOutcome } from '../roll-up-regions/roll-up-round.ts';
import { rowOf } from './fold-day.ts';

export type SiteRound = { siteId: string; month: string };

const ROUNDS_AT_ONCE = 8;

/** Recomputes the outcomes of a round and of those that are compared with it. */
export async function foldRounds({ siteId, month }: SiteRound, platform: Platform): Promise<void> {
  const months = (await platform.rounds.ofSite(siteId)).map((round) => round.month);
  const touched = [month, ...months.filter((later) => isPaired(month, later))];
  for (const one of touched) await foldRound({ siteId, month: one }, platform);
}

/** Recomputes the outcome of one round; whether it changed. */
export async function foldRound(round: SiteRound, platform: Platform): Promise<boolean> {
  const place = { kind: 'site' as const, id: round.siteId };
  const { parent, child, name } = await rowOf({ place, date: `${round.month}-01` }, platform);
  return await keepOutcome({ parent, child, name, level: 'site' }, round.month, platform, () =>
    outcomeOfRound(round, platform),
  );
}

/** What a site's round adds up to, as its measurements say; written nowhere. */
export async function outcomeOfRound(
  { siteId, month }: SiteRound,
  platform: Platform,
): Promise<RoundOutcome> {
  const { rounds, measurements } = platform;
  const earlier = (await rounds.ofSite(siteId)).filter((round) => isPaired(round.month, month));
  const limit = pLimit(ROUNDS_AT_ONCE);
  const [now, ...before] = await limit.map([{ month }, ...earlier], (round) =>
    measurements.ofRound(siteId, round.month),
  );
  return sumOf(now ?? { measurements: [], erased: [] }, month, before);
}

function sumOf(now: RoundContents, month: string, before: readonly RoundContents[]): RoundOutcome {
  const erased = new Set(now.erased.map((one) => one.childHash));
  const all = [now, ...before].flatMap(({ measurements }) => measurements);
  const byChild = Map.groupBy(all, ({ measurement }) => measurement.childId);
  const standing = [...byChild].filter(([childId]) => !erased.has(childHash(childId)));
  const contributions = standing.flatMap(([, ofChild]) => contributionIn(month, judgedRounds(ofChild)));
  return [...now.erased.map(({ outcome }) => outcome), ...contributions].reduce(mergeRounds, noRoundOutcome);
}

function contributionIn(month: string, judged: readonly JudgedMeasurement[]): RoundOutcome[] {
  const found = judged.find((one) => one.month === month);
  return found ? [contributionOf(found, judged)] : [];
}
