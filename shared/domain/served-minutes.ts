// How long food took from the pot to the plates: servings by minutes, in steps, so that places add up to regions.
import { ofKind } from './chain.ts';
import { batchesOf } from './deliveries.ts';
import type { Fact } from './fact.ts';

/** From the first minute of a step to how many servings fell into it. */
type Minutes = Readonly<Record<string, number>>;

const STEP_MIN = 15;
/** Later than this is one step. */
const LAST_STEP = 720;

/** Adds up two histograms. */
export const mergeMinutes = (a: Minutes, b: Minutes): Record<string, number> => {
  const sum = { ...a };
  for (const [step, n] of Object.entries(b)) sum[step] = (sum[step] ?? 0) + n;
  return sum;
};

/** Servings by minutes since the earliest of their batches was cooked. */
export function servedMinutes(ofMeal: readonly Fact[], ofKitchens: readonly Fact[]): Record<string, number> {
  const cooked = batchesOf(ofMeal, ofKitchens).map(({ finishedAt }) => Date.parse(finishedAt));
  if (cooked.length === 0) return {};
  const steps = ofKind(ofMeal, 'served')
    .map(({ at }) => (Date.parse(at) - Math.min(...cooked)) / 60_000)
    .filter((minutes) => minutes >= 0)
    .map((minutes) => String(Math.min(LAST_STEP, Math.floor(minutes / STEP_MIN) * STEP_MIN)));
  return steps.reduce<Record<string, number>>((sum, step) => mergeMinutes(sum, { [step]: 1 }), {});
}

/** A quantile (0 to 1) of the minutes from cooked to served, within its step in proportion; null where nothing was counted. */
export function minutesQuantile(minutes: Minutes, q: number): number | null {
  const steps = Object.entries(minutes)
    .map(([step, n]) => [Number(step), n] as const)
    .sort(([a], [b]) => a - b);
  const wanted = q * steps.reduce((sum, [, n]) => sum + n, 0);
  let passed = 0;
  for (const [step, n] of steps) {
    if (n > 0 && passed + n >= wanted) return Math.round(step + (STEP_MIN * (wanted - passed)) / n);
    passed += n;
  }
  return null;
}
