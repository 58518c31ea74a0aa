// A function that is woken by a DynamoDB stream. The records of a batch are gathered into groups (a place's day, a region's
// day) and a group is worked on once, however many records it has. A group that fails fails its own records only; Lambda
// calls again from the first of them, so what succeeded after it is repeated: work must be safe to repeat.
import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import pLimit from 'p-limit';
import * as z from 'zod';
import { logger, metrics, observe } from './observe.ts';

export type StreamKey = { pk: string; sk: string };

/** Groups worked on at the same time. A fold waits for the database most of its time. */
const GROUPS_AT_ONCE = 10;

const keys = z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) });

const partitionOf = ({ pk }: StreamKey): string => pk;

/** Wraps `work` as a stream's handler. `work` gets the key of one changed item of each group; by default a partition. */
export function streamHandler(work: (key: StreamKey) => Promise<unknown>, groupOf = partitionOf) {
  return observe((event: DynamoDBStreamEvent) => {
    const once = oncePerGroup(work, groupOf);
    const handle = (record: DynamoDBRecord) => once(toKey(record));
    const processor = new BatchProcessor(EventType.DynamoDBStreams);
    return processPartialResponse(event, handle, processor, { throwOnFullBatchFailure: false });
  });
}

function toKey(record: DynamoDBRecord): StreamKey {
  const { pk, sk } = keys.parse(record.dynamodb?.Keys);
  return { pk: pk.S, sk: sk.S };
}

function oncePerGroup(work: (key: StreamKey) => Promise<unknown>, groupOf: (key: StreamKey) => string) {
  const limit = pLimit(GROUPS_AT_ONCE);
  const started = new Map<string, Promise<void>>();
  return (key: StreamKey): Promise<void> => {
    const group = groupOf(key);
    const running = started.get(group) ?? limit(() => attempt(group, () => work(key)));
    started.set(group, running);
    return running;
  };
}

/** The group's name has places and dates in it, no person. */
async function attempt(group: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    logger.error('work on a group of changes failed and will be repeated', { group, error: error as Error });
    metrics.addMetric('FailedGroups', MetricUnit.Count, 1);
    throw error;
  }
}
