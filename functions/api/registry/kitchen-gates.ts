// The gates of a kitchen as they stand today, and its way from registered to active.
import { localDate } from '../../../shared/domain/dates.ts';
import { type GateContext, type JudgedGate, judgeGates } from '../../../shared/domain/judge-gates.ts';
import { type KitchenStage, kitchenStage } from '../../../shared/domain/kitchen-stage.ts';
import { planOf } from '../../../shared/domain/plan.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { Rules } from '../../../shared/domain/rules.ts';
import { enrolmentOn } from '../../../shared/domain/site.ts';
import type { Kitchen } from '../../../shared/store/kitchen-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Site } from '../../../shared/store/site-store.ts';
import { certificatesOf } from './certificates-of.ts';

export async function gatesOf(kitchen: Kitchen, platform: Platform): Promise<JudgedGate[]> {
  return judgeGates(await contextOf(kitchen, platform));
}

/** How a kitchen is on its way: one that was open before it was registered never stood before its gates. */
export const wayOf = ({ lifecycle }: Kitchen) => ({
  lifecycle: lifecycle ?? 'ACTIVE',
  wasOpenBefore: lifecycle === undefined,
});

export async function stageOf(
  kitchen: Kitchen,
  gates: readonly JudgedGate[],
  { suspensions, now }: Platform,
): Promise<KitchenStage> {
  const { status, district } = kitchen.profile;
  const today = localDate(now(), zoneOf(district));
  const isSuspended = (await suspensions.findStanding(kitchen.id, today)) !== undefined;
  return kitchenStage({ status, hasBegun: kitchen.lifecycle !== 'REGISTERED', isSuspended, gates });
}

async function contextOf(kitchen: Kitchen, platform: Platform): Promise<GateContext> {
  const { gates, gatePhotos, sites, now } = platform;
  const [evidence, waivers, photos, certificates, served] = await Promise.all([
    gates.ofKitchen(kitchen.id),
    gates.waivers(kitchen.id),
    gatePhotos.ofKitchen(kitchen.id),
    certificatesOf(kitchen, platform),
    sites.allByKitchen(kitchen.id),
  ]);
  const rules = await platform.rules.current();
  const date = localDate(now(), zoneOf(kitchen.profile.district));
  const active = served.filter(({ profile }) => profile.status === 'active');
  return {
    evidence: evidence.map((one) => one.evidence),
    waivers,
    standings: certificates.map(({ standing }) => standing),
    siteIds: active.map(({ id }) => id),
    enrolled: active.reduce((sum, site) => sum + headsOf(site, rules, date), 0),
    photos: new Map(photos.map((list) => [list.gate, list.photos.length])),
    rules,
    date,
  };
}

/** How many are enrolled at a site on a date. */
export function headsOf({ enrolments }: Site, rules: Rules, date: string): number {
  const enrolment = enrolmentOn(enrolments, date);
  return enrolment ? planOf(enrolment, rules, date).enrolled : 0;
}
