import type { MeasuredChild } from '../../../shared/domain/growth/child.ts';

/** A boy of 1,000 days, short for his age, unless overridden. */
export const makeChild = (over: Partial<MeasuredChild> = {}): MeasuredChild => ({
  sex: 'male',
  ageDays: 1000,
  heightCm: 85,
  weightKg: 12,
  ...over,
});
