// From a measure to its z-score by WHO's LMS method.
import type { Lms } from './rows.ts';

/** The z-score of `y`, unrounded. */
export const scoreOf = (y: number, { L, M, S }: Lms): number => ((y / M) ** L - 1) / (S * L);

/** As `scoreOf`; beyond 3 SD it goes on in steps as wide as the last one, as WHO does for all that depends on weight. */
export function restrictedScoreOf(y: number, lms: Lms): number {
  const z = scoreOf(y, lms);
  if (z > 3) return 3 + (y - measureAt(3, lms)) / (measureAt(3, lms) - measureAt(2, lms));
  if (z < -3) return -3 + (y - measureAt(-3, lms)) / (measureAt(-2, lms) - measureAt(-3, lms));
  return z;
}

/** The measure that lies at a z-score. */
export const measureAt = (z: number, { L, M, S }: Lms): number => M * (1 + L * S * z) ** (1 / L);

/** Two decimals, the last step; null where there is no number. */
export const roundScore = (z: number): number | null =>
  Number.isFinite(z) ? (Math.sign(z) * Math.round(Math.abs(z) * 100)) / 100 + 0 : null;
