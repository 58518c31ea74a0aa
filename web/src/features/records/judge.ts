// What is wrong with a record, said while it is typed, by the same schema and rules as the server's and in the same words.
import type * as z from 'zod';
import type { ReportedFact } from '../../../../shared/domain/fact.ts';
import { checkFact, FACT_RULES, type FactContext } from '../../../../shared/domain/fact-rules.ts';
import { issuesOf } from '../../../../shared/domain/issues.ts';
import { fill, type Language } from '../../../../shared/domain/language.ts';

/** `missing` is said only once someone tries to save: nobody likes to be told off before they began. */
export type Finding = { path: string; code: string; message: string };

/** A record while it is written: what is not filled in yet is undefined or empty. */
export type Draft<F extends ReportedFact = ReportedFact> = F extends ReportedFact
  ? { [Field in keyof F]: F[Field] | undefined }
  : never;

type Judged = { fact: ReportedFact | undefined; findings: Finding[] };

/** The schema of a kind of record: each form brings its own, so that a phone loads those it uses. */
export type FactSchema = z.ZodType<ReportedFact>;

/** Everything that would have the record refused; none when it may be kept. Without context only its shape is judged. */
export function judge(
  schema: FactSchema,
  draft: Draft,
  context: FactContext | undefined,
  language: Language,
): Judged {
  const shape = schema.safeParse(filledIn(draft));
  if (!shape.success) return { fact: undefined, findings: issuesOf(shape.error)(language) };
  const broken = context ? checkFact(shape.data, context) : [];
  const findings = broken.map(({ code, path, numbers }) => ({
    path,
    code,
    message: fill(FACT_RULES[code], numbers, language),
  }));
  return { fact: shape.data, findings };
}

/** A field that was left empty counts as missing. */
const filledIn = (draft: Draft): object =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== '' && value !== undefined));
