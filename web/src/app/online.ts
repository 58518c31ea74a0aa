// Whether the device believes that it has a network.
import { signal } from '@preact/signals';

export const isOnline = signal(navigator.onLine);
for (const event of ['online', 'offline'])
  addEventListener(event, () => {
    isOnline.value = navigator.onLine;
  });
