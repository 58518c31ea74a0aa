// Permission in words, from the one policy. Where the caller may not know whether a thing exists, absence and
// prohibition look the same.
import type { Context } from 'hono';
import { careTarget } from '../../../shared/domain/alert.ts';
import {
  type Action,
  isAllowed,
  isAllowedAnywhere,
  mayKnowAbsence,
  type Target,
} from '../../../shared/domain/policy.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { findRegion, type Region } from '../../../shared/reference/region-tree.ts';
import type { StoredAlert } from '../../../shared/store/alert-store.ts';
import type { Kitchen } from '../../../shared/store/kitchen-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Site } from '../../../shared/store/site-store.ts';
import type { StoredWebhook } from '../../../shared/store/webhook-store.ts';
import type { Env } from './env.ts';

/** Throws `not-allowed` unless a grant of the caller covers the action on the target. */
export function ask(c: Context<Env>, action: Action, target: Target): void {
  if (!isAllowed(c.get('caller').grants, action, target)) throw new Problem('not-allowed');
}

/** Throws `not-allowed` unless a grant of the caller allows the action somewhere: for what belongs to no place. */
export function askAnywhere(c: Context<Env>, action: Action): void {
  if (!isAllowedAnywhere(c.get('caller').grants, action)) throw new Problem('not-allowed');
}

export const siteTarget = ({ id, profile }: Site): Target => ({
  siteId: id,
  region: profile.district,
  kitchenIds: profile.kitchenId ? [profile.kitchenId] : [],
});

export const kitchenTarget = ({ id, profile }: Kitchen): Target => ({
  kitchenIds: [id],
  region: profile.district,
});

/** The site, if the caller may do this to it; else 404 for those who may know it is absent, 403 for all others. */
export async function getSite(
  c: Context<Env>,
  platform: Platform,
  action: Action,
  id: string,
): Promise<Site> {
  const site = await platform.sites.find(id);
  if (site) ask(c, action, siteTarget(site));
  else askAboutAbsent(c, action, { siteId: id });
  return site ?? missing(id);
}

export async function getKitchen(
  c: Context<Env>,
  platform: Platform,
  action: Action,
  id: string,
): Promise<Kitchen> {
  const kitchen = await platform.kitchens.find(id);
  if (kitchen) ask(c, action, kitchenTarget(kitchen));
  else askAboutAbsent(c, action, { kitchenIds: [id] });
  return kitchen ?? missing(id);
}

/** Throws `not-allowed` unless the caller may know that what was asked about does not exist. */
export function askAboutAbsent(c: Context<Env>, action: Action, target: Target): void {
  if (!mayKnowAbsence(c.get('caller').grants, action)) ask(c, action, target);
}

/** The alert, if the caller may take care of it. */
export async function getAlert(c: Context<Env>, platform: Platform, id: string): Promise<StoredAlert> {
  const found = await platform.alerts.find(id);
  if (found) ask(c, 'alert.acknowledge', careTarget(found.alert));
  else askAboutAbsent(c, 'alert.acknowledge', {});
  return found ?? missing(id);
}

/** The webhook, if the caller manages those of its region. */
export async function getWebhook(c: Context<Env>, platform: Platform, id: string): Promise<StoredWebhook> {
  ask(c, 'webhook.manage', { region: id.split('_')[0] ?? id });
  return (await platform.webhooks.find(id)) ?? missing(id);
}

export function missing(what: string): never {
  throw new Problem('not-found', { values: { what } });
}

/** As `getRegion`, for what villages have not of their own: calendars, opened days, reports. 422 for a village. */
export function getAdministeredRegion(c: Context<Env>, action: Action, code: string): Region {
  const region = getRegion(c, action, code);
  if (region.level === 'village') throw new Problem('invalid-request', { detail: 'village-refused' });
  return region;
}

/** As `getRegion`, for the registry, which is read a regency or a district at a time. */
export function getRegistryRegion(c: Context<Env>, action: Action, code: string): Region {
  const region = getRegion(c, action, code);
  if (region.level !== 'regency' && region.level !== 'district')
    throw new Problem('invalid-request', { detail: 'registry-level' });
  return region;
}

/** The region by code, if the caller may do this there. Region codes and names are public. */
export function getRegion(c: Context<Env>, action: Action, code: string): Region {
  const region = findRegion(code);
  if (!region) throw new Problem('not-found', { detail: 'region-unknown', values: { code } });
  ask(c, action, { region: code });
  return region;
}
