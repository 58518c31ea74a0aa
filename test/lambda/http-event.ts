// An event of an HTTP API (payload format 2.0), as API Gateway sends it to the API.
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

const ROUTE = 'ANY /v1/{proxy+}';

export function httpEvent(
  method: string,
  path: string,
  token: string,
  body?: unknown,
): APIGatewayProxyEventV2 {
  const http = { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' };
  return {
    version: '2.0',
    routeKey: ROUTE,
    rawPath: path,
    rawQueryString: '',
    headers: { host: 'api.example', authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: 'api.example',
      domainPrefix: 'api',
      http,
      requestId: 'request-1',
      routeKey: ROUTE,
      stage: '$default',
      time: '24/Nov/2026:05:00:00 +0000',
      timeEpoch: 1_795_496_400_000,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  };
}
