// The gates that lack again at a kitchen since one of some days. A kitchen is judged only where something lapsed on these days.

import type { Matter } from '../../shared/domain/alert.ts';
import { gateMatter, lapsesOn } from '../../shared/domain/gate-alerts.ts';
import type { StoredCertificate } from '../../shared/store/certificate-store.ts';
import type { Kitchen } from '../../shared/store/kitchen-store.ts';
import type { Platform } from '../../shared/store/platform.ts';
import { gatesOf } from '../api/registry/kitchen-gates.ts';

/** The matters of a kitchen's gates on these dates; `held` are its certificates. */
export async function gatesDue(
  kitchen: Kitchen,
  held: readonly StoredCertificate[],
  dates: readonly string[],
  platform: Platform,
): Promise<Matter[]> {
  const { id, lifecycle, profile } = kitchen;
  if (lifecycle === 'REGISTERED') return [];
  const slhs = held.find(({ kind }) => kind === 'SLHS');
  const revokedAt = slhs?.certificate.status === 'REVOKED' ? slhs.updatedAt : undefined;
  const waivers = lifecycle ? await platform.gates.waivers(id) : [];
  const lapses = lapsesOn(dates, { waivers, revokedAt }, profile.district);
  if (lapses.length === 0) return [];
  const gates = await gatesOf(kitchen, platform);
  const lacking = new Set(gates.filter(({ state }) => state === 'lacking').map(({ gate }) => gate));
  return lapses
    .filter(({ gate }) => lacking.has(gate))
    .map((lapse) => gateMatter({ id, name: profile.name, district: profile.district }, lapse));
}
