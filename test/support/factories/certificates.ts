// Certificates of a kitchen and sanctions on it: a certificate issued for the year of the test data, a light suspension that stands
// on its day, unless overridden.
import { type Certificate, certificate } from '../../../shared/domain/certificate.ts';
import { type Suspension, suspension } from '../../../shared/domain/suspension.ts';

export const makeCertificate = (over: Record<string, unknown> = {}): Certificate =>
  certificate.parse({
    status: 'ISSUED',
    number: '503/SLHS/0001/2026',
    issuer: 'Dinas Kesehatan Kabupaten Jember',
    issuedOn: '2026-03-02',
    expiresOn: '2027-03-01',
    ...over,
  });

export const makeSuspension = (over: Record<string, unknown> = {}): Suspension =>
  suspension.parse({
    step: 'suspension-kf',
    class: 'light',
    from: '2026-11-20',
    until: '2026-11-29',
    reason: 'Kejadian 18 November',
    letter: 'S-1/KPPG/2026',
    ...over,
  });
