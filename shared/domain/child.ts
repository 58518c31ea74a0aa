// A child that is measured: nothing here says who it is. Its name and the hash of its national number are kept apart
// (`identity.ts`); a guardian's consent gates every measurement.
import * as z from 'zod';
import { beneficiaryGroup } from './beneficiary.ts';
import { instant, serviceDate } from './dates.ts';
import { words } from './fact-fields.ts';
import { SEXES } from './growth/curves.ts';

export const classGroup = words(40);

export const childProfile = z
  .strictObject({
    sex: z.enum(SEXES),
    birthDate: serviceDate,
    group: beneficiaryGroup,
    /** The class at school, or the group at a posyandu. */
    classGroup,
    active: z.boolean(),
  })
  .meta({ id: 'ChildProfile' });
export type ChildProfile = z.infer<typeof childProfile>;

export const GUARDIANS = ['mother', 'father', 'guardian'] as const;
export const CHANNELS = ['paper', 'app', 'spoken'] as const;

export const consent = z
  .strictObject({
    scope: z.literal('measurement'),
    /** Of the text that was agreed to. */
    version: words(40),
    channel: z.enum(CHANNELS),
    givenBy: z.enum(GUARDIANS),
    givenAt: instant,
  })
  .meta({ id: 'Consent' });
export type Consent = z.infer<typeof consent>;

/** A consent as it stands: withdrawn, it names the moment by which the child is erased. */
export const standingConsent = consent
  .extend({ withdrawnAt: instant.optional(), eraseBy: instant.optional() })
  .meta({ id: 'StandingConsent' });
export type StandingConsent = z.infer<typeof standingConsent>;

export const CONSENT_STATES = ['missing', 'given', 'withdrawn'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** How a guardian's consent stands. */
export function consentState(given: StandingConsent | undefined): ConsentState {
  if (!given) return 'missing';
  return given.withdrawnAt ? 'withdrawn' : 'given';
}
