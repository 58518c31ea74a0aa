// How far this device's clock is ahead of the server's, measured at every answer (to the second: HTTP's Date has no more)
// and kept, so that a phone with a wrong clock knows its day without a signal too. Moments and days are read here.
import { computed, signal } from '@preact/signals';

const KEY = 'clock-skew';
const TRUSTED_MS = 10 * 60_000;

/** A service worker has no such store: it begins without. */
type Store = { getItem: (key: string) => string | null; setItem: (key: string, value: string) => void };
const { localStorage: store } = globalThis as { localStorage?: Store };

/** Milliseconds the device is ahead; null until an answer came. */
export const skewMs = signal<number | null>(Number(store?.getItem(KEY)) || null);

export function noteServerTime(date: string | null, device = Date.now()): void {
  const server = Date.parse(date ?? '');
  if (Number.isNaN(server)) return;
  skewMs.value = device - server;
  try {
    store?.setItem(KEY, String(skewMs.value));
  } catch {
    // A full store: the measure is good for this visit.
  }
}

/** What to take off this device's clock: nothing as long as it is right to ten minutes. */
const correctionMs = computed(() => (Math.abs(skewMs.value ?? 0) > TRUSTED_MS ? (skewMs.value ?? 0) : 0));

/** The moment it is, whatever this device's clock says. */
export const now = (): Date => new Date(Date.now() - correctionMs.value);

/** Whole minutes the clock is off, when that is worth telling; else 0. */
export const minutesOff = (): number => Math.round(correctionMs.value / 60_000);
