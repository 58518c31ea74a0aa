// Authorization codes: handed out at sign-in, good for one exchange within a minute.
import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Claims } from '../issuer.ts';

const LIFETIME_MS = 60_000;

/** What a code stands for: who signed in, where the code was sent, and the PKCE challenge that its verifier must meet. */
export type SignedIn = { claims: Claims; redirectUri: string; challenge: string };

export class Codes {
  readonly #open = new LRUCache<string, SignedIn & { until: number }>({ max: 1_000 });
  readonly #now: () => Date;
  constructor(now: () => Date) {
    this.#now = now;
  }

  issue(signedIn: SignedIn): string {
    const code = randomBytes(32).toString('base64url');
    this.#open.set(code, { ...signedIn, until: this.#now().getTime() + LIFETIME_MS });
    return code;
  }

  /** What the code stands for, once; undefined when it is unknown, spent or too old. */
  spend(code: string): SignedIn | undefined {
    const found = this.#open.get(code);
    this.#open.delete(code);
    return found && this.#now().getTime() <= found.until ? found : undefined;
  }
}
