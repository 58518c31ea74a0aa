// What is wrong with a record, said while it is typed, by the same schema and rules as the server's and in the same words.
import { type ReportedFact, reportedFact } from '../../../../shared/domain/fact.ts';
import { checkFact, FACT_RULES, type FactContext } from '../../../../shared/domain/fact-rules.ts';
import { issuesOf } from '../../../../shared/domain/issues.ts';
import { fill, type Language } from '../../../../shared/domain/language.ts';

/** `missing` is said only once someone tries to save: nobody likes to be told off before they began. */
export type Finding = { path: string; code: string; message: string };

/** Everything that would have the record refused; empty when it may be kept. Without context only its shape is judged. */
export function judge(fact: ReportedFact, context: FactContext | undefined, language: Language): Finding[] {
  const shape = reportedFact.safeParse(filledIn(fact));
  if (!shape.success) return issuesOf(shape.error)(language);
  if (!context) return [];
  return checkFact(shape.data, context).map(({ code, path, numbers }) => ({
    path,
    code,
    message: fill(FACT_RULES[code], numbers, language),
  }));
}

/** A field that was left empty counts as missing. */
const filledIn = (fact: ReportedFact): object =>
  Object.fromEntries(Object.entries(fact).filter(([, value]) => value !== ''));
