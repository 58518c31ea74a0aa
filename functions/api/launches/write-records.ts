// Writes one record of a launch, unless it is written already.
import type { LaunchRecords } from '../../../shared/domain/launch.ts';
import { nextAudit } from '../../../shared/store/audit.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { withEnrolment } from '../registry/put-enrolment.ts';
import { toKitchen } from '../registry/put-kitchen.ts';
import { toSite } from '../registry/put-site.ts';

const BEFORE_ALL_DAYS = '0001-01-01';

/** Registered and not active: it has stopped before it begins, so that no day is planned with it. */
export async function writeKitchen(
  { id, action, profile }: LaunchRecords['kitchens'][number],
  who: string,
  { kitchens, now }: Platform,
): Promise<void> {
  if (action !== 'create' || (await kitchens.find(id))) return;
  const kitchen = toKitchen(id, profile, undefined, who, now());
  const standing = { formerDistricts: [], stops: [{ from: BEFORE_ALL_DAYS }] };
  await kitchens.put({ ...kitchen, standing, lifecycle: 'REGISTERED' }, undefined);
}

/** A site that got a kitchen in between keeps it. */
export async function writeSite(
  { id, action, profile, enrolment }: LaunchRecords['sites'][number],
  who: string,
  { sites, now }: Platform,
): Promise<void> {
  if (action === 'keep') return;
  const before = await sites.find(id);
  if (before?.profile.kitchenId) return;
  const next = before
    ? { ...before.profile, ...(profile.kitchenId && { kitchenId: profile.kitchenId }) }
    : profile;
  const site = toSite(id, next, before, who, now());
  const enrolments = !before && enrolment ? withEnrolment(site, enrolment) : site.enrolments;
  await sites.put({ ...site, enrolments }, before?.version);
}

type SiteOf = LaunchRecords['sites'][number];

/** Takes a site back: one that was created goes, one that got its kitchen gives it up. */
export async function withdrawSite({ id, action, profile }: SiteOf, who: string, { sites, now }: Platform) {
  const found = action === 'keep' ? undefined : await sites.find(id);
  if (!found || found.profile.kitchenId !== profile.kitchenId) return;
  if (action === 'create') return await sites.withdraw(found);
  const { kitchenId: _, ...rest } = found.profile;
  const version = { profileVersion: found.profileVersion + 1, ...nextAudit(found, who, now()) };
  return await sites.put({ ...found, profile: rest, ...version }, found.version);
}

export async function withdrawKitchen(
  { id, action }: LaunchRecords['kitchens'][number],
  { kitchens }: Platform,
) {
  const found = action === 'create' ? await kitchens.find(id) : undefined;
  return found && (await kitchens.withdraw(found));
}
