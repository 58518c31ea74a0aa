// How one template differs from another, line by line, in words.
import { fill, type Language, type Sentence } from './language.ts';
import type { Template } from './template.ts';
import { lineText } from './template-line-text.ts';
import { type LineValue, templateLines } from './template-lines.ts';
import { lineName } from './template-words.ts';

export type Difference = {
  /** The name of the line, such as `staff.cook`. */
  item: string;
  change: 'added' | 'removed' | 'changed';
  before: LineValue | null;
  after: LineValue | null;
};

/** Lines that only one of two templates has, or that say something else; in the order of their names. */
export const differencesOf = (before: Template, after: Template): Difference[] =>
  lineDifferences(templateLines(before), templateLines(after));

type Lines = Readonly<Record<string, LineValue>>;

/** The same of lines. */
export function lineDifferences(old: Lines, fresh: Lines): Difference[] {
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])]
    .filter((item) => old[item] !== fresh[item])
    .sort()
    .map((item) => toDifference(item, old[item] ?? null, fresh[item] ?? null));
}

const toDifference = (item: string, before: LineValue | null, after: LineValue | null): Difference => ({
  item,
  change: before === null ? 'added' : after === null ? 'removed' : 'changed',
  before,
  after,
});

const SENTENCES: Readonly<Record<Difference['change'], Sentence>> = {
  added: { id: '{name}: baru, {after}', en: '{name}: new, {after}' },
  removed: { id: '{name}: dihapus, tadinya {before}', en: '{name}: gone, it was {before}' },
  changed: { id: '{name}: dari {before} menjadi {after}', en: '{name}: from {before} to {after}' },
};

/** A difference as people read it. */
export const differenceText = ({ item, change, before, after }: Difference, language: Language): string =>
  fill(
    SENTENCES[change],
    {
      name: lineName(item, language),
      before: lineText(item, before ?? '', language),
      after: lineText(item, after ?? '', language),
    },
    language,
  );
