// A round as the regions are now: sums of what the regions of then show, and of nothing else. So a second division of the same
// children tells no small number that the first one hides.
import { localDate } from '../../../shared/domain/dates.ts';
import type { ShownRegion } from '../../../shared/domain/outcome-change.ts';
import { toldOf } from '../../../shared/domain/outcome-views.ts';
import { NATION, zoneOf } from '../../../shared/domain/region.ts';
import type { RegionChange } from '../../../shared/domain/region-change.ts';
import { carryCodeAll, changesBetween, isWholeAll } from '../../../shared/domain/region-changes.ts';
import { mergeRounds, noRoundOutcome, type RoundOutcome } from '../../../shared/domain/round-outcome.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { rowOf } from '../../fold-days/place-row.ts';
import { carriedRows, originsOf } from './carried-rows.ts';
import type { AskedRounds, OutcomeReader, RegionOutcomes } from './region-outcomes.ts';

type Round = 'now' | 'before';
type Member = RegionOutcomes['children'][number];
/** A region or a site of then, `child` being what it belongs to now. */
type Piece = Member & { parent: string; own: string; village?: string | undefined };
type Asked = { code: string; rounds: AskedRounds; reader: OutcomeReader; platform: Platform };
type Side = { own: Pick<Piece, 'found' | 'showing'>[]; pieces: Piece[] };

const firstOf = (month: string): string => `${month}-01`;

/** The region as it is told now; `then` where no region has changed since. */
export async function outcomesAsNow(asked: Asked): Promise<RegionOutcomes> {
  const { code, rounds, reader, platform } = asked;
  const { round, against = round } = rounds;
  const today = localDate(platform.now(), zoneOf(code));
  const tree = await platform.regions.current();
  const since = (month: string) => changesBetween(tree.changes, firstOf(month), today);
  if (since(against).length === 0) return await reader.region(code);
  const hasMoved = since(against).length !== since(round).length;
  const now = await sideOf(asked, round, since(round), hasMoved ? 'now' : undefined);
  const earlier = hasMoved ? await sideOf(asked, against, since(against), 'before') : now;
  const { showing, computedAt } = await reader.region(NATION);
  const told = (of: (side: Side) => Side['own']) => toShown(of(now), of(earlier), rounds, showing.minRateN);
  const all = new Map([...earlier.pieces, ...now.pieces].map((piece) => [piece.child, piece]));
  const children = [...all.values()].map(({ child, name, level }) => ({
    ...{ child, level, name: tree.find(child, today)?.name ?? name },
    ...told(({ pieces }) => pieces.filter((piece) => piece.child === child)),
  }));
  return {
    ...told(({ own }) => own),
    children: children.sort((a, b) => (a.child < b.child ? -1 : 1)),
    computedAt,
  };
}

/** What a region of now consists of, by the regions of a month; `only`: of the members measured in that round. */
async function sideOf(
  { code, reader, platform }: Asked,
  month: string,
  changes: readonly RegionChange[],
  only: Round | undefined,
): Promise<Side> {
  const read = async (parent: string): Promise<Piece[]> => {
    const members = (await reader.region(parent)).children;
    const known = members.filter(({ found }) => !only || found[only] !== noRoundOutcome);
    const isWhole = isWholeAll(changes, parent);
    return await Promise.all(
      known.map(async (member) => {
        const piece = { ...member, parent, own: member.child };
        return isWhole ? piece : { ...piece, village: await villageOf(member, month, platform) };
      }),
    );
  };
  const pieces = await carriedRows({ code, changes, read });
  return { own: (await wholeOf(code, changes, reader)) ?? pieces, pieces };
}

async function villageOf({ child, level }: Member, month: string, platform: Platform) {
  if (level !== 'site') return undefined;
  const place = { kind: 'site' as const, id: child };
  return (await rowOf({ place, date: firstOf(month) }, platform)).village;
}

/** The regions of then that a region of now is, whole; undefined where any was divided. */
async function wholeOf(code: string, changes: readonly RegionChange[], reader: OutcomeReader) {
  if (code === NATION) return [await reader.region(code)];
  const origins = await Promise.all(
    originsOf(code, changes).map(async (origin) => ({ origin, region: await reader.region(origin) })),
  );
  const known = origins.filter(({ region }) => region.children.length > 0);
  const isWhole = known.every(
    ({ origin }) => isWholeAll(changes, origin) && carryCodeAll(changes, origin) === code,
  );
  return isWhole ? known.map(({ region }) => region) : undefined;
}

type Parts = Side['own'];

/** A figure is shown where every part of it is; of the same children, where both rounds have the same parts. */
function toShown(now: Parts, before: Parts, { against }: AskedRounds, minRateN: number): Found {
  const found = { now: sumOf(now, 'now'), before: sumOf(before, 'before') };
  const isSame = now.length === before.length && now.every((part) => before.includes(part));
  const isShown = (key: string): boolean => {
    if (key.endsWith('.paired') && !isSame) return false;
    return (key.startsWith('now.') ? now : before).every(({ showing }) => showing.isShown(key));
  };
  const earlier = against ? { month: against, outcome: found.before } : undefined;
  return { found, told: toldOf(found.now, earlier), showing: { isShown, minRateN } };
}
type Found = ShownRegion & Pick<Member, 'found'>;

const sumOf = (parts: Parts, round: Round): RoundOutcome =>
  parts.map(({ found }) => found[round]).reduce(mergeRounds, noRoundOutcome);

/** The months that a region of now has outcomes of, by the regions that it came from too; the latest first. */
export async function monthsAsNow(code: string, platform: Platform): Promise<string[]> {
  const { changes } = await platform.regions.current();
  const today = localDate(platform.now(), zoneOf(code));
  const origins = originsOf(code, changesBetween(changes, '', today));
  const all = await Promise.all(origins.map((origin) => platform.outcomes.months(origin)));
  return [...new Set(all.flat())].sort().reverse();
}
