// What runs behind the pages: sending what waits, keeping the storage, and watching for a new version.

import { forgetAnswers } from '../lib/answers.ts';
import { loadSession } from '../lib/me.ts';
import { watchOutbox } from '../lib/outbox/outbox.ts';
import { sendOwn } from '../lib/outbox/phone.ts';
import { type Sender, startSender } from '../lib/outbox/sender.ts';
import { watchSession } from '../lib/session/session.ts';
import { keepStorage } from '../lib/storage.ts';
import { startUpdates } from './updates.ts';

let sender: Sender | undefined;

/** Tries to send now. */
export const sendNow = (): void => sender?.wake();

export function startBackground(): void {
  watchOutbox();
  sender = startSender(sendOwn);
  for (const event of ['online', 'outbox-kept', 'focus']) addEventListener(event, sendNow);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && sendNow());
  addEventListener('outbox-kept', askForSync);
  sendNow();
  void askForSync();
  watchSession(() => void loadSession());
  void keepStorage();
  void forgetAnswers('old');
  void startUpdates();
}

/** Background Sync, where the browser has it: the worker sends even when every tab is closed. */
async function askForSync(): Promise<void> {
  const worker = await navigator.serviceWorker?.ready;
  await (worker as { sync?: { register: (tag: string) => Promise<void> } } | undefined)?.sync
    ?.register('outbox')
    .catch(() => undefined);
}
