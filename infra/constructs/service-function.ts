// The one way to make a Lambda function here: runtime, bundle, logs, traces, tables and alarms are settled once, and a stack
// states only what differs. No function without a sentence on what fails for people when it fails.
import { fileURLToPath } from 'node:url';
import { Duration, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ApplicationLogLevel, Architecture, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, type NodejsFunctionProps } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { TableName } from '../../shared/store/tables.ts';
import type { Foundation } from '../foundation.ts';
import { bundlingWith } from './bundling.ts';
import { PeopleAlarm } from './people-alarm.ts';
import { PrivateLog } from './private-log.ts';
import { giveKeysOfTables, giveTable, type TableUses } from './table-access.ts';

export type ServiceFunctionProps = Pick<
  NodejsFunctionProps,
  'environment' | 'onFailure' | 'retryAttempts' | 'maxEventAge' | 'reservedConcurrentExecutions'
> & {
  /** Folder under functions/, also the service's name in logs and the entry in the runbook. */
  name: string;
  failsFor: string;
  timeout: Duration;
  memoryMb: number;
  tables: TableUses;
  /** Files that it reads beside its bundle, by their paths in the project. */
  besides?: readonly string[];
  foundation: Foundation;
};

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export class ServiceFunction extends NodejsFunction {
  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    const { name, memoryMb, tables, foundation, failsFor, besides: _, ...rest } = props;
    super(scope, id, { ...rest, ...platform(scope, id, props), memorySize: memoryMb });
    for (const [table, uses] of Object.entries(tables)) giveTable(this, table as TableName, uses, foundation);
    giveKeysOfTables(this, Object.keys(tables) as TableName[], foundation);
    acknowledge(this);
    this.#alarm('Errors', 'it ends in errors', props);
    this.#alarm('Throttles', 'calls are turned away for lack of capacity', props);
  }

  #alarm(
    what: 'Errors' | 'Throttles',
    sign: string,
    { failsFor, name, foundation }: ServiceFunctionProps,
  ): void {
    const metric = this[`metric${what}`]({ period: Duration.minutes(5) });
    const topic = foundation.alarmTopic;
    new PeopleAlarm(this, `${what}Alarm`, { failsFor, sign, runbook: name, metric, above: 0, topic });
  }
}

function platform(
  scope: Construct,
  id: string,
  { name, environment, besides, foundation }: ServiceFunctionProps,
) {
  const logGroup = new PrivateLog(scope, `${id}Logs`, foundation);
  return {
    entry: `${ROOT}functions/${name}/index.ts`,
    projectRoot: ROOT,
    depsLockFilePath: `${ROOT}package-lock.json`,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    bundling: bundlingWith(besides),
    awsSdkConnectionReuse: false,
    tracing: Tracing.ACTIVE,
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel.INFO,
    logGroup,
    role: createRole(scope, `${id}Role`, logGroup),
    environment: { POWERTOOLS_SERVICE_NAME: name, NODE_OPTIONS: '--enable-source-maps', ...environment },
  };
}

/** A role that may write its own log and nothing else; AWS' ready-made role may write every log. */
function createRole(scope: Construct, id: string, logGroup: LogGroup): Role {
  const role = new Role(scope, id, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  logGroup.grantWrite(role);
  return role;
}

function acknowledge({ role }: NodejsFunction): void {
  if (!role) return;
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason:
      'xray:Put* and dynamodb:ListStreams know no resource; everything else in this role names its own.',
  });
}
