// Remembers what was read a moment ago, so that a rush of facts does not read the same site a hundred times.
// A write through the same store forgets at once; another process sees a change after `FRESH_MS` at the latest.
import { LRUCache } from 'lru-cache';

const FRESH_MS = 10_000;

export class Recent<T extends object> {
  readonly #cache = new LRUCache<string, T>({ max: 5_000, ttl: FRESH_MS });

  /** What is remembered under `id`, else what `read` finds; absence is never remembered. */
  async get(id: string, read: () => Promise<T | undefined>): Promise<T | undefined> {
    const known = this.#cache.get(id);
    if (known) return known;
    const found = await read();
    if (found) this.#cache.set(id, found);
    return found;
  }

  forget(id: string): void {
    this.#cache.delete(id);
  }
}
