// Is the device's clock wrong? A fact may be sent days late, so only what cannot be true counts: a moment later than the
// server's own, a moment that is not on the service date or next to it, or a skew that the device itself measured.
import { daysBetween, localDate } from './dates.ts';

const HOUR_MS = 3_600_000;

type Clock = {
  at: string;
  serviceDate: string;
  receivedAt: Date;
  zone: string;
  skewMs: number;
  maxSkewHours: number;
};

/** Whether a clock is off by more than `maxSkewHours`. The fact is kept and flagged, never refused. */
export function isClockOff({ at, serviceDate, receivedAt, zone, skewMs, maxSkewHours }: Clock): boolean {
  const limitMs = maxSkewHours * HOUR_MS;
  const isAhead = Date.parse(at) - receivedAt.getTime() > limitMs;
  const isElsewhere = Math.abs(daysBetween(serviceDate, localDate(at, zone))) > 1;
  return isAhead || isElsewhere || Math.abs(skewMs) > limitMs;
}
