// The order of sites that need a look: what nobody has taken up as it stands now comes first, and of those what is not safe.
import { useRef } from 'preact/hooks';
import type { Item } from './exception-list.tsx';

/** An answer that the phone kept from before notes were judged has no `handled`. */
export const isHandled = ({ acknowledgement }: Item): boolean => acknowledgement?.handled === true;

/** What is followed up while one looks stays where it is, under one's hand; what comes up anew goes up again. */
export function useOpenFirst(items: readonly Item[]): Item[] {
  const last = useRef(new Map<string, boolean>()).current;
  for (const item of items)
    if (!isHandled(item) || !last.has(item.siteId)) last.set(item.siteId, isHandled(item));
  const rank = ({ siteId, isUnsafe }: Item) => Number(last.get(siteId)) * 2 - Number(isUnsafe);
  return items.toSorted((a, b) => rank(a) - rank(b));
}
