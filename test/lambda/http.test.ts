import './quiet.ts';
import { Hono } from 'hono';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { httpHandler } from '../../shared/lambda/http.ts';
import { makeJpeg } from '../support/factories/photos.ts';
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

  it('takes a photo as API Gateway passes it on, and gives it back the same way', async () => {
    const photos = new Hono().put('/v1/photo', async (c) =>
      c.body(await c.req.arrayBuffer(), 200, { 'Content-Type': 'image/jpeg' }),
    );
    const body = Buffer.from(makeJpeg(64, 0xfe)).toString('base64');
    const sent = { ...httpEvent('PUT', '/v1/photo', 'token'), body, isBase64Encoded: true };
    const headers = { ...sent.headers, 'content-type': 'image/jpeg' };
    const answer = await httpHandler(photos)({ ...sent, headers }, context);
    expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: true, body });
  });

  it('answers a sampled call just the same', async () => {
    vi.stubEnv('_X_AMZN_TRACE_ID', 'Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1');
    expect(await httpHandler(app)(event, context)).toMatchObject({ statusCode: 201 });
  });
});
