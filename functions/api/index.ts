// Lambda entry of the API.
import { createRemoteJWKSet } from 'jose';
import { ENV, tokenConfig } from '../../shared/lambda/config.ts';
import { httpHandler } from '../../shared/lambda/http.ts';
import { logger } from '../../shared/lambda/observe.ts';
import { platformFromEnvironment } from '../../shared/lambda/platform.ts';
import { createApp } from './app.ts';
import { createVerifier } from './http/token.ts';

const config = tokenConfig.parse(process.env);

const verify = createVerifier({
  keys: createRemoteJWKSet(new URL(config[ENV.jwksUrl])),
  issuer: config[ENV.tokenIssuer],
  audience: config[ENV.tokenAudience],
});

export const handler = httpHandler(
  createApp({
    platform: platformFromEnvironment(),
    verify,
    hosts: 'internet',
    logError: (message, error, requestId) => logger.error(message, { error: error as Error, requestId }),
  }),
);
