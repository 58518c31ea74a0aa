// Read and write units, from what the database says it consumed, and their price.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Product } from '../local/product.ts';

export type Units = { read: number; write: number };

/** Assumed list price on demand in ap-southeast-3, USD per million units. */
export const USD_PER_MILLION = { read: 0.1425, write: 0.7125 };

/** What a query that finds nothing costs; the embedded database says 0. */
const LEAST_UNITS = 0.5;

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

export const priceOf = ({ read, write }: Units): number =>
  (read * USD_PER_MILLION.read + write * USD_PER_MILLION.write) / 1_000_000;
