import './quiet.ts';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { Hono } from 'hono';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { httpHandler } from '../../shared/lambda/http.ts';
import { context } from './invocation.ts';

const app = new Hono().post('/v1/echo', async (c) => c.json({ got: await c.req.json() }, 201));

const event: APIGatewayProxyEventV2 = {
  version: '2.0',
  routeKey: 'ANY /v1/{proxy+}',
  rawPath: '/v1/echo',
  rawQueryString: '',
  headers: { 'content-type': 'application/json', host: 'api.example' },
  requestContext: {
    accountId: '000000000000',
    apiId: 'api',
    domainName: 'api.example',
    domainPrefix: 'api',
    http: {
      method: 'POST',
      path: '/v1/echo',
      protocol: 'HTTP/1.1',
      sourceIp: '192.0.2.1',
      userAgent: 'test',
    },
    requestId: 'request-1',
    routeKey: 'ANY /v1/{proxy+}',
    stage: '$default',
    time: '24/Nov/2026:05:00:00 +0000',
    timeEpoch: 1_795_496_400_000,
  },
  body: '{"meal":"noon"}',
  isBase64Encoded: false,
};

describe('the HTTP handler', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('answers an HTTP API event with what the app answers', async () => {
    const answer = await httpHandler(app)(event, context);
    expect(answer).toMatchObject({ statusCode: 201, body: '{"got":{"meal":"noon"}}' });
  });

  it('answers a sampled call just the same', async () => {
    vi.stubEnv('_X_AMZN_TRACE_ID', 'Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1');
    expect(await httpHandler(app)(event, context)).toMatchObject({ statusCode: 201 });
  });
});
