import './quiet.ts';
import { describe, expect, it } from 'vitest';
import { regionSchedule, scheduleHandler } from '../../shared/lambda/schedule.ts';
import { context } from './invocation.ts';

const handler = scheduleHandler(regionSchedule, async ({ region }) => ({ opened: region }));

describe('a schedule handler', () => {
  it.each(['35', 'ID'])('runs for region %s', async (region) => {
    expect(await handler({ region }, context)).toEqual({ opened: region });
  });

  it.each([
    [{}],
    [{ region: '35.09' }],
    [{ region: 35 }],
    [{ region: '35', date: '2026-11-24' }],
    [undefined],
  ])('fails loudly when it is rung with %j', async (event) => {
    await expect(handler(event, context)).rejects.toThrow(/Invalid|invalid|Unrecognized/);
  });

  it('passes a failure on, so that the ring is repeated', async () => {
    const failing = scheduleHandler(regionSchedule, () => Promise.reject(new Error('database away')));
    await expect(failing({ region: '35' }, context)).rejects.toThrow('database away');
  });
});
