// The four certificates of a kitchen with how it stands with each today, whether anything is known of them or not.
import { CERTIFICATE_KINDS } from '../../../shared/domain/certificate.ts';
import { standingOf } from '../../../shared/domain/certificate-standing.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { Kitchen } from '../../../shared/store/kitchen-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';

export async function certificatesOf({ id, profile }: Kitchen, platform: Platform) {
  const stored = await platform.certificates.ofKitchen(id);
  const rules = await platform.rules.current();
  const date = localDate(platform.now(), zoneOf(profile.district));
  return CERTIFICATE_KINDS.map((kind) => {
    const certificate = stored.find((one) => one.kind === kind)?.certificate;
    return {
      kind,
      certificate: certificate ?? null,
      standing: standingOf(kind, certificate, { openedOn: profile.openedOn, date, rules }),
    };
  });
}
