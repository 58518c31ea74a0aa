// What is said about a row of a school list, in the caller's language.
import { z } from '@hono/zod-openapi';
import { fill, type Language } from '../../../shared/domain/language.ts';
import { Problem, toProblemBody } from '../../../shared/domain/problem.ts';
import { ROW_NOTES, type RowNote, type RowProblem } from '../../../shared/domain/school-row-words.ts';
import { problemBody } from '../http/routing.ts';

export const rowWords = {
  problem: problemBody.optional(),
  notes: z.array(z.strictObject({ code: z.string(), message: z.string() })).optional(),
};

/** The problem and the notes of a row, each as far as there are any. */
export function wordsOfRow(found: { notes: readonly RowNote[]; problem?: RowProblem }, language: Language) {
  const notes = found.notes.map(({ code, values }) => ({
    code,
    message: fill(ROW_NOTES[code], values, language),
  }));
  const problem = found.problem && new Problem(found.problem.problem, { values: found.problem.values });
  return {
    ...(problem && { problem: toProblemBody(problem, language) }),
    ...(notes.length > 0 && { notes }),
  };
}
