// A certificate that ends soon is a matter on the day that a reminder falls due (`certificate.remindDays`), once a reminder.
import type { Matter } from './alert.ts';
import type { Certificate, CertificateKind } from './certificate.ts';
import { daysBetween } from './dates.ts';
import { namedRule, type Rules } from './rules.ts';

type Kitchen = { id: string; name: string; district: string };
type Held = { kind: CertificateKind; certificate: Certificate };

/** The reminders that fall due on a day, for a kitchen's certificates. */
export const certificateMatters = (
  { id, name, district }: Kitchen,
  held: readonly Held[],
  date: string,
  rules: Rules,
): Matter[] =>
  held.flatMap(({ kind, certificate }) => {
    if (certificate.status !== 'ISSUED') return [];
    const days = daysBetween(date, certificate.expiresOn);
    const [step] =
      Object.entries(namedRule(rules, 'certificate.remindDays', date)).find(([, limit]) => limit === days) ??
      [];
    if (!step) return [];
    return [
      {
        date,
        kind: 'certificate-expiring',
        district,
        place: { kind: 'kitchen', id, name },
        kitchenId: id,
        about: `${kind}-${step}`,
        numbers: { certificate: kind, until: certificate.expiresOn },
      },
    ];
  });
