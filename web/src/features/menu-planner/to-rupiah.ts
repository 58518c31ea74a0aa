// A price as people write it: `14.000`, `Rp 14.000,00`, `14,000.50`. Cents are left off.

/** Whole rupiah; not a number where none is written, so that it is never taken for free. */
export function toRupiah(text: string): number {
  const digits = text
    .trim()
    .replace(/[.,]\d{1,2}$/, '')
    .replace(/\D/g, '');
  return digits === '' ? Number.NaN : Number(digits);
}
