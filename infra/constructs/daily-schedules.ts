// Rings a function at set times of the day for each region, by that region's own clock. What cannot be delivered is tried again for some
// hours, then kept in the dead-letter queue: doing it late is safe, since doing it twice changes nothing.
import { Duration, Names, RemovalPolicy, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ContextAttribute,
  type IScheduleTarget,
  Schedule,
  ScheduleExpression,
  ScheduleGroup,
  ScheduleTargetInput,
  TimeWindow,
} from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { DeadLetters } from './dead-letters.ts';
import type { ServiceFunction } from './service-function.ts';

/** `hour` and `minute` as a cron expression has them. */
export type Ring = { region: string; zone: string; hour: number | string; minute: number | string };
export type DailySchedulesProps = { fn: ServiceFunction; deadLetters: DeadLetters; rings: readonly Ring[] };

const RETRY = { maximumRetryAttempts: 20, maximumEventAgeInSeconds: Duration.hours(4).toSeconds() };

export class DailySchedules extends Construct {
  constructor(scope: Construct, id: string, { fn, deadLetters, rings }: DailySchedulesProps) {
    super(scope, id);
    const scheduleGroup = new ScheduleGroup(this, 'Group', {
      scheduleGroupName: Names.uniqueResourceName(this, {}),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = createRole(this, scheduleGroup, fn);
    deadLetters.acceptFrom(role);
    for (const ring of rings) {
      const target = toTarget(fn, role, deadLetters, ring);
      new Schedule(this, ring.region, {
        scheduleGroup,
        target,
        schedule: toExpression(ring),
        timeWindow: TimeWindow.off(),
      });
    }
  }
}

function createRole(scope: Construct, { scheduleGroupArn }: ScheduleGroup, fn: ServiceFunction): Role {
  const conditions = {
    StringEquals: { 'aws:SourceAccount': fn.stack.account, 'aws:SourceArn': scheduleGroupArn },
  };
  const assumedBy = new ServicePrincipal('scheduler.amazonaws.com', { conditions });
  const role = new Role(scope, 'Role', { assumedBy });
  role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [fn.functionArn] }));
  return role;
}

/** The library's own Lambda target would let the role call every version of the function. */
function toTarget(
  fn: ServiceFunction,
  role: Role,
  { queue }: DeadLetters,
  { region }: Ring,
): IScheduleTarget {
  const input = ScheduleTargetInput.fromObject({ region, at: ContextAttribute.scheduledTime });
  const deadLetterConfig = { arn: queue.queueArn };
  return { bind: () => ({ arn: fn.functionArn, role, input, deadLetterConfig, retryPolicy: RETRY }) };
}

const toExpression = ({ zone, hour, minute }: Ring): ScheduleExpression =>
  ScheduleExpression.cron({ hour: String(hour), minute: String(minute), timeZone: TimeZone.of(zone) });
