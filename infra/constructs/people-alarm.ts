// An alarm says first what fails for people, then by which sign it was noticed and where the runbook is.
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

export type PeopleAlarmProps = {
  /** One sentence: what does not work, for whom. */
  failsFor: string;
  /** What was measured. */
  sign: string;
  /** Entry of docs/runbook.md. */
  runbook: string;
  metric: IMetric;
  /** The alarm goes off above this. */
  above: number;
  periods?: number;
  topic: ITopic;
};

export class PeopleAlarm extends Alarm {
  constructor(
    scope: Construct,
    id: string,
    { metric, above, periods = 1, topic, ...text }: PeopleAlarmProps,
  ) {
    super(scope, id, {
      alarmDescription: `${text.failsFor} Sign: ${text.sign}. See docs/runbook.md#${text.runbook}`,
      metric,
      threshold: above,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    this.addAlarmAction(new SnsAction(topic));
    this.addOkAction(new SnsAction(topic));
  }
}
