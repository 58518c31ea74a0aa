// Copies items into the real tables, 25 at a time. The demo runs alone and writes the same items each time, so here alone
// a put needs no condition; the stream is not told, since the totals are among the items.
import {
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import pLimit from 'p-limit';
import type { Written } from './memory-database.ts';

const BATCH = 25;
const BATCHES_AT_ONCE = 6;

type Requests = NonNullable<BatchWriteCommandInput['RequestItems']>;

export async function copyItems(items: readonly Written[], client: DynamoDBDocumentClient): Promise<void> {
  const batches = Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) =>
    items.slice(i * BATCH, (i + 1) * BATCH),
  );
  await pLimit(BATCHES_AT_ONCE).map(batches, (batch) => write(toRequests(batch), client));
}

async function write(requests: Requests, client: DynamoDBDocumentClient): Promise<void> {
  const { UnprocessedItems: left } = await client.send(new BatchWriteCommand({ RequestItems: requests }));
  if (left && Object.keys(left).length > 0) await write(left, client);
}

const toRequests = (batch: readonly Written[]): Requests =>
  Object.fromEntries(
    [...Map.groupBy(batch, ({ table }) => table)].map(([table, written]) => [
      table,
      written.map(({ item }) => ({ PutRequest: { Item: item } })),
    ]),
  );
