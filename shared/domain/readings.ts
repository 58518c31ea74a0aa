// Two readings are taken of a weight or a height; when they differ by more than is usual, a third. What counts is the mean of the
// two nearest. Reckoned in grams and tenths of millimetres, so that no order of adding changes a digit.

const PARTS = 1000;
const toParts = (reading: number): number => Math.round(reading * PARTS);

/** Whether two readings differ by more than `most`, so that a third is to be taken. */
export const isThirdDue = ([a = 0, b = a]: readonly number[], most: number): boolean =>
  Math.abs(toParts(a) - toParts(b)) > toParts(most);

/** What counts of two or three readings: the mean of the two nearest; of three equally far apart, the middle one. */
export function countedReading(readings: readonly number[]): number {
  const [low = 0, middle = low, high = middle] = readings.map(toParts).sort((a, b) => a - b);
  if (readings.length < 3) return (low + middle) / 2 / PARTS;
  if (middle - low === high - middle) return middle / PARTS;
  return (middle - low < high - middle ? low + middle : middle + high) / 2 / PARTS;
}
