// The numbers that annexes have in the rules of a day: copies of the programme's rules number them differently.
import { namedRule, type Rules } from '../../../../shared/domain/rules.ts';

/** The number of a form; dots to fill in while the rules are not known. */
export const annexOf = (form: 'samples' | 'tests', rules: Rules | undefined, date: string): string =>
  String((rules && namedRule(rules, 'form.annex', date)[form]) ?? '……');
