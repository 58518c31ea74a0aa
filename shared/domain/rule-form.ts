// The form of a rule's value. A new rule must have the form of the one that it follows: a window stays a window and a
// portion size a portion size, so that no rule added in good faith can stop the days that are judged by it.
import type { RuleValue } from './rules.ts';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const formOfText = (text: string): string => {
  if (TIME.test(text)) return 'time';
  return text === 'small' || text === 'large' ? 'size' : 'text';
};

function formOf(value: RuleValue): string {
  if (Array.isArray(value)) return 'range';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return formOfText(value);
  const fields = Object.entries(value).map(([name, part]) => `${name}: ${formOf(part)}`);
  return `{ ${fields.sort().join(', ')} }`;
}

/** Whether two values could stand in the same rule. */
export const hasSameForm = (a: RuleValue, b: RuleValue): boolean => formOf(a) === formOf(b);

const figuresOf = (value: RuleValue): number[] =>
  (typeof value === 'object' ? Object.values(value) : [value]).filter((part) => typeof part === 'number');
const isBelowZero = (value: RuleValue): boolean => figuresOf(value).some((figure) => figure < 0);

/** Whether a figure falls below zero in a rule that has none there: heads, rupiah and days are never fewer than none. */
export const fallsBelowZero = (before: RuleValue, after: RuleValue): boolean =>
  isBelowZero(after) && !isBelowZero(before);
