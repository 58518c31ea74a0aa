// Dated rules: those that the product ships with, and others on top.
import { type DatedRule, datedRule, indexRules, type Rules } from '../../../shared/domain/rules.ts';
import { RULES } from '../../../shared/reference/rules.ts';

/** The rules that the product ships with. */
export const rules: Rules = indexRules(RULES);

/** The shipped rules with others added on top, as an administrator would. */
export const rulesWith = (...added: Partial<DatedRule>[]): Rules =>
  indexRules([...RULES, ...added.map(makeRule)]);

const makeRule = (over: Partial<DatedRule> = {}): DatedRule =>
  datedRule.parse({
    key: 'uji.limit',
    value: 10,
    unit: 'portion',
    validFrom: '2025-01-01',
    source: 'test',
    certainty: 'proposal',
    ...over,
  });
