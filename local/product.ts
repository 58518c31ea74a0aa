// The whole product in one process: the embedded database, the functions woken by what is written, the API, the sign-in and
// the web app.
import { join } from 'node:path';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Hono } from 'hono';
import { createApp } from '../functions/api/app.ts';
import { createVerifier } from '../functions/api/http/token.ts';
import type { DeliveryServices } from '../functions/deliver-webhooks/deliver-webhooks.ts';
import { createPost } from '../functions/deliver-webhooks/post.ts';
import { foldChange } from '../functions/fold-days/fold-changes.ts';
import { regionDayOf, rollUpChange } from '../functions/roll-up-regions/roll-up.ts';
import type { WatchServices } from '../functions/watch-day/watch-regency.ts';
import { createPlatform, type Platform } from '../shared/store/platform.ts';
import { LOCAL_NAMES, openDatabase } from './database.ts';
import { devRoutes } from './dev-routes.ts';
import { identityRoutes } from './identity/identity-routes.ts';
import { type Issuer, openIssuer } from './issuer.ts';
import { Journal } from './journal.ts';
import { openNikSecret } from './nik-secret.ts';
import { type OutboxMail, openOutboxMail } from './outbox-mail.ts';
import { Planner } from './planner.ts';
import { StreamPump, type Streams } from './stream-pump.ts';
import { isBuilt, WEB_DIST, webRoutes } from './web.ts';

/** Webhooks of a laptop may lead to the laptop itself. */
const HOSTS = 'internet-and-loopback';

export type Product = {
  platform: Platform;
  client: DynamoDBDocumentClient;
  issuer: Issuer;
  /** What the watch and the delivery of webhooks work with. */
  watching: WatchServices & { mailer: OutboxMail };
  delivering: DeliveryServices;
  planner: Planner;
  fetch: (request: Request) => Response | Promise<Response>;
  pump: StreamPump;
  close: () => Promise<void>;
};

/** Starts everything on the data in `dataDir` (undefined: in memory). `now` is the clock, `origin` where the app is. */
export async function startProduct(
  dataDir: string | undefined,
  now = () => new Date(),
  origin = 'http://localhost:3000',
): Promise<Product> {
  const database = await openDatabase(dataDir);
  const platform = createPlatform(database.client, LOCAL_NAMES, now, openNikSecret(dataDir));
  const planner = new Planner(platform, logFailure);
  const pump = new StreamPump(
    streamsOf(platform, planner),
    new Journal(dataDir && join(dataDir, 'changes.log')),
    logFailure,
  );
  pump.watch(database.client);
  pump.start();
  const issuer = await openIssuer(dataDir);
  const api = createApp({
    platform,
    verify: createVerifier(issuer.settings),
    logError: logFailure,
    hosts: HOSTS,
  });
  const app = new Hono()
    .mount('/v1', api.fetch, { replaceRequest: (request) => request, optionHandler: () => undefined })
    .route('/', identityRoutes(issuer, platform))
    .route('/', devRoutes(issuer, !isBuilt(WEB_DIST)))
    .route('/', webRoutes(WEB_DIST));
  return {
    platform,
    client: database.client,
    issuer,
    watching: {
      platform,
      mailer: openOutboxMail(dataDir && join(dataDir, 'outbox-mail')),
      origin,
      logError: logFailure,
    },
    delivering: { platform, post: createPost(HOSTS), origin, random: Math.random, budgetMs: 30_000 },
    fetch: (request) => app.fetch(request),
    planner,
    pump,
    close: () =>
      pump
        .stop()
        .then(() => planner.stop())
        .then(database.close),
  };
}

/** What of the outcomes table is folded. */
const FOLDED = ['menu', 'measurement', 'erased-contribution'];

const streamsOf = (platform: Platform, planner: Planner): Streams => ({
  [LOCAL_NAMES.registry]: {
    isWanted: ({ type, state }) => type === 'siting-run' && state === 'queued',
    groupOf: ({ pk, sk }) => `${pk} ${sk}`,
    work: async (key) => planner.start(key),
  },
  [LOCAL_NAMES.meals]: {
    isWanted: ({ type }) => type === 'fact',
    groupOf: ({ pk }) => pk,
    work: (key) => foldChange(key, platform),
  },
  [LOCAL_NAMES.outcomes]: {
    isWanted: ({ type }) => FOLDED.includes(type as string),
    groupOf: ({ pk }) => pk,
    work: (key) => foldChange(key, platform),
  },
  [LOCAL_NAMES.reports]: {
    isWanted: ({ type }) => type === 'day-total' || type === 'outcome',
    groupOf: regionDayOf,
    after: LOCAL_NAMES.meals,
    work: (key) => rollUpChange(key, platform),
  },
});

export const logFailure = (message: string, error: unknown): void => console.error(message, error);
