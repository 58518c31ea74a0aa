// One measured figure: printed as a JSON line, and gathered into a table at the end.
export type Figure = {
  bench: string;
  case: string;
  value: number;
  unit: string;
  aim?: string;
  met?: boolean;
};
export type Print = (figure: Figure) => void;

/** The value below which a share of the sorted values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
