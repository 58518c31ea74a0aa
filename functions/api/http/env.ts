// What every request carries once it has passed the door: who calls, in which language, under which request id, and the regions
// as they are and were.

import type { Language } from '../../../shared/domain/language.ts';
import type { Grant } from '../../../shared/domain/policy.ts';
import type { Regions } from '../../../shared/domain/regions.ts';

export type Caller = { id: string; name: string; grants: readonly Grant[]; grantTexts: readonly string[] };

export type Env = {
  Variables: { caller: Caller; language: Language; requestId: string; regions: Regions };
};
