// An estimate as it is read: the value with its interval.
import type { Estimate } from '../../../../shared/domain/intervals.ts';
import { number, percent } from '../../lib/format.ts';

/** `12,3 % (10,1 % – 14,8 %)`; a dash where there is none. */
export const shareText = (found: Estimate | null | undefined): string =>
  found ? `${percent(found.value)} (${percent(found.from)} – ${percent(found.to)})` : '–';

const score = (value: number): string => number(value, 2).replace('-', '−');
export const scoreText = (found: Estimate | null | undefined): string =>
  found ? `${score(found.value)} (${score(found.from)} – ${score(found.to)})` : '–';

/** A difference of shares, in percentage points with its sign. */
export function pointsText(found: Estimate | null | undefined): string {
  if (!found) return '–';
  const points = (value: number) => signed(number(value * 100, 1));
  return `${points(found.value)} (${points(found.from)} – ${points(found.to)})`;
}

const signed = (text: string): string => {
  if (text === '0' || text === '-0') return '0';
  return text.startsWith('-') ? text.replace('-', '−') : `+${text}`;
};
export const scoreChangeText = (found: Estimate | null | undefined): string =>
  found
    ? `${signed(number(found.value, 2))} (${signed(number(found.from, 2))} – ${signed(number(found.to, 2))})`
    : '–';
