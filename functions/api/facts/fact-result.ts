// The answer for one fact of a batch. Each is answered on its own: accepted, duplicate or rejected with a problem.
import { z } from '@hono/zod-openapi';
import type { Language } from '../../../shared/domain/language.ts';
import { type Problem, toProblemBody } from '../../../shared/domain/problem.ts';
import type { StoredFact } from '../../../shared/store/fact-store.ts';
import { problemBody } from '../http/routing.ts';

export const factResult = z
  .object({
    id: z.string().nullable(),
    outcome: z.enum(['accepted', 'duplicate', 'rejected']),
    receivedAt: z.string().optional(),
    receipt: z.string().optional(),
    problem: problemBody.optional(),
  })
  .meta({ id: 'FactResult' });
export type FactResult = z.infer<typeof factResult>;

export type Outcome =
  | { id: string | null; stored: Pick<StoredFact, 'receivedAt' | 'receipt'>; isNew: boolean }
  | { id: string | null; problem: Problem };

export function toFactResult(outcome: Outcome, language: Language): FactResult {
  const { id } = outcome;
  if ('problem' in outcome)
    return { id, outcome: 'rejected', problem: toProblemBody(outcome.problem, language) };
  const { receivedAt, receipt } = outcome.stored;
  return { id, outcome: outcome.isNew ? 'accepted' : 'duplicate', receivedAt, receipt };
}
