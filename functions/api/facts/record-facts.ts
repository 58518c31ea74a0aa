// Takes a batch of facts. Facts of one place and day are taken in the order sent, different places side by side.
// Within a batch an id stands for one content: a repeat is answered like the first, another content is refused.
import canonicalize from 'canonicalize';
import pLimit from 'p-limit';
import { type ReportedFact, reportedFact } from '../../../shared/domain/fact.ts';
import { placeOf } from '../../../shared/domain/fact-place.ts';
import { issuesOf } from '../../../shared/domain/issues.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { placeDayPk } from '../../../shared/store/keys.ts';
import type { Outcome } from './fact-result.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { recordFact, type Sender } from './record-fact.ts';
import { recordVoid } from './record-void.ts';

const PARALLEL_PLACES = 32;

type Step = { index: number; fact: ReportedFact };

/** Answers every fact, in the order sent. Rejected ones never stop the rest. */
export async function recordFacts(inputs: readonly unknown[], sender: Sender): Promise<Outcome[]> {
  const outcomes = new Array<Outcome>(inputs.length);
  const steps: Step[] = [];
  inputs.forEach((input, index) => {
    const parsed = reportedFact.safeParse(input);
    if (parsed.success) steps.push({ index, fact: parsed.data });
    else outcomes[index] = { id: idOf(input), problem: malformed(input, parsed.error) };
  });
  const limit = pLimit(PARALLEL_PLACES);
  const firsts = firstOfEachId(steps);
  await limit.map([...byPlaceDay(firsts).values()], async (group) => {
    for (const { index, fact } of group) outcomes[index] = await record(fact, sender);
  });
  for (const step of steps) outcomes[step.index] ??= repeatOf(step, firsts, outcomes);
  return outcomes;
}

async function record(fact: ReportedFact, sender: Sender): Promise<Outcome> {
  try {
    const take = () => (fact.kind === 'voided' ? recordVoid(fact, sender) : recordFact(fact, sender));
    const taken = await oneAtATime(fact.id, take);
    return { id: fact.id, ...taken };
  } catch (error) {
    if (error instanceof Problem) return { id: fact.id, problem: error };
    throw error;
  }
}

const idOf = (input: unknown): string | null =>
  typeof input === 'object' && input !== null && 'id' in input && typeof input.id === 'string'
    ? input.id
    : null;

function malformed(input: unknown, error: Parameters<typeof issuesOf>[0]): Problem {
  const isPlan = typeof input === 'object' && input !== null && 'kind' in input && input.kind === 'planned';
  return isPlan
    ? new Problem('not-allowed', { detail: 'planned-by-system' })
    : new Problem('invalid-fact', { issues: issuesOf(error) });
}

/** The first step of each id; later ones with the same id are answered from it. */
const firstOfEachId = (steps: readonly Step[]): Step[] => {
  const seen = new Set<string>();
  return steps.filter(({ fact }) => !seen.has(fact.id) && seen.add(fact.id));
};

/** A void goes with what it voids when both are in the batch, so that it comes after it. */
function byPlaceDay(steps: readonly Step[]): Map<string, Step[]> {
  const byId = new Map(steps.map(({ fact }) => [fact.id, fact]));
  const groupOf = (fact: Step['fact'], depth = 0): string => {
    if (fact.kind !== 'voided') return placeDayPk(placeOf(fact), fact.serviceDate);
    const target = depth < steps.length ? byId.get(fact.supersedes) : undefined;
    return target ? groupOf(target, depth + 1) : fact.supersedes;
  };
  return Map.groupBy(steps, ({ fact }) => groupOf(fact));
}

function repeatOf({ fact }: Step, firsts: readonly Step[], outcomes: readonly Outcome[]): Outcome {
  const first = firsts.find((step) => step.fact.id === fact.id);
  const outcome = first && outcomes[first.index];
  if (!outcome || canonicalize(first.fact) !== canonicalize(fact))
    return { id: fact.id, problem: new Problem('fact-id-reused') };
  return 'stored' in outcome ? { ...outcome, isNew: false } : outcome;
}
