// The API's only stage: throttled, and logged without anything that names a person (no address, no agent, no token).
import { Duration, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { type HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Foundation } from '../foundation.ts';
import { PeopleAlarm } from './people-alarm.ts';
import { PrivateLog } from './private-log.ts';

export type PublicStageProps = { httpApi: HttpApi; callsPerSecond: number; foundation: Foundation };

const LOGGED = {
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  method: '$context.httpMethod',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  bytes: '$context.responseLength',
  refused: '$context.authorizer.error',
  failed: '$context.integrationErrorMessage',
};

/** Answers that are no failure of the API, but mean that people cannot work when there are many of them. */
const TURNED_AWAY = {
  401: 'the API refuses many tokens (401): the issuer or the audience may be wrong',
  429: 'the API turns many calls away (429): the stage or a table is at its limit',
};
const MANY = 100;

export class PublicStage extends HttpStage {
  constructor(scope: Construct, id: string, { httpApi, callsPerSecond, foundation }: PublicStageProps) {
    const logs = new PrivateLog(scope, `${id}Logs`, foundation);
    super(scope, id, {
      httpApi,
      stageName: '$default',
      autoDeploy: true,
      detailedMetricsEnabled: true,
      throttle: { rateLimit: callsPerSecond, burstLimit: 2 * callsPerSecond },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logs),
        format: AccessLogFormat.custom(JSON.stringify(LOGGED)),
      },
    });
    for (const [status, sign] of Object.entries(TURNED_AWAY)) this.#alarmOn(status, sign, logs, foundation);
  }

  #alarmOn(status: string, sign: string, logGroup: LogGroup, { alarmTopic }: Foundation): void {
    const filter = new MetricFilter(this, `Status${status}`, {
      logGroup,
      filterPattern: FilterPattern.stringValue('$.status', '=', status),
      metricNamespace: Stack.of(this).stackName,
      metricName: `status-${status}`,
    });
    new PeopleAlarm(this, `Alarm${status}`, {
      failsFor: 'People are turned away: their records wait on their phones, and pages do not open.',
      sign,
      runbook: 'api',
      metric: filter.metric({ period: Duration.minutes(5), statistic: 'sum' }),
      above: MANY,
      periods: 2,
      topic: alarmTopic,
    });
  }
}
