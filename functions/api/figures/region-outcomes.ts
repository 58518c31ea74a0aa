// What may be shown of a region's or a site's round. Whether a figure may be shown depends on every region from the nation down:
// the rows of each of them are read, once.

import { localDate } from '../../../shared/domain/dates.ts';
import type { ShownRegion } from '../../../shared/domain/outcome-change.ts';
import { toldOf } from '../../../shared/domain/outcome-views.ts';
import { ancestorsOf, zoneOf } from '../../../shared/domain/region.ts';
import { mergeRounds, noRoundOutcome, type RoundOutcome } from '../../../shared/domain/round-outcome.ts';
import { numberRule } from '../../../shared/domain/rules.ts';
import { type Family, shownOutcomes } from '../../../shared/domain/shown-outcomes.ts';
import type { OutcomeRow } from '../../../shared/store/outcome-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';

/** A round and the one that it stands against. */
export type AskedRounds = { round: string; against?: string | undefined };

type Child = Pick<OutcomeRow, 'child' | 'name' | 'level'>;
type Rows = { now: OutcomeRow[]; then: OutcomeRow[] };
/** With what was found in each round, to be shown or not. */
type Found = ShownRegion & { found: { now: RoundOutcome; before: RoundOutcome } };
export type RegionOutcomes = Found & { children: (Child & Found)[]; computedAt: string };

/** Reads rows of rounds, each once in its life. */
export class OutcomeReader {
  readonly #platform: Platform;
  readonly #asked: AskedRounds;
  readonly #regions = new Map<string, Promise<RegionOutcomes>>();
  readonly #rows = new Map<string, Promise<Rows>>();
  constructor(platform: Platform, asked: AskedRounds) {
    this.#platform = platform;
    this.#asked = asked;
  }

  /** A region with its children. */
  region(code: string): Promise<RegionOutcomes> {
    const known = this.#regions.get(code) ?? this.#toRegion(code);
    this.#regions.set(code, known);
    return known;
  }

  async #toRegion(code: string): Promise<RegionOutcomes> {
    const path = [...ancestorsOf(code).toReversed(), code];
    const showing = await this.#showing(path);
    const rows = await this.#rowsOf(code);
    const children = childrenOf(rows).map((child) => ({
      ...child,
      found: foundIn(rows, child.child),
      told: this.#told(rows, child.child),
      showing: showing(child.child),
    }));
    const computed = rows.now
      .map(({ computedAt }) => computedAt)
      .sort()
      .at(-1);
    return {
      found: foundIn(rows),
      told: this.#told(rows),
      showing: showing(code),
      children,
      computedAt: computed ?? this.#platform.now().toISOString(),
    };
  }

  /** A site of a district. */
  async site(id: string, district: string): Promise<ShownRegion> {
    const path = [...ancestorsOf(district).toReversed(), district, id];
    const showing = await this.#showing(path);
    return { told: this.#told(await this.#rowsOf(district), id), showing: showing(id) };
  }

  async #showing(path: readonly string[]): Promise<(code: string) => ShownRegion['showing']> {
    const rules = await this.#platform.rules.current();
    const date = localDate(this.#platform.now(), zoneOf('ID'));
    const families = await Promise.all(path.map((code, i) => this.#family(code, path[i + 1])));
    const isShown = shownOutcomes(families, numberRule(rules, 'privacy.smallCell', date));
    const minRateN = numberRule(rules, 'privacy.minRateN', date);
    return (code) => ({ isShown: (key) => isShown(code, key), minRateN });
  }

  /** `next`: the member that the path goes on with, whether it has rows or not. */
  async #family(code: string, next: string | undefined): Promise<Family> {
    const rows = await this.#rowsOf(code);
    const codes = new Set([...childrenOf(rows).map(({ child }) => child), ...(next ? [next] : [])]);
    const members = [...codes].map((child) => ({ code: child, told: this.#told(rows, child) }));
    return { code, told: this.#told(rows), members };
  }

  /** Of a child, or of all together. */
  #told(rows: Rows, child?: string) {
    const { against } = this.#asked;
    const { now, before } = foundIn(rows, child);
    return toldOf(now, against ? { month: against, outcome: before } : undefined);
  }

  #rowsOf(code: string): Promise<Rows> {
    const known = this.#rows.get(code) ?? this.#read(code);
    this.#rows.set(code, known);
    return known;
  }

  async #read(code: string): Promise<Rows> {
    const { round, against } = this.#asked;
    const { outcomes } = this.#platform;
    const [now, then] = await Promise.all([
      outcomes.ofChildren(code, round),
      against ? outcomes.ofChildren(code, against) : [],
    ]);
    return { now, then };
  }
}

const foundIn = ({ now, then }: Rows, child?: string) => ({
  now: outcomeIn(now, child),
  before: outcomeIn(then, child),
});

const outcomeIn = (rows: readonly OutcomeRow[], child: string | undefined): RoundOutcome =>
  rows
    .filter((row) => child === undefined || row.child === child)
    .map(({ outcome }) => outcome)
    .reduce(mergeRounds, noRoundOutcome);

/** Those of either round, in code order. */
function childrenOf({ now, then }: Rows): Child[] {
  const all = new Map([...then, ...now].map(({ child, name, level }) => [child, { child, name, level }]));
  return [...all.values()].sort((a, b) => (a.child < b.child ? -1 : 1));
}
