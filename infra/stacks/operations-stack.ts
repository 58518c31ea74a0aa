// Where alarms go.
import { Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { AlarmTopic } from '../constructs/alarm-topic.ts';

export class OperationsStack extends Stack {
  readonly alarmTopic: AlarmTopic;

  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id, { description: 'MBG Pilot: alarms' });
    this.alarmTopic = new AlarmTopic(this, 'Alarms', key);
  }
}
