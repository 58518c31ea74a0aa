// A function that schedules ring, with a place for the rings that could not be answered.
import type { Construct } from 'constructs';
import { DailySchedules, type Ring } from './daily-schedules.ts';
import { DeadLetters } from './dead-letters.ts';
import { ServiceFunction, type ServiceFunctionProps } from './service-function.ts';

export type RungProps = Omit<ServiceFunctionProps, 'memoryMb' | 'onFailure'>;

/** The function, rung as `rings` say; what it fails at is kept. */
export function rungFunction(
  scope: Construct,
  id: string,
  rings: readonly Ring[],
  props: RungProps,
): ServiceFunction {
  const { failsFor, foundation, name: runbook } = props;
  const deadLetters = new DeadLetters(scope, `${id}DeadLetters`, { failsFor, foundation, runbook });
  const onFailure = deadLetters.forFunction();
  const fn = new ServiceFunction(scope, id, { ...props, memoryMb: 1024, onFailure });
  new DailySchedules(scope, `${id}Schedules`, { fn, deadLetters, rings });
  return fn;
}
