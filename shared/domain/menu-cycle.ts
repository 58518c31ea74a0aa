// Menus repeat: of what was cooked day after day, the shortest row of days that comes again and again.

/** The shortest beginning of `days` whose repetition gives them all; all of them where nothing repeats. */
export function cycleOf<T>(days: readonly T[], isSame: (a: T, b: T) => boolean): T[] {
  const repeatsAfter = (length: number): boolean =>
    days.slice(length).every((day, i) => isSame(day, days[i] as T));
  const length = days.findIndex((_, i) => i > 0 && repeatsAfter(i));
  return days.slice(0, length < 0 ? days.length : length);
}
