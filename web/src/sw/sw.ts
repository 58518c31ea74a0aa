// The service worker: the app opens without a network, and what waits is sent when the network returns, tabs or none.
// It never touches the outbox but to send it. The regional office's files are kept only once they were loaded.
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { sendOwn } from '../lib/outbox/phone.ts';
import { alone } from '../lib/outbox/sender.ts';

declare const self: ServiceWorkerGlobalScope;

const OFFICE = 'office-1';
const isOffice = (path: string): boolean => path.startsWith('/assets/office-');

const files = Map.groupBy(self.__WB_MANIFEST, (file) =>
  isOffice(`/${typeof file === 'string' ? file : file.url}`),
);

cleanupOutdatedCaches();
precacheAndRoute(files.get(false) ?? []);
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/(v1|docs|dev|oauth2|config\.json)/],
  }),
);

/** Their names change with their content. */
registerRoute(
  ({ url }) => isOffice(url.pathname),
  async ({ request }) => {
    const cache = await caches.open(OFFICE);
    const kept = await cache.match(request);
    if (kept) return kept;
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  },
);

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
});

self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([self.clients.claim(), dropOldOfficeFiles()])),
);

/** Those that this version of the app no longer has. */
async function dropOldOfficeFiles(): Promise<void> {
  const cache = await caches.open(OFFICE);
  const current = new Set(files.get(true)?.map((file) => `/${typeof file === 'string' ? file : file.url}`));
  const old = (await cache.keys()).filter(({ url }) => !current.has(new URL(url).pathname));
  await Promise.all(old.map((request) => cache.delete(request)));
}

type SyncEvent = ExtendableEvent & { tag: string };
self.addEventListener('sync' as never, (event: SyncEvent) => {
  if (event.tag === 'outbox') event.waitUntil(sendOrFail());
});

/** Failing makes the browser call again later. */
async function sendOrFail(): Promise<void> {
  const ended = await alone(sendOwn);
  if (!ended || ended.kind === 'later') throw new Error('not sent yet');
}
