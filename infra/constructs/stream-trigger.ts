// Wakes a function by the changes of tables. A batch that fails is halved and tried again, each failing part on its own,
// and given up to the dead-letter queue in the end, so that one bad item never stops a region's day.
import { Duration } from 'aws-cdk-lib';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, type DynamoEventSourceProps } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { TableName } from '../../shared/store/tables.ts';
import { DeadLetters, type DeadLettersProps } from './dead-letters.ts';
import { PeopleAlarm } from './people-alarm.ts';
import type { ServiceFunction } from './service-function.ts';

export type StreamTriggerProps = DeadLettersProps & {
  /** The tables whose changes wake it, and which of them. */
  filters: { [T in TableName]?: NonNullable<DynamoEventSourceProps['filters']> };
  /** How long a batch is gathered. A place-day is folded once a batch, so waiting saves work and costs time. */
  gatherFor: Duration;
  /** For work of minutes: how many changes at once, and how old one may become. */
  pace?: Pace;
};
type Pace = { batchSize: number; parallelizationFactor: number; oldest: Duration };

/** Folds take moments: many changes a call, one call a shard. */
const QUICK: Pace = { batchSize: 100, parallelizationFactor: 1, oldest: Duration.seconds(60) };

/** Retries take minutes: a database that is away for a moment needs no person. */
const RETRIES = 10;

export function wakeByStream(
  fn: ServiceFunction,
  { filters, gatherFor, pace = QUICK, ...rest }: StreamTriggerProps,
): void {
  const deadLetters = new DeadLetters(fn, 'DeadLetters', rest);
  for (const [table, wanted] of Object.entries(filters))
    fn.addEventSource(
      new DynamoEventSource(rest.foundation.tables[table as TableName], {
        startingPosition: StartingPosition.TRIM_HORIZON,
        filters: wanted,
        batchSize: pace.batchSize,
        maxBatchingWindow: gatherFor,
        parallelizationFactor: pace.parallelizationFactor,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: RETRIES,
        onFailure: deadLetters.forStream(),
      }),
    );
  alarmOnAge(fn, pace.oldest, rest);
}

function alarmOnAge(fn: ServiceFunction, oldest: Duration, { foundation, ...text }: DeadLettersProps): void {
  const metric = fn.metric('IteratorAge', { statistic: 'max', period: Duration.minutes(1) });
  const minutes = oldest.toMinutes();
  const sign = `changes wait longer than ${minutes === 1 ? 'a minute' : `${minutes} minutes`}`;
  const above = oldest.toMilliseconds();
  new PeopleAlarm(fn, 'AgeAlarm', { ...text, sign, metric, above, periods: 2, topic: foundation.alarmTopic });
}

/** Only items of a type (with `INSERT`: only new ones). What the function itself writes must not pass its own filter. */
export const ofType = (type: string, event?: 'INSERT') =>
  FilterCriteria.filter({
    ...(event && { eventName: FilterRule.isEqual(event) }),
    dynamodb: { NewImage: { type: { S: FilterRule.isEqual(type) } } },
  });

/** Only items of a type in a state: what the function leaves in another state does not wake it again. */
export const inState = (type: string, state: string) =>
  FilterCriteria.filter({
    dynamodb: {
      NewImage: { type: { S: FilterRule.isEqual(type) }, state: { S: FilterRule.isEqual(state) } },
    },
  });
