// The value of a rule as a line of text: several figures with their names, a range as two.
import type { RuleValue } from '../../../../shared/domain/rules.ts';

export const ruleText = (value: RuleValue): string =>
  typeof value === 'object'
    ? Object.entries(value)
        .map(([name, one]) => (Array.isArray(value) ? String(one) : `${name} ${one}`))
        .join(', ')
    : String(value);
