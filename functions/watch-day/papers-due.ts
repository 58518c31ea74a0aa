// Once a day a regency's certificates and gates are looked at: a query or two a kitchen is too much for every ten minutes.
import pLimit from 'p-limit';
import type { Matter } from '../../shared/domain/alert.ts';
import { certificateMatters } from '../../shared/domain/certificate-alerts.ts';
import { isWithin } from '../../shared/domain/region.ts';
import { districtOn } from '../../shared/domain/standing.ts';
import { kitchensOfRegency } from '../../shared/store/keys.ts';
import type { Platform } from '../../shared/store/platform.ts';
import { gatesDue } from './gates-due.ts';

const KITCHENS_AT_ONCE = 16;

/** The matters of a regency's papers on these dates; undefined when they were looked at today, the last of them. */
export async function papersDue(
  regency: string,
  dates: readonly string[],
  platform: Platform,
): Promise<Matter[] | undefined> {
  const { alerts, kitchens, certificates, rules } = platform;
  if (await alerts.wereCertificatesWatched(regency, dates.at(-1) ?? '')) return undefined;
  const book = await rules.current();
  const open = (await kitchens.allByPlace(kitchensOfRegency(regency))).filter(
    ({ profile }) => profile.status !== 'closed',
  );
  const found = await pLimit(KITCHENS_AT_ONCE).map(open, async (kitchen) => {
    const { id, profile, standing } = kitchen;
    const { name, district } = profile;
    const held = await certificates.ofKitchen(id);
    // What it was reminded of elsewhere is not told again here.
    const here = dates.filter((date) => isWithin(districtOn(district, standing, date), regency));
    const reminders = here.flatMap((date) => certificateMatters({ id, name, district }, held, date, book));
    return [...reminders, ...(await gatesDue(kitchen, held, here, platform))];
  });
  return found.flat();
}
