// What the form for sending holds for each stop, and the facts that it becomes.
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { portionCount } from '../../../../shared/domain/portions.ts';
import type { Draft } from '../records/judge.ts';
import { noteOf } from '../records/new-fact.ts';
import { NOTHING_TYPED, portionsOf, type TypedPortions } from '../records/portion-fields.tsx';
import { lacking, type Stop } from './stops.ts';

export type Line = {
  id: string;
  stop: Stop;
  isChosen: boolean;
  portions: TypedPortions;
  /** It takes the place of food that is held there. */
  isReplacing: boolean;
};

/** A stop with what is still to be sent to it; one that waits for its food is chosen, one whose food is held gets it whole. */
export const toLine = (stop: Stop, id: string): Line => ({
  id,
  stop,
  isChosen: stop.status === 'to-send',
  portions: toSend(stop),
  isReplacing: false,
});

/** Whether food that is there, or on its way, must not be served. */
export const isHeld = ({ discrepancies }: Stop): boolean =>
  discrepancies.some(({ code }) => code.startsWith('hold-'));

/** Whether a stop would get more than was planned for it, beyond what was sent there before. */
export function isOverPlan({ stop, portions, isReplacing }: Line): boolean {
  const typed = portionsOf(portions);
  if (!typed || !stop.dispatched || !stop.planned || isReplacing) return false;
  return portionCount(stop.dispatched) + portionCount(typed) > portionCount(stop.planned);
}

function toSend(stop: Stop): TypedPortions {
  const { planned, expected, dispatched } = stop;
  const whole = planned ?? expected;
  return whole ? lacking(whole, isHeld(stop) ? null : dispatched) : NOTHING_TYPED;
}

export type Sending = { kitchenId: string; date: string; at: string; batchId: string; note: string };

/** The dispatch that a line stands for. */
export const toDispatch = (
  { id, stop, portions, isReplacing }: Line,
  { kitchenId, date, at, batchId, note }: Sending,
): Draft<FactOf<'dispatched'>> => ({
  id,
  serviceDate: date,
  meal: stop.meal,
  kind: 'dispatched',
  kitchenId,
  siteId: stop.siteId,
  at,
  portions: portionsOf(portions),
  ...(batchId && { batchId }),
  ...(isReplacing && { replaces: true as const }),
  ...noteOf(note),
});

/** Nothing was counted for a stop that was chosen. */
export const isEmpty = ({ isChosen, portions }: Line): boolean =>
  isChosen && !portions.small && !portions.large;
