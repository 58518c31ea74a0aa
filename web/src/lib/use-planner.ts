// What head counts come to in portions: loaded only for days that have no plan.
import { useEffect, useState } from 'preact/hooks';
import type { planOf } from '../../../shared/domain/plan.ts';

export type Planner = typeof planOf;

/** Undefined until it is loaded, and while it is not wanted. */
export function usePlanner(isWanted: boolean): Planner | undefined {
  const [plan, setPlan] = useState<Planner>();
  useEffect(() => {
    if (isWanted)
      void import('../../../shared/domain/plan.ts').then(
        (found) => setPlan(() => found.planOf),
        () => undefined,
      );
  }, [isWanted]);
  return isWanted ? plan : undefined;
}
