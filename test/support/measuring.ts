// A school where children are measured: registered, with consent, in a round.
import type { ChildProfile } from '../../shared/domain/child.ts';
import type { IdentityEntry } from '../../shared/domain/identity.ts';
import type { Measurement } from '../../shared/domain/measurement.ts';
import {
  type Api,
  assertDone,
  type Client,
  type FactResult,
  givenKitchen,
  givenSite,
  resultsOf,
} from './api.ts';
import { makeClock } from './clock.ts';
import { SITE } from './factories/day.ts';
import { makeConsent, makePupil, makeRound } from './factories/measurements.ts';

/** Noon of the round, and a little more. */
export const MEASURING = makeClock('2026-08-12T06:00:00Z');
export const AUGUST = '2026-08';
export const FEBRUARY = '2026-02';
/** Of numbers that nobody has. */
export const NIK_OF_NOBODY = '0000001008170001';

export async function givenSchool(api: Api): Promise<void> {
  await givenKitchen(api);
  await givenSite(api);
}

type Registered = Partial<ChildProfile> & { identity?: IdentityEntry; consent?: null };

/** Registers a child at a site, with consent unless told otherwise. */
export async function givenChild(
  client: Client,
  id: string,
  { consent, ...over }: Registered = {},
  site = SITE,
): Promise<void> {
  assertDone(await client.put(`/v1/sites/${site}/children/${id}`, makePupil(over)));
  if (consent === null) return;
  assertDone(await client.put(`/v1/sites/${site}/children/${id}/consent`, makeConsent()));
}

export async function givenRound(client: Client, month = AUGUST, site = SITE): Promise<void> {
  const date = month === AUGUST ? '2026-08-12' : `${month}-12`;
  assertDone(await client.put(`/v1/sites/${site}/rounds/${month}`, makeRound({ date })));
}

/** Sends measurements of a round; each answered on its own. */
export const measure = async (
  client: Client,
  measurements: readonly Measurement[],
  month = AUGUST,
  site = SITE,
): Promise<FactResult[]> =>
  resultsOf(await client.post(`/v1/sites/${site}/rounds/${month}/measurements`, { measurements }));
