// The read and write units that a piece of work consumes, as the database says.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Product } from '../local/product.ts';

/** What a query that finds nothing costs; the embedded database says 0. */
const LEAST_UNITS = 0.5;

export type Units = { read: number; write: number };

/** Waits until nothing is left to fold. */
export const quiet = async ({ pump }: Product): Promise<void> => {
  while (pump.backlog > 0) await sleep(50);
};

/** Collects the units that the client's commands consume while `work` runs, with nothing else running. */
export async function unitsOf(product: Product, work: () => Promise<unknown>): Promise<Units> {
  await quiet(product);
  const units = { read: 0, write: 0 };
  const { middlewareStack } = product.client;
  middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
        const answer = await next(args);
        const { ConsumedCapacity } = answer.output as { ConsumedCapacity?: { CapacityUnits?: number } };
        units[commandName.startsWith('Put') ? 'write' : 'read'] +=
          ConsumedCapacity?.CapacityUnits || LEAST_UNITS;
        return answer;
      },
    { step: 'initialize', name: 'countUnits' },
  );
  await work();
  middlewareStack.remove('countUnits');
  return units;
}
