// What a line of a template says, as people read it: shares as percentages, rules of several parts part by part.
import type { Language } from './language.ts';
import { valueText } from './rule-values.ts';
import type { LineValue } from './template-lines.ts';
import { partName } from './template-words.ts';

const PARTS = /^[[{]/;

/** The value of a line such as `target.onTime` in words. */
export function lineText(item: string, value: LineValue, language: Language): string {
  if (item.startsWith('target.') && typeof value === 'number')
    return value.toLocaleString(language, { style: 'percent', maximumFractionDigits: 1 });
  if (item === 'calendar.meals')
    return String(value)
      .split(', ')
      .map((meal) => partName(meal, language))
      .join(', ');
  const isParts = item.startsWith('rule.') && typeof value === 'string' && PARTS.test(value);
  return isParts || typeof value === 'number' || item.startsWith('rule.')
    ? valueText(isParts ? JSON.parse(value) : value, language)
    : value;
}
