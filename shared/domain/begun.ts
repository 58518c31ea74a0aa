// When a kitchen began. One that was open before it was registered cooks as it did; any other waits until its gates let it begin, and
// what it cooks before is kept as a fact and shown as a finding: children may have eaten it.
import { ofKind } from './chain.ts';
import { localDate } from './dates.ts';
import type { Fact } from './fact.ts';
import type { KitchenLifecycle, KitchenProfile } from './kitchen.ts';
import type { Numbers, Sentence } from './language.ts';
import type { Meal } from './meal.ts';
import { zoneOf } from './region.ts';

/** Known where the registry is, not on a phone. */
export const BEFORE_GATES = {
  'kitchen-before-gates': {
    id: 'Makanan dari dapur {kitchenId}, yang memasak sebelum gerbangnya terpenuhi.',
    en: 'Food of kitchen {kitchenId}, which cooked before its gates were met.',
  },
} as const satisfies Record<string, Sentence>;
export type BeforeGates = { code: keyof typeof BEFORE_GATES; meal: Meal; numbers: Numbers };

/** What is stored of it: no lifecycle is a kitchen that was open already. */
export type Beginning = { lifecycle?: KitchenLifecycle | undefined; begunAt?: string | undefined };
/** Until when each kitchen that began through its gates had not begun. */
export type Waits = ReadonlyMap<string, string>;

const NOT_YET = '9999-12-31T00:00:00.000Z';

/** Whether a kitchen that is registered on `today` was open before. */
export const wasOpenBefore = ({ openedOn }: Pick<KitchenProfile, 'openedOn'>, today: string): boolean =>
  openedOn < today;

/** Until when a kitchen had not begun; undefined for one that never waited. */
const waitedUntil = ({ lifecycle, begunAt }: Beginning): string | undefined =>
  lifecycle === 'REGISTERED' ? NOT_YET : begunAt;

/** The same as it is asked of a kitchen's food. */
export function waitsOf(kitchenId: string, beginning: Beginning): Waits {
  const until = waitedUntil(beginning);
  return new Map(until ? [[kitchenId, until]] : []);
}

/** Whether days are planned with a kitchen of a district on a date. */
export function hasBegunOn(beginning: Beginning, district: string, date: string): boolean {
  const until = waitedUntil(beginning);
  return until === undefined || localDate(new Date(until), zoneOf(district)) <= date;
}

/** What was cooked, sent or received from kitchens that had not begun: a finding for each kitchen and meal. */
export function beforeGatesFindings(effective: readonly Fact[], waits: Waits): BeforeGates[] {
  const made = [
    ...ofKind(effective, 'cooked'),
    ...ofKind(effective, 'dispatched'),
    ...ofKind(effective, 'received'),
  ];
  const early = made.flatMap(({ kitchenId = '', meal, at }): BeforeGates[] =>
    Date.parse(at) < Date.parse(waits.get(kitchenId) ?? at)
      ? [{ code: 'kitchen-before-gates', meal, numbers: { kitchenId } }]
      : [],
  );
  const once = new Map(early.map((found) => [`${found.numbers.kitchenId} ${found.meal}`, found]));
  return [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
}
