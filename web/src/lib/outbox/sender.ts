// One sender per device: whoever holds the lock sends, in this tab, another tab or the service worker.
import type { Ended } from './send.ts';

const LOCK = 'outbox-sender';
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 5 * 60_000;

/** How long to wait before attempt number `failures`: doubling, with up to half as much again by chance, 5 minutes at most. */
export const waitMs = (failures: number, chance: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 20) * (1 + chance / 2));

/** Runs `work` unless someone on this device is already at it; undefined then. */
export const alone = <T>(work: () => Promise<T>): Promise<T | undefined> =>
  navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? work() : undefined));

export type Sender = { wake: () => void; stop: () => void };

/**
 * Keeps sending in the background: at every `wake`, and again after a while when it did not get through. When the server
 * asked for patience, no `wake` comes before that.
 */
export function startSender(send: () => Promise<Ended>): Sender {
  let failures = 0;
  let notBefore = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const again = (ms: number) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(run, Math.max(ms, notBefore - Date.now()));
  };
  const run = async () => {
    const ended = await alone(send).catch((): Ended => ({ kind: 'later' }));
    if (ended?.kind === 'later' && ended.retryAfterMs) notBefore = Date.now() + ended.retryAfterMs;
    if (ended?.kind === 'empty') failures = 0;
    // Someone else is sending: look again later, in case they were closed half-way.
    else if (ended?.kind !== 'signed-out') again(waitMs(failures++, Math.random()));
  };
  return {
    wake: () => {
      failures = 0;
      again(0);
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
