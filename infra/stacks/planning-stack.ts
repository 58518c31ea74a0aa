// Bringing a pilot to another region: plans of kitchens, each a job of minutes that the run's own item wakes.
import { Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ServiceFunction } from '../constructs/service-function.ts';
import { inState, wakeByStream } from '../constructs/stream-trigger.ts';
import type { Foundation } from '../foundation.ts';

const FAILS_FOR = 'Regions that plan a copy of a pilot wait for their kitchens in vain.';

export class PlanningStack extends Stack {
  constructor(scope: Construct, id: string, { foundation }: { foundation: Foundation }) {
    super(scope, id, { description: 'MBG Pilot: plans of kitchens' });
    const fn = new ServiceFunction(this, 'PlanSiting', {
      name: 'plan-siting',
      failsFor: FAILS_FOR,
      timeout: Duration.minutes(15),
      memoryMb: 3008,
      besides: ['node_modules/highs/build/highs.wasm'],
      tables: { registry: ['get', 'query', 'put', 'by-place'] },
      foundation,
    });
    wakeByStream(fn, {
      filters: { registry: [inState('siting-run', 'queued')] },
      gatherFor: Duration.seconds(0),
      pace: { batchSize: 1, parallelizationFactor: 10, oldest: Duration.minutes(15) },
      failsFor: FAILS_FOR,
      runbook: 'plan-siting',
      foundation,
    });
  }
}
