// One complete MBG Pilot: data, sign-in, API, the work of a day, alerts and the web app. Data stays in Indonesia (ap-southeast-3,
// Jakarta). Only the alarm of CloudFront lives elsewhere, where CloudFront tells how it does.
import { Stage } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AlertsStack } from './stacks/alerts-stack.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { ChildrenStack } from './stacks/children-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { DaysStack } from './stacks/days-stack.ts';
import { EdgeStack } from './stacks/edge-stack.ts';
import { IdentityStack } from './stacks/identity-stack.ts';
import { OperationsStack } from './stacks/operations-stack.ts';
import { WebStack } from './stacks/web-stack.ts';
import type { StageValues } from './stages.ts';

const REGION = 'ap-southeast-3';
const EDGE_REGION = 'us-east-1';

export class PilotStage extends Stage {
  constructor(scope: Construct, name: string, values: StageValues) {
    const account = process.env.CDK_DEFAULT_ACCOUNT;
    super(scope, name, { env: { region: REGION, account } });
    const { key, tables, nikSecret } = new DataStack(this, 'data');
    const { alarmTopic } = new OperationsStack(this, 'operations', { key });
    const webOrigin = `https://${values.domainName}`;
    const identity = new IdentityStack(this, 'identity', { domainPrefix: `mbg-pilot-${name}`, webOrigin });
    const foundation = { key, tables, alarmTopic, logRetention: values.logRetention };
    const { apiHost } = new ApiStack(this, 'api', {
      foundation,
      identity,
      nikSecret,
      callsPerSecond: values.callsPerSecond,
    });
    new DaysStack(this, 'days', { foundation });
    new ChildrenStack(this, 'children', { foundation });
    new AlertsStack(this, 'alerts', { foundation, domainName: values.domainName });
    const { distribution } = new WebStack(this, 'web', {
      stage: name,
      values,
      foundation,
      identity,
      apiHost,
    });
    new EdgeStack(this, 'edge', { env: { region: EDGE_REGION, account }, distribution });
  }
}
