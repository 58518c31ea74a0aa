// How far this device's clock is ahead of the server's, measured at every answer (to the second: HTTP's Date has no more).
import { signal } from '@preact/signals';

const SHOWN_FROM_MS = 10 * 60_000;

/** Milliseconds the device is ahead; null until an answer came. */
export const skewMs = signal<number | null>(null);

export function noteServerTime(date: string | null, now = Date.now()): void {
  const server = Date.parse(date ?? '');
  if (!Number.isNaN(server)) skewMs.value = now - server;
}

/** Whole minutes the clock is off, when that is worth telling; else 0. */
export const minutesOff = (skew: number | null): number =>
  skew === null || Math.abs(skew) <= SHOWN_FROM_MS ? 0 : Math.round(skew / 60_000);
