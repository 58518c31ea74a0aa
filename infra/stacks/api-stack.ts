// The API: one function behind an HTTP API that lets nobody in without a token, except to the description of the API itself.
import { CfnOutput, Duration, Stack, Validations } from 'aws-cdk-lib';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { ENV } from '../../shared/lambda/config.ts';
import { PeopleAlarm } from '../constructs/people-alarm.ts';
import { PublicStage } from '../constructs/public-stage.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import type { Foundation } from '../foundation.ts';

type Identity = { issuer: string; audience: string };
export type ApiProps = {
  foundation: Foundation;
  identity: Identity;
  /** What national numbers are hashed with; told to the API alone. */
  nikSecret: ISecret;
  callsPerSecond: number;
};

const FAILS_FOR =
  'Schools and kitchens cannot send what happened to the meals; coordinators cannot see the day.';

export class ApiStack extends Stack {
  /** Where the API answers, for who passes calls on to it. */
  readonly apiHost: string;

  constructor(scope: Construct, id: string, { foundation, identity, nikSecret, callsPerSecond }: ApiProps) {
    super(scope, id, { description: 'MBG Pilot: the HTTP API' });
    const fn = createFunction(this, foundation, identity, nikSecret);
    const httpApi = new HttpApi(this, 'Http', { apiName: `${this.stackName}`, createDefaultStage: false });
    addRoutes(httpApi, fn, identity);
    new PublicStage(this, 'Stage', { httpApi, callsPerSecond, foundation });
    alarmOnFailures(httpApi, foundation);
    this.apiHost = `${httpApi.apiId}.execute-api.${this.region}.amazonaws.com`;
    new CfnOutput(this, 'Url', { value: `https://${this.apiHost}/` });
  }
}

function createFunction(
  scope: Construct,
  foundation: Foundation,
  { issuer, audience }: Identity,
  nikSecret: ISecret,
): ServiceFunction {
  return new ServiceFunction(scope, 'Api', {
    name: 'api',
    failsFor: FAILS_FOR,
    timeout: Duration.seconds(29),
    memoryMb: 1024,
    tables: {
      registry: ['get', 'query', 'put', 'by-place', 'by-kitchen'],
      meals: ['get', 'query', 'put', 'by-id', 'by-kitchen-day'],
      outcomes: ['get', 'query', 'put', 'erase', 'by-child'],
      reports: ['get', 'query', 'put'],
      restricted: ['get', 'query', 'put'],
      identities: ['get', 'query', 'put', 'erase', 'by-nik'],
    },
    environment: {
      [ENV.jwksUrl]: `${issuer}/.well-known/jwks.json`,
      [ENV.tokenIssuer]: issuer,
      [ENV.tokenAudience]: audience,
      [ENV.nikSecret]: nikSecret.secretValue.unsafeUnwrap(),
    },
    foundation,
  });
}

function addRoutes(httpApi: HttpApi, fn: ServiceFunction, { issuer, audience }: Identity): void {
  const integration = new HttpLambdaIntegration('Function', fn);
  const add = (path: string, method: HttpMethod, authorizer: IHttpRouteAuthorizer) =>
    httpApi.addRoutes({ path, methods: [method], integration, authorizer });
  add('/v1/{proxy+}', HttpMethod.ANY, new HttpJwtAuthorizer('Token', issuer, { jwtAudience: [audience] }));
  for (const route of add('/v1/openapi.json', HttpMethod.GET, new HttpNoneAuthorizer())) {
    const reason = 'The description of the API is public: it holds no data and the code is open.';
    Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason });
  }
}

function alarmOnFailures(httpApi: HttpApi, { alarmTopic }: Foundation): void {
  const metric = httpApi.metricServerError({ period: Duration.minutes(5), statistic: 'sum' });
  const sign = 'the API answers with 5xx';
  new PeopleAlarm(httpApi, 'Failures', {
    failsFor: FAILS_FOR,
    sign,
    runbook: 'api',
    metric,
    above: 5,
    topic: alarmTopic,
  });
}
