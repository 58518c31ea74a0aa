// One complete MBG Pilot: data, sign-in, API and the work of a day. Data stays in Indonesia (ap-southeast-3, Jakarta).
import { Stage } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ApiStack } from './stacks/api-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { DaysStack } from './stacks/days-stack.ts';
import { IdentityStack } from './stacks/identity-stack.ts';
import { OperationsStack } from './stacks/operations-stack.ts';
import type { StageValues } from './stages.ts';

const REGION = 'ap-southeast-3';

export class PilotStage extends Stage {
  constructor(scope: Construct, name: string, values: StageValues) {
    super(scope, name, { env: { region: REGION, account: process.env.CDK_DEFAULT_ACCOUNT } });
    const { key, tables } = new DataStack(this, 'data');
    const { alarmTopic } = new OperationsStack(this, 'operations', { key });
    const identity = new IdentityStack(this, 'identity', { domainPrefix: `mbg-pilot-${name}`, ...values });
    const foundation = { key, tables, alarmTopic, logRetention: values.logRetention };
    new ApiStack(this, 'api', { foundation, identity, callsPerSecond: values.callsPerSecond });
    new DaysStack(this, 'days', { foundation });
  }
}
