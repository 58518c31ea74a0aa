// Takes a batch of measurements of one round. Each is answered on its own; of one child they are taken in the order sent.
import pLimit from 'p-limit';
import { issuesOf } from '../../../shared/domain/issues.ts';
import { type Measurement, measurement } from '../../../shared/domain/measurement.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import type { Outcome } from '../facts/fact-result.ts';
import type { MeasuringRound } from './measured-child.ts';
import { recordMeasurement } from './record-measurement.ts';

const CHILDREN_AT_ONCE = 16;

type Step = { index: number; taken: Measurement };

/** Answers every measurement, in the order sent. Rejected ones never stop the rest. */
export async function recordMeasurements(
  inputs: readonly unknown[],
  round: MeasuringRound,
): Promise<Outcome[]> {
  const outcomes = new Array<Outcome>(inputs.length);
  const steps: Step[] = [];
  inputs.forEach((input, index) => {
    const parsed = measurement.safeParse(input);
    if (parsed.success) steps.push({ index, taken: parsed.data });
    else
      outcomes[index] = {
        id: idOf(input),
        problem: new Problem('invalid-request', { issues: issuesOf(parsed.error) }),
      };
  });
  const byChild = Map.groupBy(steps, ({ taken }) => taken.childId);
  await pLimit(CHILDREN_AT_ONCE).map([...byChild.values()], async (ofChild) => {
    for (const { index, taken } of ofChild) outcomes[index] = await record(taken, round);
  });
  return outcomes;
}

async function record(taken: Measurement, round: MeasuringRound): Promise<Outcome> {
  try {
    return { id: taken.id, ...(await recordMeasurement(taken, round)) };
  } catch (error) {
    if (error instanceof Problem) return { id: taken.id, problem: error };
    throw error;
  }
}

const idOf = (input: unknown): string | null =>
  typeof input === 'object' && input !== null && 'id' in input && typeof input.id === 'string'
    ? input.id
    : null;
