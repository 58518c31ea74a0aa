// Optimistic versions: an ETag is the version of a profile; replacing what exists names the one that was read.
import { Problem } from '../../../shared/domain/problem.ts';

export const toEtag = (version: number): string => `"${version}"`;

/** Throws 428 without, 412 with a stale `If-Match`; for a new thing `If-Match` must be absent. */
export function assertMatches(ifMatch: string | undefined, current: number | undefined): void {
  if (current === undefined) {
    if (ifMatch) throw new Problem('etag-stale');
    return;
  }
  if (!ifMatch) throw new Problem('etag-required');
  const named = ifMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (!named.includes('*') && !named.includes(toEtag(current))) throw new Problem('etag-stale');
}
