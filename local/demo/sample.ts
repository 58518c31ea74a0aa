// The sample of the main dish that a kitchen keeps of each batch of today, chilled for two days.

import type { Day, Message } from './day.ts';
import { menuOf } from './menus.ts';
import { between, randomOf } from './random.ts';

const KEPT_MS = 48 * 3_600_000;

/** The sample of a batch, some minutes after it was cooked. */
export function sampleOf({ caller, fact }: Message, day: Day): Message[] {
  if (fact.kind !== 'cooked') return [];
  const { kitchenId, batchId, finishedAt } = fact;
  const random = randomOf('sample', kitchenId, day.date, batchId);
  const head = day.head(day.minuteOf(finishedAt) + between(random, 9, 15), random);
  const [, main = 'Lauk'] = menuOf(kitchenId, day).menu.dishes;
  const sample = {
    ...head,
    kind: 'sample-retained' as const,
    kitchenId,
    batchId,
    item: main,
    massG: 100 + 5 * Math.floor(between(random, 0, 8)),
    storage: 'chilled' as const,
    storageCelsius: Math.round(between(random, 2, 5)),
    seal: `S-${batchId.slice(-4)}`,
    discardDueAt: new Date(Date.parse(head.at) + KEPT_MS).toISOString(),
  };
  return [day.message(caller, sample, random)];
}
