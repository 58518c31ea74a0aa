// Asks the browser to keep what is stored here, and remembers whether it promised to.
import { signal } from '@preact/signals';

/** Whether the browser may throw the phone's records away when space runs short (or, on iOS, after a week unused). */
export const isEvictable = signal(false);

export async function keepStorage(): Promise<void> {
  const isKept = (await navigator.storage?.persisted?.()) || (await navigator.storage?.persist?.());
  isEvictable.value = !isKept;
}
