// Certificates: one that was issued for the year of the test data, unless overridden.
import { type Certificate, certificate } from '../../../shared/domain/certificate.ts';

export const makeCertificate = (over: Record<string, unknown> = {}): Certificate =>
  certificate.parse({
    status: 'ISSUED',
    number: '503/SLHS/0001/2026',
    issuer: 'Dinas Kesehatan Kabupaten Jember',
    issuedOn: '2026-03-02',
    expiresOn: '2027-03-01',
    ...over,
  });
