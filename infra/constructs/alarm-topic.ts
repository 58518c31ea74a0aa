// Where alarms of a region go: an encrypted topic that whoever is on duty subscribes to.
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

export class AlarmTopic extends Topic {
  constructor(scope: Construct, id: string, masterKey: IKey) {
    super(scope, id, { displayName: 'MBG Pilot', masterKey, enforceSSL: true });
  }
}
