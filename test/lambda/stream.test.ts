import './quiet.ts';
import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { type StreamKey, streamHandler } from '../../shared/lambda/stream.ts';
import { context } from './invocation.ts';

const record = (sequence: number, pk: string, sk = 'served#1'): DynamoDBRecord => ({
  eventName: 'INSERT',
  dynamodb: { SequenceNumber: String(sequence), Keys: { pk: { S: pk }, sk: { S: sk } } },
});
const failures = (...sequences: number[]) => ({
  batchItemFailures: sequences.map((sequence) => ({ itemIdentifier: String(sequence) })),
});

/** Work that notes what it was called for and fails for some partitions. */
function createWork(...failing: string[]) {
  const done: string[] = [];
  const work = async ({ pk }: StreamKey) => {
    done.push(pk);
    if (failing.includes(pk)) throw new Error('not now');
  };
  return { done, work };
}

describe('a stream handler', () => {
  it("works on a place's day once, however many of its records a batch holds", async () => {
    const { done, work } = createWork();
    const Records = [
      record(1, 'site:A#d'),
      record(2, 'site:B#d'),
      record(3, 'site:A#d'),
      record(4, 'site:A#d'),
    ];
    expect(await streamHandler(work)({ Records }, context)).toEqual(failures());
    expect(done).toEqual(['site:A#d', 'site:B#d']);
  });

  it('fails all records of a place that failed and none of another', async () => {
    const { work } = createWork('site:A#d');
    const Records = [record(1, 'site:A#d'), record(2, 'site:B#d'), record(3, 'site:A#d')];
    expect(await streamHandler(work)({ Records }, context)).toEqual(failures(1, 3));
  });

  it('names every record when all fail, so that Lambda repeats each on its own', async () => {
    const { work } = createWork('site:A#d', 'site:B#d');
    const Records = [record(1, 'site:A#d'), record(2, 'site:B#d')];
    expect(await streamHandler(work)({ Records }, context)).toEqual(failures(1, 2));
  });

  it('fails a record without a key by itself', async () => {
    const { done, work } = createWork();
    const Records = [{ dynamodb: { SequenceNumber: '1' } }, record(2, 'site:B#d')];
    expect(await streamHandler(work)({ Records }, context)).toEqual(failures(1));
    expect(done).toEqual(['site:B#d']);
  });

  it('starts afresh with the next batch', async () => {
    const { done, work } = createWork();
    const handler = streamHandler(work);
    await handler({ Records: [record(1, 'site:A#d')] }, context);
    await handler({ Records: [record(2, 'site:A#d')] }, context);
    expect(done).toEqual(['site:A#d', 'site:A#d']);
  });

  it('can group by part of a partition, as the days of a region', async () => {
    const { done, work } = createWork();
    const Records = [
      record(1, '35.09.19#2026-11', '2026-11-24#A'),
      record(2, '35.09.19#2026-11', '2026-11-24#B'),
      record(3, '35.09.19#2026-11', '2026-11-25#A'),
    ];
    const dayOf = ({ pk, sk }: StreamKey) => `${pk}/${sk.split('#')[0]}`;
    expect(await streamHandler(work, dayOf)({ Records }, context)).toEqual(failures());
    expect(done).toHaveLength(2);
  });

  it('works on ten groups at a time, not on all at once', async () => {
    let [running, most] = [0, 0];
    const work = async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running--;
    };
    const Records = Array.from({ length: 40 }, (_, index) => record(index, `site:${index}#d`));
    await streamHandler(work)({ Records }, context);
    expect(most).toBe(10);
  });
});
