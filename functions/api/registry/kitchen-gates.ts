// The gates of a kitchen as they stand today, and its way from registered to active.
import { localDate } from '../../../shared/domain/dates.ts';
import { type GateContext, type JudgedGate, judgeGates } from '../../../shared/domain/judge-gates.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { Kitchen } from '../../../shared/store/kitchen-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { certificatesOf } from './certificates-of.ts';

export async function gatesOf(kitchen: Kitchen, platform: Platform): Promise<JudgedGate[]> {
  return judgeGates(await contextOf(kitchen, platform));
}

async function contextOf(kitchen: Kitchen, platform: Platform): Promise<GateContext> {
  const { gates, sites, rules, now } = platform;
  const [evidence, waivers, certificates, served] = await Promise.all([
    gates.ofKitchen(kitchen.id),
    gates.waivers(kitchen.id),
    certificatesOf(kitchen, platform),
    sites.allByKitchen(kitchen.id),
  ]);
  return {
    evidence: evidence.map((one) => one.evidence),
    waivers,
    standings: certificates.map(({ standing }) => standing),
    siteIds: served.filter(({ profile }) => profile.status === 'active').map(({ id }) => id),
    rules: await rules.current(),
    date: localDate(now(), zoneOf(kitchen.profile.district)),
  };
}
