// Invented certificates: most kitchens have all four, issued around their opening. Of the first ones, one is about to lose its
// SLHS, one has let it expire, one still waits for it; who opened during the pilot had its SLHS before, and has asked for the rest.
import {
  CERTIFICATE_KINDS,
  type Certificate,
  type CertificateKind,
} from '../../shared/domain/certificate.ts';
import { addDays } from '../../shared/domain/dates.ts';
import { nextAudit } from '../../shared/store/audit.ts';
import type { StoredCertificate } from '../../shared/store/certificate-store.ts';
import type { Kitchen } from '../../shared/store/kitchen-store.ts';
import { between, randomOf } from './random.ts';

/** By whom each is issued, and for how many days. */
const PAPERS: Record<CertificateKind, { issuer: string; lasts: number }> = {
  SLHS: { issuer: 'Dinas Kesehatan Kabupaten Jember', lasts: 365 },
  HALAL: { issuer: 'BPJPH', lasts: 1_460 },
  HACCP: { issuer: 'Lembaga sertifikasi contoh (fiktif)', lasts: 1_095 },
  WATER: { issuer: 'Laboratorium kesehatan contoh (fiktif)', lasts: 365 },
};

type Story = number | 'in-process';
/** Stories of an SLHS, by the place of its kitchen in the list: days until its end, or still under way. */
const SLHS_STORIES: Readonly<Record<number, Story>> = { 0: 5, 1: -12, 3: 'in-process' };

type Settings = { first: string; today: string; who: string };

/** The certificates of kitchens, written down by `who` on the eve of a pilot that runs from `first` to `today`. */
export const inventCertificates = (kitchens: readonly Kitchen[], settings: Settings): StoredCertificate[] =>
  kitchens.flatMap((kitchen, i) =>
    CERTIFICATE_KINDS.map((kind) => ({
      type: 'certificate' as const,
      kitchenId: kitchen.id,
      kind,
      certificate: invent(kitchen, kind, kind === 'SLHS' ? SLHS_STORIES[i] : undefined, settings),
      ...nextAudit(undefined, settings.who, new Date(`${addDays(settings.first, -1)}T09:00:00+07:00`)),
    })),
  );

function invent(
  { id, profile: { openedOn } }: Kitchen,
  kind: CertificateKind,
  story: Story | undefined,
  { first, today }: Settings,
): Certificate {
  const { issuer, lasts } = PAPERS[kind];
  const isNew = openedOn > first;
  if (story === 'in-process' || (isNew && kind !== 'SLHS'))
    return { status: 'IN_PROCESS', issuer, note: 'Berkas lengkap, menunggu hasil' };
  const random = randomOf('certificate', id, kind);
  const number = `CONTOH-${kind}-${String(Math.floor(random() * 10_000)).padStart(4, '0')}`;
  const issuedOn =
    story === undefined
      ? addDays(openedOn, Math.round(between(random, -20, isNew ? -5 : 25)))
      : addDays(today, story - lasts);
  return { status: 'ISSUED', number, issuer, issuedOn, expiresOn: addDays(issuedOn, lasts) };
}
