// What the form for sending holds for each stop, and the facts that it becomes.
import type { FactOf } from '../../../../shared/domain/fact.ts';
import type { Draft } from '../records/judge.ts';
import { newId, noteOf } from '../records/new-fact.ts';
import { NOTHING_TYPED, portionsOf, type TypedPortions } from '../records/portion-fields.tsx';
import { lacking, type Stop } from './stops.ts';

/** A line has its dispatch's id from the start, so that pressing twice sends once. */
export type Line = { id: string; stop: Stop; isChosen: boolean; portions: TypedPortions };

/** A line for every stop with what is still to be sent to it; those that wait for their food come first, chosen. */
export const toLines = (stops: readonly Stop[]): Line[] =>
  stops
    .map((stop) => ({
      id: newId(),
      stop,
      isChosen: stop.status === 'to-send',
      portions: toSend(stop),
    }))
    .sort((a, b) => Number(b.isChosen) - Number(a.isChosen));

function toSend({ planned, expected, dispatched }: Stop): TypedPortions {
  const whole = planned ?? expected;
  return whole ? lacking(whole, dispatched) : NOTHING_TYPED;
}

export type Sending = { kitchenId: string; date: string; at: string; batchId: string; note: string };

/** The dispatch that a line stands for. */
export const toDispatch = (
  { id, stop, portions }: Line,
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
  ...noteOf(note),
});

/** Nothing was counted for a stop that was chosen. */
export const isEmpty = ({ isChosen, portions }: Line): boolean =>
  isChosen && !portions.small && !portions.large;
