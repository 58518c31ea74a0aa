// What leaves a place must not name it: where a text says a name or a number of the place, it says an ellipsis instead.

/** Shorter ones stand in too many other words to point at a place. */
const MIN_LENGTH = 3;
/** As a pattern; blanks may be of any kind and number. */
const patternOf = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');

/** A way to rewrite texts so that none of the names stands in them, whatever its case. */
export function withoutNames(names: readonly string[]): (text: string) => string {
  const told = [...new Set(names.map((name) => name.trim()))]
    .filter(({ length }) => length >= MIN_LENGTH)
    .sort((a, b) => b.length - a.length);
  if (told.length === 0) return (text) => text;
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(${told.map(patternOf).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replace(any, '…');
}
