// Access codes and the people who redeemed them, as the office sees them: a code as it stands in its letter, a person by the name in
// their token and never by more.
import { z } from '@hono/zod-openapi';
import { operatorGrant, placeOfAccess, showAccessCode } from '../../../shared/domain/access.ts';
import type { StoredAccess } from '../../../shared/store/access-store.ts';

export const codeBody = z
  .strictObject({ id: z.string(), grant: z.string(), code: z.string(), until: z.string() })
  .meta({ id: 'AccessCode' });
const personBody = z.strictObject({ id: z.string(), name: z.string(), since: z.string() });
const place = z.strictObject({
  kind: z.enum(['site', 'kitchen']),
  id: z.string(),
  name: z.string(),
  district: z.string(),
});
export const placeAccess = z
  .strictObject({
    place,
    grant: z.string(),
    /** Not redeemed yet, and good until the day that stands with each. */
    codes: z.array(codeBody),
    persons: z.array(personBody),
  })
  .meta({ id: 'PlaceAccess' });

export const toCodeBody = ({ id, code, until }: StoredAccess): z.infer<typeof codeBody> => ({
  id,
  grant: operatorGrant(placeOfAccess(id)),
  code: showAccessCode(code),
  until,
});

export const toPersonBody = ({ id, redeemed }: StoredAccess): z.infer<typeof personBody>[] =>
  redeemed ? [{ id, name: redeemed.name, since: redeemed.at }] : [];
