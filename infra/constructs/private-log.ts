// A log of this deployment: encrypted with its key, kept as long as the stage says.
import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Foundation } from '../foundation.ts';

export class PrivateLog extends LogGroup {
  constructor(scope: Construct, id: string, { key, logRetention }: Foundation) {
    super(scope, id, {
      encryptionKey: key,
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
}
