// Whoever types one wrong code after the other is asked to wait: nobody finds a code by trying.
import { LRUCache } from 'lru-cache';
import { Problem } from '../../../shared/domain/problem.ts';

const MOST = 10;
const FORGET_MS = 10 * 60_000;

export class WrongCodes {
  readonly #count = new LRUCache<string, number>({ max: 5_000, ttl: FORGET_MS });

  /** What `redeem` gives. Throws `too-many-requests` for a person with ten wrong codes in ten minutes. */
  async watch<T>(person: string, redeem: () => Promise<T>): Promise<T> {
    const count = this.#count.get(person) ?? 0;
    if (count >= MOST) throw new Problem('too-many-requests');
    return await redeem().catch((error: unknown) => {
      if (error instanceof Problem && error.code === 'access-code-unknown')
        this.#count.set(person, count + 1);
      throw error;
    });
  }
}
