// The retained sample of a batch, written down by its kitchen soon after the cooking; now and then one is forgotten.
import type { Day, Message } from './day.ts';
import { kitchenOperator } from './people.ts';
import { between, randomOf } from './random.ts';

type Batch = { id: string; finishedAt: number };

const KEEP_MS = 48 * 3_600_000;

export function sample({ id, finishedAt }: Batch, kitchenId: string, day: Day): Message[] {
  const random = randomOf('sample', kitchenId, day.date, String(finishedAt));
  if (random() < 0.03) return [];
  const head = day.head(finishedAt + between(random, 5, 15), random);
  const fact = {
    ...head,
    kind: 'sample-retained' as const,
    kitchenId,
    batchId: id,
    item: 'Nasi dan lauk',
    massG: 120,
    storage: 'chilled' as const,
    discardDueAt: new Date(Date.parse(head.at) + KEEP_MS).toISOString(),
  };
  const receivedAt = new Date(Math.min(Date.parse(head.at) + 20_000, day.at(24 * 60).getTime()));
  return [{ caller: kitchenOperator(kitchenId), fact, receivedAt }];
}
