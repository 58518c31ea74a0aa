// Writes one record of a launch, unless it is written already.
import type { LaunchRecords } from '../../../shared/domain/launch.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { nextAudit } from '../../../shared/store/audit.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { withEnrolment } from '../registry/put-enrolment.ts';
import { toKitchen } from '../registry/put-kitchen.ts';
import { toSite } from '../registry/put-site.ts';

const ATTEMPTS = 3;
type SiteOf = LaunchRecords['sites'][number];

/** Registered and not active, whatever day it is to open on: no day is planned with it before it begins. */
export async function writeKitchen(
  { id, action, profile }: LaunchRecords['kitchens'][number],
  { proposalId, who }: { proposalId: string; who: string },
  { kitchens, now }: Platform,
): Promise<void> {
  const found = action === 'create' ? await kitchens.find(id) : undefined;
  if (action !== 'create' || found?.launchedBy === proposalId) return;
  const kitchen = toKitchen(id, profile, undefined, who, now());
  const next = { ...kitchen, lifecycle: 'REGISTERED' as const, launchedBy: proposalId };
  if (found || !(await kitchens.put(next, undefined))) throw kitchenTaken(id);
}

export const kitchenTaken = (kitchenId: string): Problem =>
  new Problem('conflict', { detail: 'kitchen-id-taken', values: { kitchenId } });

/** A site that got a kitchen in between keeps it; one that was changed at the same time is read again. */
export async function writeSite(record: SiteOf, who: string, platform: Platform): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++)
    if (record.action === 'keep' || (await isWritten(record, who, platform))) return;
  throw new Problem('conflict');
}

async function isWritten(
  { id, profile, enrolment }: SiteOf,
  who: string,
  { sites, now }: Platform,
): Promise<boolean> {
  const before = await sites.find(id);
  if (before?.profile.kitchenId) return true;
  const next = before
    ? { ...before.profile, ...(profile.kitchenId && { kitchenId: profile.kitchenId }) }
    : profile;
  const site = toSite(id, next, before, who, now());
  const enrolments = !before && enrolment ? withEnrolment(site, enrolment) : site.enrolments;
  return await sites.put({ ...site, enrolments }, before?.version);
}

/** Takes a site back: one that was created goes, one that got its kitchen gives it up. */
export async function withdrawSite(record: SiteOf, who: string, platform: Platform): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++)
    if (record.action === 'keep' || (await isWithdrawn(record, who, platform))) return;
  throw new Problem('conflict');
}

async function isWithdrawn(
  { id, action, profile }: SiteOf,
  who: string,
  { sites, now }: Platform,
): Promise<boolean> {
  const found = await sites.find(id);
  if (!found || found.profile.kitchenId !== profile.kitchenId) return true;
  const { kitchenId: _, ...rest } = found.profile;
  const version = { profileVersion: found.profileVersion + 1, ...nextAudit(found, who, now()) };
  return action === 'create'
    ? await sites.withdraw(found)
    : await sites.put({ ...found, profile: rest, ...version }, found.version);
}

/** Takes a kitchen back that this very proposal launched, with what was written of its gates. */
export async function withdrawKitchen(
  { id, action }: LaunchRecords['kitchens'][number],
  proposalId: string,
  { kitchens, gates, gatePhotos, certificates }: Platform,
): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const found = action === 'create' ? await kitchens.find(id) : undefined;
    if (found?.launchedBy !== proposalId) return;
    for (const store of [gates, gatePhotos, certificates]) await store.withdrawAll(id);
    if (await kitchens.withdraw(found)) return;
  }
  throw new Problem('conflict');
}
