// One sender per device, patient when the network is not there.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ended } from '../../web/src/lib/outbox/send.ts';
import { alone, type Sender, startSender, waitMs } from '../../web/src/lib/outbox/sender.ts';

describe('the wait between attempts', () => {
  it('doubles from two seconds and never passes five minutes', () => {
    expect([0, 1, 2, 3].map((failures) => waitMs(failures, 0))).toEqual([2_000, 4_000, 8_000, 16_000]);
    fc.assert(
      fc.property(fc.nat(1_000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
        const wait = waitMs(failures, chance);
        return wait >= 2_000 && wait <= 300_000;
      }),
    );
  });
});

describe('sending alone', () => {
  it('lets nobody else send meanwhile', async () => {
    let finish: (() => void) | undefined;
    const first = alone(
      () =>
        new Promise<string>((done) => {
          finish = () => done('sent');
        }),
    );
    await vi.waitFor(() => expect(finish).toBeDefined());
    expect(await alone(async () => 'doubled')).toBeUndefined();
    finish?.();
    expect(await first).toBe('sent');
    expect(await alone(async () => 'next')).toBe('next');
  });
});

describe('the sender', () => {
  let sender: Sender | undefined;
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    sender?.stop();
    vi.useRealTimers();
  });

  /** Starts a sender whose rounds end as told, the last one ever after; counts them. */
  function start(...endings: Ended[]): () => number {
    let rounds = 0;
    sender = startSender(async () => endings[Math.min(rounds++, endings.length - 1)] ?? { kind: 'empty' });
    sender.wake();
    return () => rounds;
  }

  it('tries again by itself until nothing waits, then rests', async () => {
    const rounds = start({ kind: 'later' }, { kind: 'later' }, { kind: 'empty' });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(rounds()).toBe(3);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(rounds()).toBe(3);
  });

  it('waits as long as the server asks', async () => {
    const rounds = start({ kind: 'later', retryAfterMs: 60_000 }, { kind: 'empty' });
    await vi.advanceTimersByTimeAsync(59_000);
    expect(rounds()).toBe(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(rounds()).toBe(2);
  });

  it('waits as long as the server asks even when it is woken meanwhile', async () => {
    const rounds = start({ kind: 'later', retryAfterMs: 60_000 }, { kind: 'empty' });
    await vi.advanceTimersByTimeAsync(10_000);
    sender?.wake();
    await vi.advanceTimersByTimeAsync(49_000);
    expect(rounds()).toBe(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(rounds()).toBe(2);
  });

  it('does not knock while one has to sign in, and goes on when woken', async () => {
    const rounds = start({ kind: 'signed-out' }, { kind: 'empty' });
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(rounds()).toBe(1);
    sender?.wake();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(rounds()).toBe(2);
  });

  it('survives a round that breaks', async () => {
    let rounds = 0;
    sender = startSender(async () => {
      rounds++;
      if (rounds === 1) throw new Error('the store was closed');
      return { kind: 'empty' };
    });
    sender.wake();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(rounds).toBe(2);
  });
});
