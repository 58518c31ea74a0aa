// Plans in this very thread, and lets others in between two steps.
import { setImmediate as turn } from 'node:timers/promises';
import { loadExactSolver } from '../../shared/lambda/exact-solver.ts';
import { planProposal } from './plan-proposal.ts';
import type { Plan } from './run-siting.ts';

export const planHere: Plan = async (input, checkpoint, tell) => {
  const steps = planProposal(input, checkpoint, await loadExactSolver());
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    if (!(await tell(next.value))) return undefined;
    await turn();
  }
};
