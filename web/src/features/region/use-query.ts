// How a view is looked at stands in its address: it survives a reload, goes back and forward, and can be sent to someone.
import { useLocation } from 'preact-iso';

/** The view's query with its question mark, for links that keep it; empty where there is none. */
export const useSearch = (): string => new URL(useLocation().url, location.origin).search;

/** A value of the query (`otherwise` while it is not there), and how to set it: a step of its own, or in place of this one. */
export function useQuery(
  name: string,
  otherwise: string,
): [string, (value: string, isInPlace?: boolean) => void] {
  const { path, query, route } = useLocation();
  const set = (value: string, isInPlace = false) => {
    const { [name]: _, ...others } = query;
    const next = new URLSearchParams(value === otherwise ? others : { ...others, [name]: value }).toString();
    route(next ? `${path}?${next}` : path, isInPlace);
  };
  return [query[name] ?? otherwise, set];
}
