// A new version of the app waits until the person says so. The outbox is data, not app: an update never touches it.
import { signal } from '@preact/signals';

/** Set when a newer version is ready: calling it switches over. */
export const update = signal<(() => void) | undefined>(undefined);

const HOUR_MS = 3_600_000;
const PATIENCE_MS = 3_000;
/** Remembered past a reload: this tab's person asked for the new version. */
const ASKED = 'update-asked';

/** Registers the service worker and watches for newer ones, now and every hour. */
export async function startUpdates(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const registration = await register();
  if (!registration) return;
  if (!registration.waiting) sessionStorage.removeItem(ASKED);
  offer(registration);
  watch(registration);
  navigator.serviceWorker.addEventListener('controllerchange', followUpdate);
  registration.addEventListener('updatefound', () => watch(registration));
  setInterval(() => void registration.update().catch(() => undefined), HOUR_MS);
}

/** Undefined where the browser lets no worker in, as in a private window: the app then works without. */
const register = (): Promise<ServiceWorkerRegistration | undefined> =>
  navigator.serviceWorker.register('/sw.js').catch(() => undefined);

function watch(registration: ServiceWorkerRegistration): void {
  registration.installing?.addEventListener('statechange', () => offer(registration));
}

/** The very first worker is no update: nothing was there before. */
function offer({ waiting }: ServiceWorkerRegistration): void {
  if (!waiting || !navigator.serviceWorker.controller) return;
  update.value = () => takeOver(waiting);
}

/** Chromium now and then lets a version wait that was told to take over, until its page is loaded again. */
function takeOver(waiting: ServiceWorker): void {
  sessionStorage.setItem(ASKED, 'yes');
  waiting.postMessage({ type: 'SKIP_WAITING' });
  setTimeout(() => location.reload(), PATIENCE_MS);
}

/** Another tab has switched over: this one does once its person says so, for a form may be open in it. */
function followUpdate(): void {
  const isAsked = sessionStorage.getItem(ASKED) !== null;
  sessionStorage.removeItem(ASKED);
  if (isAsked) location.reload();
  else if (update.value) update.value = () => location.reload();
}
