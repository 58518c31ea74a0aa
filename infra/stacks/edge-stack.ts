// The alarm of CloudFront. Its figures exist in us-east-1 only, and an alarm sees no other region: so it stands there, with a
// topic and a key of its own. It holds no data.
import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { CustomerKey } from '../constructs/customer-key.ts';
import { PeopleAlarm } from '../constructs/people-alarm.ts';

export type EdgeProps = Pick<StackProps, 'env'> & { distribution: Distribution };

const ABOVE_PERCENT = 5;

export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, { distribution, ...props }: EdgeProps) {
    super(scope, id, {
      ...props,
      crossRegionReferences: true,
      description: 'MBG Pilot: alarm of the web app',
    });
    const topic = new AlarmTopic(this, 'Alarms', new CustomerKey(this, 'Key', 'alarms of the web app'));
    new PeopleAlarm(this, 'Failures', {
      failsFor: 'People cannot open the app, sign in or send; phones keep their records and send them later.',
      sign: `CloudFront answers more than ${ABOVE_PERCENT} % of requests with 5xx`,
      runbook: 'web',
      metric: distribution.metric5xxErrorRate({ period: Duration.minutes(5), statistic: 'avg' }),
      above: ABOVE_PERCENT,
      topic,
    });
  }
}
