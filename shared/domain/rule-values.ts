// What a rule says, as people read it: figures as the language writes them, several by name, a range from and to, with its unit.
import type { Language } from './language.ts';
import { UNITS, VALUES } from './rule-value-words.ts';
import type { DatedRule, RuleValue } from './rules.ts';
import { partName } from './template-words.ts';

const DIGITS = 3;

const wordOf = (name: string, language: Language): string =>
  VALUES[name]?.[language] ?? partName(name, language);

function scalarText(value: number | string, language: Language): string {
  if (typeof value === 'string') return wordOf(value, language);
  return value.toLocaleString(language, { maximumFractionDigits: DIGITS });
}

/** The value of a rule in one line. */
export function valueText(value: RuleValue, language: Language): string {
  if (typeof value !== 'object') return scalarText(value, language);
  if (Array.isArray(value)) return value.map((one: number | string) => scalarText(one, language)).join(' – ');
  const { from, to, ...others } = value;
  if (from !== undefined && to !== undefined && Object.keys(others).length === 0)
    return valueText([from, to] as RuleValue, language);
  return Object.entries(value)
    .map(([name, one]) => `${wordOf(name, language)} ${scalarText(one, language)}`)
    .join(', ');
}

/** The unit of a rule; one without words of its own stands as it is. */
export const unitText = (unit: DatedRule['unit'], language: Language): string =>
  UNITS[unit]?.[language] ?? unit;
