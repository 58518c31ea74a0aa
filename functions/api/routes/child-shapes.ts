// What is told of a child: in the list of a site, after it was written, and as everything that is known.
import { z } from '@hono/zod-openapi';
import { CONSENT_STATES, childProfile, consentState, standingConsent } from '../../../shared/domain/child.ts';
import { ulid } from '../../../shared/domain/identifiers.ts';
import { evaluation, measurement } from '../../../shared/domain/measurement.ts';
import type { StoredChild } from '../../../shared/store/child-store.ts';
import type { StoredIdentity } from '../../../shared/store/identity-store.ts';
import type { StoredMeasurement } from '../../../shared/store/measurement-store.ts';

const roundMeasurement = z
  .strictObject({ month: z.string(), measurement, evaluation })
  .meta({ id: 'RoundMeasurement' });

/** Null where it is not known, or the caller may not read it. */
const named = { name: z.string().nullable(), nikLast4: z.string().nullable() };

export const listedChild = z
  .strictObject({
    id: ulid,
    ...childProfile.shape,
    ...named,
    consent: z.enum(CONSENT_STATES),
    /** The measurement that counts in the latest round of the child. */
    last: roundMeasurement.nullable(),
  })
  .meta({ id: 'ListedChild' });

export const savedChild = z
  .strictObject({
    id: ulid,
    ...childProfile.shape,
    consent: z.enum(CONSENT_STATES),
    /** The same national number on other children. */
    findings: z.array(z.strictObject({ code: z.string(), message: z.string() })),
  })
  .meta({ id: 'SavedChild' });

export const knownChild = z
  .strictObject({
    id: ulid,
    siteId: z.string(),
    ...childProfile.shape,
    ...named,
    registeredAt: z.string(),
    consents: z.array(standingConsent),
    /** The latest first; of a round the first one counts. */
    measurements: z.array(z.strictObject({ ...roundMeasurement.shape, receivedAt: z.string() })),
  })
  .meta({ id: 'KnownChild' });

const toNamed = (identity: StoredIdentity | undefined) => ({
  name: identity?.identity.name ?? null,
  nikLast4: identity?.identity.nikLast4 ?? null,
});

const toMeasured = ({ month, measurement, evaluation }: StoredMeasurement) => ({
  month,
  measurement,
  evaluation,
});

export const toSavedChild = ({ id, profile, consents }: StoredChild) => ({
  id,
  ...profile,
  consent: consentState(consents.at(-1)),
});

export const toListedChild = (
  child: StoredChild,
  identity: StoredIdentity | undefined,
  last: StoredMeasurement | undefined,
): z.infer<typeof listedChild> => ({
  ...toSavedChild(child),
  ...toNamed(identity),
  last: last ? toMeasured(last) : null,
});

export const toKnownChild = (
  { id, siteId, profile, createdAt, consents }: StoredChild,
  identity: StoredIdentity | undefined,
  measurements: readonly StoredMeasurement[],
): z.infer<typeof knownChild> => ({
  id,
  siteId,
  ...profile,
  ...toNamed(identity),
  registeredAt: createdAt,
  consents,
  measurements: measurements.map((one) => ({ ...toMeasured(one), receivedAt: one.receivedAt })),
});
