// The totals of a day counted a second time, from the list of facts alone and by other means than the product's: site by
// site, meal by meal, with plain loops. What the product folds and rolls up must come to the same.
import type { Fact, FactOf } from '../../shared/domain/fact.ts';
import type { Totals } from '../../shared/domain/totals.ts';

type Size = { small: number; large: number };
type Sums = Record<'planned' | 'cooked' | 'dispatched' | 'received' | 'served' | 'rejected', Size>;

const LINKS = ['planned', 'cooked', 'dispatched', 'received', 'served'] as const;
const FOUR_HOURS_MS = 4 * 3_600_000;
const WINDOW_END = { morning: 9 * 60, noon: 14 * 60 } as const;

const nothing = (): Size => ({ small: 0, large: 0 });
const both = (size: Size | undefined): number => (size ? size.small + size.large : 0);

function add(to: Size | undefined, size: Size): void {
  if (!to) throw new Error('nothing to add to');
  to.small += size.small;
  to.large += size.large;
}

/** Minutes after midnight of the service date, on a clock `offsetHours` ahead of UTC. */
const minutesInto = (date: string, at: string, offsetHours: number): number =>
  (Date.parse(at) - Date.parse(`${date}T00:00:00Z`)) / 60_000 + offsetHours * 60;

/** Facts without those that others supersede or void, each id once. */
export function standing(facts: readonly Fact[]): Fact[] {
  const once = new Map<string, Fact>();
  for (const fact of facts) once.set(fact.id, fact);
  const gone = new Set<string>();
  for (const { supersedes } of once.values()) if (supersedes) gone.add(supersedes);
  return [...once.values()].filter(({ id, kind }) => kind !== 'voided' && !gone.has(id));
}

const blank = (): Totals => ({
  sites: { expected: 0, reported: 0, noService: 0 },
  portions: {
    planned: nothing(),
    cooked: nothing(),
    dispatched: nothing(),
    received: nothing(),
    served: nothing(),
    rejected: nothing(),
  },
  pupils: { enrolled: 0, present: 0 },
  deliveries: { count: 0, onTime: 0, withinLimit: 0 },
  leftoverG: 0,
  discrepancies: 0,
});

/** Totals of all the facts of one day in one time zone: whole minutes, `kitchenOf` says who cooks for a site. */
export function sumOfDay(
  all: readonly Fact[],
  kitchenOf: (siteId: string) => string,
  offsetHours = 7,
): Totals {
  const facts = standing(all);
  const sum = blank();
  const siteIds = new Set(facts.flatMap((fact) => ('siteId' in fact && fact.siteId ? fact.siteId : [])));
  for (const fact of facts) if (fact.kind === 'cooked') add(sum.portions.cooked, fact.portions);
  for (const siteId of siteIds) {
    const own = facts.filter((fact) => 'siteId' in fact && fact.siteId === siteId);
    const has = (kind: Fact['kind']) => own.some((fact) => fact.kind === kind);
    if (has('planned')) sum.sites.expected += 1;
    if (has('received') || has('served') || has('no-service')) sum.sites.reported += 1;
    if (has('no-service')) sum.sites.noService += 1;
    for (const meal of ['morning', 'noon'] as const) {
      const batches = facts.filter(
        (fact) => fact.kind === 'cooked' && fact.kitchenId === kitchenOf(siteId) && fact.meal === meal,
      );
      addMeal(
        sum,
        own.filter((fact) => fact.meal === meal),
        batches,
        offsetHours,
      );
    }
  }
  return sum;
}

function addMeal(sum: Totals, facts: readonly Fact[], batches: readonly Fact[], offsetHours: number): void {
  const of: Partial<Sums> = {};
  const before = { leftoverG: sum.leftoverG, count: sum.deliveries.count };
  for (const fact of facts) {
    if (!('portions' in fact) || fact.kind === 'cooked') continue;
    of[fact.kind] ??= nothing();
    add(of[fact.kind], fact.portions);
    if (fact.kind === 'planned') sum.pupils.enrolled += fact.enrolled;
    if (fact.kind === 'served') {
      sum.pupils.present += fact.present ?? 0;
      sum.leftoverG += fact.leftoverG ?? 0;
    }
    if (fact.kind === 'received') addArrival(sum, of, fact, offsetHours);
  }
  for (const link of LINKS) add(sum.portions[link], of[link] ?? nothing());
  add(sum.portions.rejected, of.rejected ?? nothing());
  if (isWithinFourHours(facts, batches)) sum.deliveries.withinLimit += sum.deliveries.count - before.count;
  sum.discrepancies += gapsOf(of, sum.leftoverG - before.leftoverG);
}

function addArrival(sum: Totals, of: Partial<Sums>, fact: FactOf<'received'>, offsetHours: number): void {
  sum.deliveries.count += 1;
  if (fact.rejected) {
    of.rejected ??= nothing();
    add(of.rejected, fact.rejected);
  }
  const isLate = Math.floor(minutesInto(fact.serviceDate, fact.at, offsetHours)) > WINDOW_END[fact.meal];
  if (isLate) sum.discrepancies += 1;
  else sum.deliveries.onTime += 1;
}

/** Whether the last portion was served at most four hours after the first batch was cooked. */
function isWithinFourHours(facts: readonly Fact[], batches: readonly Fact[]): boolean {
  const served = facts.flatMap((fact) => (fact.kind === 'served' ? Date.parse(fact.at) : []));
  const cooked = batches.flatMap((fact) => (fact.kind === 'cooked' ? Date.parse(fact.finishedAt) : []));
  const waitedMs = Math.max(...served) - Math.min(...cooked);
  return served.length > 0 && cooked.length > 0 && waitedMs >= 0 && waitedMs <= FOUR_HOURS_MS;
}

function gapsOf(of: Partial<Sums>, leftoverG: number): number {
  const [sent, came, eaten] = [both(of.dispatched), both(of.received), both(of.served)];
  let gaps = 0;
  if (of.received && came < sent) gaps += 1;
  if (of.received && eaten > came) gaps += 1;
  if (of.served && eaten < came - both(of.rejected) && leftoverG === 0) gaps += 1;
  if (of.received && !of.dispatched) gaps += 1;
  return gaps;
}
