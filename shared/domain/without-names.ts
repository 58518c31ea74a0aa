// What leaves a place must not name it: where a text says a name or a number of the place, it says an ellipsis instead.

/** Shorter ones stand in too many other words to point at a place. */
const MIN_LENGTH = 3;
/** As a pattern; blanks may be of any kind and number. */
const patternOf = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');

const WORDS = /[\p{L}\p{N}]+/gu;
/** Whatever its case, a word is one. */
const wordsOf = (text: string): string[] =>
  (text.match(WORDS) ?? []).map((word) => word.toLowerCase().toUpperCase().toLowerCase());

/** A way to rewrite texts so that none of the names stands in them, whatever its case. */
export function withoutNames(names: readonly string[]): (text: string) => string {
  const told = [...new Set(names.map((name) => name.trim()))]
    .filter(({ length }) => length >= MIN_LENGTH)
    .sort((a, b) => b.length - a.length)
    .map((name) => ({ name, words: wordsOf(name) }));
  return (text) => {
    const said = new Set(wordsOf(text));
    // A region has thousands of names: only those whose every word is in the text can stand there.
    const possible = told.filter(({ words }) => words.every((word) => said.has(word)));
    return possible.length > 0 ? text.replace(anyOf(possible), '…') : text;
  };
}

const anyOf = (told: readonly { name: string }[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(${told.map(({ name }) => patternOf(name)).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
