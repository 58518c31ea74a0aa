// Adds or replaces a certificate of a kitchen.
import type { Context } from 'hono';
import type { Certificate, CertificateKind } from '../../../shared/domain/certificate.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { nextAudit } from '../../../shared/store/audit.ts';
import type { StoredCertificate } from '../../../shared/store/certificate-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { getKitchen } from '../http/ask.ts';
import type { Env } from '../http/env.ts';
import { assertMatches } from '../http/etag.ts';

export async function putCertificate(
  c: Context<Env>,
  platform: Platform,
  { id, kind }: { id: string; kind: CertificateKind },
  certificate: Certificate,
): Promise<StoredCertificate> {
  await getKitchen(c, platform, 'certificate.write', id);
  const before = await platform.certificates.find(id, kind);
  assertMatches(c.req.header('If-Match'), before?.version);
  const stored = {
    type: 'certificate' as const,
    kitchenId: id,
    kind,
    certificate,
    ...nextAudit(before, c.get('caller').id, platform.now()),
  };
  if (!(await platform.certificates.put(stored, before?.version))) throw new Problem('etag-stale');
  return stored;
}
