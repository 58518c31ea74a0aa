// What the form for sending holds for each stop, and the facts that it becomes.
import type { FactOf } from '../../../../shared/domain/fact.ts';
import type { Portions } from '../../../../shared/domain/portions.ts';
import { commonOf, noteOf } from '../records/new-fact.ts';
import { type Stop, toSend } from './stops.ts';

export type Line = { stop: Stop; isChosen: boolean; portions: Portions };

/** A line for every stop; those that wait for their food are chosen, with what is still to be sent to them. */
export const toLines = (stops: readonly Stop[]): Line[] =>
  stops
    .filter(({ status }) => status !== 'unplanned')
    .map((stop) => ({ stop, isChosen: stop.status === 'to-send', portions: toSend(stop) }));

type Sending = { kitchenId: string; date: string; at: string; batchId: string; note: string };

/** One dispatch for each chosen stop. */
export const toDispatches = (lines: readonly Line[], sending: Sending): FactOf<'dispatched'>[] =>
  lines
    .filter(({ isChosen }) => isChosen)
    .map(({ stop, portions }) => ({
      ...commonOf(sending.date, stop.meal),
      kind: 'dispatched',
      kitchenId: sending.kitchenId,
      siteId: stop.siteId,
      at: sending.at,
      portions,
      ...(sending.batchId && { batchId: sending.batchId }),
      ...noteOf(sending.note),
    }));
