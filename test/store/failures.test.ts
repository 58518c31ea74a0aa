// When the database itself fails: what the caller hears, what is logged, and that nothing is half done.
import {
  DynamoDBClient,
  InternalServerError,
  ProvisionedThroughputExceededException,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { createVerifier } from '../../functions/api/http/token.ts';
import { type Issuer, openIssuer } from '../../local/issuer.ts';
import { createPlatform } from '../../shared/store/platform.ts';
import { type Client, outcomesOf, problemOf, toClient } from '../support/api.ts';
import { makeClock } from '../support/clock.ts';
import { DISTRICT, KITCHEN, SITE } from '../support/factories/day.ts';
import { makeReceived, makeServed } from '../support/factories/facts.ts';
import { makeSite } from '../support/factories/places.ts';
import { PERSONAS } from '../support/personas.ts';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'local', maxAttempts: 1 }), {
  marshallOptions: { removeUndefinedValues: true },
});
const database = mockClient(client);
const logged = vi.fn<(message: string, error: unknown, requestId: string) => void>();
let issuer: Issuer;
let coordinator: Client;

beforeAll(async () => {
  issuer = await openIssuer(undefined);
  coordinator = toClient(newApp(), await issuer.sign({ sub: 'uji', ...PERSONAS.regencyCoordinator }));
});
afterEach(() => {
  database.reset();
  logged.mockReset();
});
afterAll(() => client.destroy());

function newApp(): { fetch: (request: Request) => Response | Promise<Response> } {
  const platform = createPlatform(
    client,
    {
      registry: 'registry',
      meals: 'meals',
      outcomes: 'outcomes',
      restricted: 'restricted',
      identities: 'identities',
      reports: 'reports',
    },
    makeClock().now,
  );
  const app = createApp({
    hosts: 'internet',
    platform,
    verify: createVerifier(issuer.settings),
    logError: logged,
  });
  return { fetch: (request) => app.fetch(request) };
}

const $metadata = {};
const throttled = () => new ProvisionedThroughputExceededException({ $metadata, message: 'slow down' });
const named = (name: string) => Object.assign(new Error('secret table arn:aws:dynamodb'), { name });
const site = {
  type: 'site',
  id: SITE,
  profile: makeSite(),
  profileVersion: 1,
  enrolments: [],
  standing: { formerDistricts: [], stops: [] },
  version: 1,
  createdAt: 'x',
  createdBy: 'x',
  updatedAt: 'x',
  updatedBy: 'x',
};

describe('a database that throttles', () => {
  it.each([throttled(), named('ThrottlingException'), named('RequestLimitExceeded')])(
    'is a 429 that says when to try again: $name',
    async (error) => {
      database.on(GetCommand).rejects(error);
      const answer = await coordinator.get(`/v1/sites/${SITE}`);
      expect([answer.status, problemOf(answer).code]).toEqual([429, 'too-many-requests']);
      expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
      expect(logged).not.toHaveBeenCalled();
    },
  );

  it('makes a whole batch of facts try again, never a part of it look refused', async () => {
    database.on(QueryCommand).resolves({ Items: [] });
    database.on(GetCommand).resolves({});
    database
      .on(GetCommand, { Key: { pk: `SITE#${SITE}`, sk: 'PROFILE' } })
      .resolves({ Item: { pk: '', sk: '', ...site } });
    database.on(PutCommand).resolvesOnce({}).rejects(throttled());
    const answer = await coordinator.post('/v1/facts', {
      facts: [makeReceived(), makeServed(), makeServed()],
    });
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, expect.stringMatching(/^\d+$/)]);
  });
});

describe('a database that fails in a way nobody foresaw', () => {
  it.each([
    new InternalServerError({ $metadata, message: 'secret table arn:aws:dynamodb' }),
    named('ResourceNotFoundException'),
    named('TypeError'),
  ])(
    'is a 500 that tells nothing but the id of the request, and is logged once with its cause: $name',
    async (error) => {
      database.on(QueryCommand).rejects(error);
      const answer = await coordinator.get(`/v1/regions/${DISTRICT}/sites`);
      const problem = problemOf(answer);
      expect(answer.status).toBe(500);
      expect(problem).toMatchObject({ code: 'internal', requestId: expect.stringMatching(/.{8,}/) });
      expect(problem.detail).toContain(problem.requestId);
      expect(answer.text).not.toMatch(/secret|arn:|dynamodb|stack/i);
      expect(logged).toHaveBeenCalledExactlyOnceWith(expect.any(String), error, problem.requestId);
    },
  );

  it('is a 500 too when what is stored cannot be read', async () => {
    database.on(GetCommand).resolves({ Item: { pk: 'x', sk: 'x', type: 'site', id: SITE } });
    expect((await coordinator.get(`/v1/sites/${SITE}`)).status).toBe(500);
    expect(logged).toHaveBeenCalledOnce();
  });

  it('keeps the request id that the caller sent, so that both sides can find it', async () => {
    database.on(GetCommand).rejects(named('Odd'));
    const answer = await coordinator.get(`/v1/sites/${SITE}`, { 'X-Request-Id': 'phone-12345678' });
    expect(problemOf(answer).requestId).toBe('phone-12345678');
    expect(answer.headers.get('X-Request-Id')).toBe('phone-12345678');
  });
});

describe('a refusal by the database of a cursor', () => {
  it('is the fault of the cursor; without one it is a fault of ours', async () => {
    database.on(QueryCommand).rejects(named('ValidationException'));
    const last = { placePk: `REGENCY#35.09`, placeSk: 'x', pk: 'x', sk: 'x' };
    const cursor = Buffer.from(JSON.stringify({ question: `sites ${DISTRICT}`, last })).toString('base64url');
    expect((await coordinator.get(`/v1/regions/${DISTRICT}/sites?cursor=${cursor}`)).status).toBe(422);
    expect((await coordinator.get(`/v1/regions/${DISTRICT}/sites`)).status).toBe(500);
  });
});

describe('what the product asks of the database', () => {
  it('is conditional whenever it writes, and never a scan, a delete or a transaction', async () => {
    database.on(QueryCommand).resolves({ Items: [] });
    database.on(GetCommand).resolves({});
    database.on(PutCommand).resolves({});
    await coordinator.put(`/v1/sites/${SITE}`, makeSite({ kitchenId: undefined }));
    await coordinator.put(`/v1/kitchens/${KITCHEN}`, {
      name: 'x',
      district: DISTRICT,
      capacity: 1,
      status: 'active',
      openedOn: '2026-01-01',
    });
    await coordinator.put(`/v1/regions/${DISTRICT}/calendar/2026-12-01`, {
      service: false,
      kind: 'school',
      reason: 'x',
    });
    await coordinator.post(`/v1/regions/${DISTRICT}/reports`, { period: '2026-11-24' });
    database
      .on(GetCommand, { Key: { pk: `SITE#${SITE}`, sk: 'PROFILE' } })
      .resolves({ Item: { pk: '', sk: '', ...site } });
    expect(outcomesOf(await coordinator.facts(makeReceived()))).toEqual(['accepted']);
    const puts = database.commandCalls(PutCommand);
    expect(puts.length).toBe(5);
    for (const { args } of puts) expect(args[0].input.ConditionExpression).toBeTruthy();
    const asked = new Set(database.calls().map(({ args }) => args[0].constructor.name));
    expect([...asked].sort()).toEqual(['GetCommand', 'PutCommand', 'QueryCommand']);
  });
});
