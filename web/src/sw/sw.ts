// The service worker: the app opens without a network, and what waits is sent when the network returns, tabs or none.
// It never touches the outbox but to send it.
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { sendOwn } from '../lib/outbox/phone.ts';
import { alone } from '../lib/outbox/sender.ts';

declare const self: ServiceWorkerGlobalScope;

const OFFICE = 'office-1';

cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/(v1|docs|dev|oauth2|config\.json)/],
  }),
);

/** Parts of the regional office's pages are kept once they were loaded; their names change with their content. */
registerRoute(
  ({ url }) => url.pathname.startsWith('/assets/office-'),
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

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

type SyncEvent = ExtendableEvent & { tag: string };
self.addEventListener('sync' as never, (event: SyncEvent) => {
  if (event.tag === 'outbox') event.waitUntil(sendOrFail());
});

/** Failing makes the browser call again later. */
async function sendOrFail(): Promise<void> {
  const ended = await alone(sendOwn);
  if (!ended || ended.kind === 'later') throw new Error('not sent yet');
}
