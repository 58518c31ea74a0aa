import { describe, expect, it } from 'vitest';
import { POLICY } from '../../shared/domain/policy.ts';
import { propertiesOf, templateOf } from './deployment.ts';

describe('the HTTP API in AWS', () => {
  const routes = propertiesOf('AWS::ApiGatewayV2::Route', 'api').map(([, properties]) => properties);

  it('asks for a token on every route but the description of the API', () => {
    const asked = Object.fromEntries(
      routes.map(({ RouteKey, AuthorizationType }) => [RouteKey, AuthorizationType]),
    );
    expect(asked).toEqual({ 'ANY /v1/{proxy+}': 'JWT', 'GET /v1/openapi.json': 'NONE' });
  });

  it('accepts tokens of its own users and its own client only', () => {
    const [[, authorizer] = []] = propertiesOf('AWS::ApiGatewayV2::Authorizer', 'api');
    expect(authorizer).toMatchObject({
      AuthorizerType: 'JWT',
      JwtConfiguration: { Audience: [expect.anything()] },
    });
    expect(JSON.stringify(authorizer)).toContain('https://cognito-idp.ap-southeast-3.amazonaws.com/');
  });

  it('is throttled, and logs no address, agent or token', () => {
    const [[, stage] = []] = propertiesOf('AWS::ApiGatewayV2::Stage', 'api');
    expect(stage).toMatchObject({
      DefaultRouteSettings: { ThrottlingRateLimit: 2000, ThrottlingBurstLimit: 4000 },
    });
    expect(JSON.stringify(stage?.AccessLogSettings)).not.toMatch(
      /identity|userAgent|sourceIp|claims|Authorization/,
    );
  });

  it('answers no other origin', () => {
    templateOf('api').hasResourceProperties('AWS::ApiGatewayV2::Api', { ProtocolType: 'HTTP' });
    expect(JSON.stringify(propertiesOf('AWS::ApiGatewayV2::Api', 'api'))).not.toContain('CorsConfiguration');
  });
});

describe('the restricted table', () => {
  it('is known to the API alone, with its key and the secret for national numbers', () => {
    const functions = propertiesOf('AWS::Lambda::Function', 'api', 'days', 'children', 'web');
    const told = functions.filter(([, { Environment }]) =>
      /RESTRICTED_TABLE|NIK_SECRET/.test(JSON.stringify(Environment ?? {})),
    );
    expect(told.map(([id]) => id.startsWith('Api'))).toEqual([true]);
    const policies = propertiesOf('AWS::IAM::Policy', 'days', 'children', 'web', 'operations');
    expect(JSON.stringify(policies)).not.toMatch(/restricted/i);
    expect(JSON.stringify(propertiesOf('AWS::IAM::Policy', 'api'))).toMatch(/restricted/);
  });
});

describe('the identities of children', () => {
  it('are read by the API alone; who erases in time can only erase', () => {
    const told = propertiesOf('AWS::Lambda::Function', 'api', 'days', 'children', 'alerts', 'web')
      .filter(([, { Environment }]) => JSON.stringify(Environment ?? {}).includes('IDENTITIES_TABLE'))
      .map(([id]) => id.replace(/[0-9A-F]{8}$/, ''));
    expect(told).toEqual(['Api', 'EraseChildren']);
    expect(JSON.stringify(propertiesOf('AWS::IAM::Policy', 'days', 'alerts', 'web'))).not.toMatch(
      /identities/,
    );
  });
});

describe('sign-in', () => {
  const [[, pool] = []] = propertiesOf('AWS::Cognito::UserPool', 'identity');
  const [[, client] = []] = propertiesOf('AWS::Cognito::UserPoolClient', 'identity');

  it('is for whoever has a name and an e-mail address of their own; it gives no right by itself', () => {
    expect(pool).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
      AutoVerifiedAttributes: ['email'],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      Schema: expect.arrayContaining([
        { Name: 'name', Required: true, Mutable: true },
        { Name: 'email', Required: true, Mutable: true },
      ]),
    });
  });

  it('lets nobody change their own grants', () => {
    expect(client?.ReadAttributes).toContain('custom:grants');
    expect(client?.WriteAttributes).toEqual(['email', 'locale', 'name']);
    expect(client?.AllowedOAuthScopes).not.toContain('aws.cognito.signin.user.admin');
  });

  it('gives a phone a code, never a secret or a token in the address', () => {
    expect(client).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'profile'],
    });
  });

  it('returns to the app and nowhere else', () => {
    expect(client).toMatchObject({
      CallbackURLs: ['https://mbg-pilot.example/signed-in'],
      LogoutURLs: ['https://mbg-pilot.example/'],
    });
  });

  it('lasts an hour, renewed for 60 days with a refresh token that changes each time', () => {
    expect(client).toMatchObject({
      IdTokenValidity: 60,
      RefreshTokenValidity: 60 * 24 * 60,
      TokenValidityUnits: { IdToken: 'minutes', RefreshToken: 'minutes' },
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
    });
    expect(client?.ExplicitAuthFlows).not.toContain('ALLOW_REFRESH_TOKEN_AUTH');
  });

  it('has a group for each role of the policy', () => {
    const groups = propertiesOf('AWS::Cognito::UserPoolGroup', 'identity').map(
      ([, { GroupName }]) => GroupName,
    );
    expect(groups).toEqual(Object.keys(POLICY));
  });
});
