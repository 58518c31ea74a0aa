// A certificate of a kitchen: SLHS (sanitary hygiene, from the Dinkes), halal, HACCP, water. One that was issued says by whom,
// under which number and from when to when; before and after that there may be little to say.
import * as z from 'zod';
import { serviceDate } from './dates.ts';

export const CERTIFICATE_KINDS = ['SLHS', 'HALAL', 'HACCP', 'WATER'] as const;
export const certificateKind = z.enum(CERTIFICATE_KINDS);
export type CertificateKind = z.infer<typeof certificateKind>;

const HELD = ['ISSUED', 'EXPIRED'] as const;
const NOT_HELD = ['NOT_REGISTERED', 'IN_PROCESS', 'REVOKED'] as const;
export const CERTIFICATE_STATUSES = ['NOT_REGISTERED', 'IN_PROCESS', ...HELD, 'REVOKED'] as const;

/** What is printed on the paper; it holds on both of its days. */
const paper = z.strictObject({
  number: z.string().trim().min(1).max(60),
  issuer: z.string().trim().min(1).max(120),
  issuedOn: serviceDate,
  expiresOn: serviceDate,
});
const note = z.string().trim().min(1).max(500).optional();

const isInOrder = ({ issuedOn, expiresOn }: Partial<z.infer<typeof paper>>): boolean =>
  !issuedOn || !expiresOn || issuedOn <= expiresOn;
const IN_ORDER = { path: ['expiresOn'], error: 'certificate-ends-early' };

export const certificate = z
  .discriminatedUnion('status', [
    z.strictObject({ status: z.enum(HELD), ...paper.shape, note }).refine(isInOrder, IN_ORDER),
    z.strictObject({ status: z.enum(NOT_HELD), ...paper.partial().shape, note }).refine(isInOrder, IN_ORDER),
  ])
  .meta({ id: 'Certificate' });
export type Certificate = z.infer<typeof certificate>;
