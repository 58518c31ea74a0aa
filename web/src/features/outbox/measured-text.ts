// A measurement as one line of words.
import type { Measurement } from '../../../../shared/domain/measurement.ts';
import { number } from '../../lib/format.ts';

const DIGITS = 2;
const readingsText = (readings: readonly number[] | undefined, unit: string): string[] =>
  readings ? [`${readings.map((one) => number(one, DIGITS)).join(' / ')} ${unit}`] : [];

/** Each reading of weight and height. */
export const measuredText = ({ weightKg, heightCm }: Measurement): string =>
  [...readingsText(weightKg, 'kg'), ...readingsText(heightCm, 'cm')].join(' · ');
