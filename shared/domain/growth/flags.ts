// Scores that are hardly those of a child: more likely a slip of the scales, the ruler or the pen. They are shown, and
// left out of every prevalence (WHO's limits).
import type { Index } from './curves.ts';

const LIMITS: Readonly<Record<Index, { below: number; above: number }>> = {
  heightForAge: { below: -6, above: 6 },
  weightForAge: { below: -6, above: 5 },
  bmiForAge: { below: -5, above: 5 },
  weightForHeight: { below: -5, above: 5 },
};

/** Whether a rounded score is beyond the limits of its index. */
export const isFlagged = (index: Index, z: number): boolean =>
  z < LIMITS[index].below || z > LIMITS[index].above;
