// Prices as people type them.
import { expect, it } from 'vitest';
import { toRupiah } from '../../web/src/features/menu-planner/to-rupiah.ts';

it.each([
  ['14000', 14_000],
  ['14.000', 14_000],
  ['Rp 14.000,00', 14_000],
  ['14,000.5', 14_000],
  ['1.250.000', 1_250_000],
  ['0', 0],
  ['belum tahu', Number.NaN],
])('%s', (text, rupiah) => {
  expect(toRupiah(text)).toBe(rupiah);
});
