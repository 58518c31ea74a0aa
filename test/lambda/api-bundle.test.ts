// The API as it would be deployed: the bundle that CDK makes is called with events of an HTTP API, against the embedded
// database, with tokens checked by JWKS over HTTP.
import './quiet.ts';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createApp } from '../../infra/pilot-app.ts';
import { type Database, LOCAL_NAMES, openDatabase } from '../../local/database.ts';
import { ENV } from '../../shared/lambda/config.ts';
import { makeSite } from '../support/factories/places.ts';
import { httpEvent } from './http-event.ts';
import { context } from './invocation.ts';

type Handler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

const [ISSUER, AUDIENCE] = ['https://uji.invalid', 'uji'];
const folder = mkdtempSync(join(tmpdir(), 'mbg-bundle-'));
let database: Database;
let keyServer: Server;
let handler: Handler;
let token: string;

/** Synthesises with only the API's stack bundled, and finds what was bundled. */
function bundleApi(): string {
  const { context: cdkContext } = JSON.parse(readFileSync('cdk.json', 'utf8'));
  const outdir = join(folder, 'cdk.out');
  createApp({ outdir, context: { ...cdkContext, 'aws:cdk:bundling-stacks': ['production/api'] } });
  const bundled = readdirSync(outdir).flatMap((name) =>
    existsSync(join(outdir, name, 'index.mjs')) ? [join(outdir, name, 'index.mjs')] : [],
  );
  expect(bundled).toHaveLength(1);
  return bundled[0] ?? '';
}

async function serveKeys(): Promise<{ url: string; privateKey: CryptoKey }> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'a', alg: 'RS256' }] });
  keyServer = createServer((_, response) => response.setHeader('Content-Type', 'application/json').end(keys));
  await new Promise<void>((resolve) => keyServer.listen(0, '127.0.0.1', resolve));
  const address = keyServer.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/jwks.json`, privateKey };
}

beforeAll(async () => {
  database = await openDatabase(folder);
  const { url, privateKey } = await serveKeys();
  const environment = {
    [ENV.registryTable]: LOCAL_NAMES.registry,
    [ENV.mealsTable]: LOCAL_NAMES.meals,
    [ENV.outcomesTable]: LOCAL_NAMES.outcomes,
    [ENV.reportsTable]: LOCAL_NAMES.reports,
    [ENV.jwksUrl]: url,
    [ENV.tokenIssuer]: ISSUER,
    [ENV.tokenAudience]: AUDIENCE,
    AWS_REGION: 'ap-southeast-3',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: readFileSync(join(folder, 'endpoint'), 'utf8'),
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  handler = (await import(/* @vite-ignore */ pathToFileURL(bundleApi()).href)).handler;
  token = await new SignJWT({ name: 'Uji', 'custom:grants': 'administrator@region:ID' })
    .setProtectedHeader({ alg: 'RS256', kid: 'a' })
    .setSubject('u1')
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setExpirationTime('1h')
    .sign(privateKey);
}, 120_000);

afterAll(async () => {
  vi.unstubAllEnvs();
  keyServer.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function call(method: string, path: string, body?: unknown) {
  const { statusCode, body: text = '' } = await handler(httpEvent(method, path, token, body), context);
  return { statusCode, body: JSON.parse(text) };
}

it('stores a site and reads it again through events of an HTTP API', async () => {
  const path = '/v1/sites/00200009';
  const site = makeSite({ kitchenId: undefined });
  expect(await call('PUT', path, site)).toMatchObject({ statusCode: 201, body: { id: '00200009' } });
  expect(await call('GET', path)).toMatchObject({
    statusCode: 200,
    body: { name: site.name, enrolment: null },
  });
});

it('has the villages beside it', async () => {
  const { body } = await call('GET', '/v1/regions/35.09.19/children');
  expect(body.items.map(({ level }: { level: string }) => level)).toContain('village');
});

it('refuses a token that the issuer did not sign', async () => {
  const forged = `${token.slice(0, -8)}AAAAAAAA`;
  const answer = await handler(httpEvent('GET', '/v1/me', forged), context);
  expect(answer.statusCode).toBe(401);
});
