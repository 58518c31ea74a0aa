// Redeems an access code for whoever calls. Doing it again answers the same; of two people one gets it. What does not work is told in
// one way, whether it was never made, is too old or was taken back.
import { operatorGrant, placeOfAccess, readAccessCode } from '../../../shared/domain/access.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { isAllowed } from '../../../shared/domain/policy.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { StoredAccess } from '../../../shared/store/access-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Caller } from '../http/env.ts';
import { isOpen } from './add-access.ts';
import { findPlace, type NamedPlace } from './find-place.ts';

const ATTEMPTS = 3;

export type Redeemed = { grant: string; name: string; at: string };
type Offer = { place: NamedPlace; access: StoredAccess };

/**
 * The grant that the code gives. Throws `access-code-unknown` or `access-code-used`, and `not-allowed` to whoever gives codes out
 * there: an office does not let itself in where children's names are.
 */
export async function redeemCode(
  typed: string,
  { id: by, name, grants }: Caller,
  platform: Platform,
): Promise<Redeemed> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { place, access } = (await findOffer(typed, platform)) ?? unknown();
    if (isAllowed(grants, 'access.manage', { region: place.district }))
      throw new Problem('not-allowed', { detail: 'access-code-own' });
    const { redeemed } = access.redeemed
      ? access
      : ((await platform.access.redeem(access, { by, name }, platform.now())) ?? access);
    if (redeemed && redeemed.by !== by) throw new Problem('access-code-used');
    if (redeemed) return { grant: operatorGrant(place), name: place.name, at: redeemed.at };
  }
  throw new Problem('conflict');
}

function unknown(): never {
  throw new Problem('access-code-unknown');
}

/** The access behind a code, unless it was taken back or is too old; who redeemed it in time has it for good. */
async function findOffer(typed: string, platform: Platform): Promise<Offer | undefined> {
  const code = readAccessCode(typed);
  const access = code ? await platform.access.findByCode(code) : undefined;
  const place = access && (await findPlace(placeOfAccess(access.id), platform));
  if (!access || !place || access.endedAt !== null) return undefined;
  const today = localDate(platform.now(), zoneOf(place.district));
  return access.redeemed || isOpen(access, today) ? { place, access } : undefined;
}
