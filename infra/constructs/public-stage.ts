// The API's only stage: throttled, and logged without anything that names a person (no address, no agent, no token).
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { type HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import type { Foundation } from '../foundation.ts';
import { PrivateLog } from './private-log.ts';

export type PublicStageProps = { httpApi: HttpApi; callsPerSecond: number; foundation: Foundation };

const LOGGED = {
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  bytes: '$context.responseLength',
  refused: '$context.authorizer.error',
  failed: '$context.integrationErrorMessage',
};

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
  }
}
