// One piece of work at a time: a second press meanwhile does nothing.
import { useRef, useState } from 'preact/hooks';

/** Whether work is under way, and how to begin some. */
export function useBusy(): [boolean, (work: () => Promise<void>) => Promise<void>] {
  const [isBusy, setBusy] = useState(false);
  const begun = useRef(false);
  const begin = async (work: () => Promise<void>) => {
    if (begun.current) return;
    begun.current = true;
    setBusy(true);
    await work().finally(() => {
      begun.current = false;
      setBusy(false);
    });
  };
  return [isBusy, begin];
}
