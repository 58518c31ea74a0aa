// Where alarms go: one encrypted topic that whoever is on duty subscribes to.
import { Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

export class OperationsStack extends Stack {
  readonly alarmTopic: Topic;

  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id, { description: 'MBG Pilot: alarms' });
    this.alarmTopic = new Topic(this, 'Alarms', {
      displayName: 'MBG Pilot',
      masterKey: key,
      enforceSSL: true,
    });
  }
}
