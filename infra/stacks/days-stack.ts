// The work of a day: opened in the early morning, folded as facts arrive, rolled up to the nation, published in the evening.
import { Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { DailySchedules, type Ring } from '../constructs/daily-schedules.ts';
import { DeadLetters } from '../constructs/dead-letters.ts';
import { ServiceFunction, type ServiceFunctionProps } from '../constructs/service-function.ts';
import { ofType, wakeByStream } from '../constructs/stream-trigger.ts';
import type { Foundation } from '../foundation.ts';
import { PROVINCES } from '../provinces.ts';

export class DaysStack extends Stack {
  constructor(scope: Construct, id: string, { foundation }: { foundation: Foundation }) {
    super(scope, id, { description: 'MBG Pilot: opening, folding, rolling up and publishing days' });
    foldDays(this, foundation);
    rollUpRegions(this, foundation);
    rungDaily(this, 'OpenDay', OPENINGS, {
      name: 'open-day',
      failsFor: 'Schools and kitchens find no plan for the day, and silent schools are not counted.',
      tables: { registry: ['get', 'query', 'by-place'], meals: ['put'] },
      foundation,
    });
    rungDaily(this, 'PublishReports', PUBLICATIONS, {
      name: 'publish-reports',
      failsFor: 'Regions do not get the report of the day, the week or the month.',
      tables: { registry: ['query'], reports: ['query', 'put'] },
      foundation,
    });
  }
}

/** At 03:00 by each province's clock; reports at 18:00, the nation's when the last province has long closed (18:30 WIB). */
const OPENINGS = PROVINCES.map(({ code, zone }): Ring => ({ region: code, zone, hour: 3, minute: 0 }));
const PUBLICATIONS: readonly Ring[] = [
  ...PROVINCES.map(({ code, zone }): Ring => ({ region: code, zone, hour: 18, minute: 0 })),
  { region: 'ID', zone: 'Asia/Jakarta', hour: 18, minute: 30 },
];

function foldDays(scope: Construct, foundation: Foundation): void {
  const failsFor = 'Schools and kitchens see their day without what they just sent.';
  const fn = new ServiceFunction(scope, 'FoldDays', {
    name: 'fold-days',
    failsFor,
    timeout: Duration.minutes(1),
    memoryMb: 1024,
    tables: {
      registry: ['get', 'query'],
      meals: ['query', 'by-id', 'by-kitchen-day', 'put'],
      outcomes: ['query'],
      reports: ['get', 'put'],
    },
    foundation,
  });
  wakeByStream(fn, {
    filters: {
      meals: [ofType('fact', 'INSERT')],
      outcomes: [ofType('menu'), ofType('measurement'), ofType('erased-contribution')],
    },
    gatherFor: Duration.seconds(1),
    failsFor,
    runbook: 'fold-days',
    foundation,
  });
}

/** Three levels up to the nation, each a new batch: gathering is left to the second between two polls. */
function rollUpRegions(scope: Construct, foundation: Foundation): void {
  const failsFor = 'Districts, regencies, provinces and the nation see totals that are out of date.';
  const fn = new ServiceFunction(scope, 'RollUpRegions', {
    name: 'roll-up-regions',
    failsFor,
    timeout: Duration.minutes(1),
    memoryMb: 1024,
    tables: { reports: ['get', 'query', 'put'] },
    foundation,
  });
  wakeByStream(fn, {
    filters: { reports: [ofType('day-total'), ofType('outcome')] },
    gatherFor: Duration.seconds(0),
    failsFor,
    runbook: 'roll-up-regions',
    foundation,
  });
}

type RungProps = Pick<ServiceFunctionProps, 'name' | 'failsFor' | 'tables' | 'foundation'>;

/** The largest province has 60,000 schools: minutes, not seconds. A call that fails is made twice more, then kept. */
function rungDaily(scope: Construct, id: string, rings: readonly Ring[], props: RungProps): void {
  const deadLetters = new DeadLetters(scope, `${id}DeadLetters`, { ...props, runbook: props.name });
  const fn = new ServiceFunction(scope, id, {
    ...props,
    timeout: Duration.minutes(10),
    environment: { AWS_MAX_ATTEMPTS: '10' }, // provinces of one zone ring in the same second
    memoryMb: 1024,
    retryAttempts: 2,
    onFailure: deadLetters.forFunction(),
  });
  new DailySchedules(scope, `${id}Schedules`, { fn, deadLetters, rings });
}
