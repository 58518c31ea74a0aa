import './quiet.ts';
import { Hono } from 'hono';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { httpHandler } from '../../shared/lambda/http.ts';
import { httpEvent } from './http-event.ts';
import { context } from './invocation.ts';

const app = new Hono().post('/v1/echo', async (c) => c.json({ got: await c.req.json() }, 201));

const event = httpEvent('POST', '/v1/echo', 'token', { meal: 'noon' });

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
