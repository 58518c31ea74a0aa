// The gates between a kitchen that was registered and one that cooks for children, and the evidence that each of them takes. What
// a certificate says is read from the certificates of the kitchen, not written down again.
import * as z from 'zod';
import { serviceDate } from './dates.ts';
import { siteId } from './identifiers.ts';

export const GATES = [
  'certificate',
  'water',
  'agreements',
  'staff',
  'test-run',
  'consent',
  'suppliers',
] as const;
export const gateName = z.enum(GATES);
export type GateName = z.infer<typeof gateName>;

const count = z.int().min(0).max(100_000);
const text = z.string().trim().min(1).max(200);
const note = z.string().trim().min(1).max(500).optional();
/** Where papers and photos are: names of files, numbers of letters, links. */
const files = z.array(text).max(20).default([]);

const EVIDENCE = {
  certificate: z.strictObject({ gate: z.literal('certificate'), note }),
  /** E. coli in 100 ml, and chlorine. */
  water: z.strictObject({
    gate: z.literal('water'),
    testedOn: serviceDate,
    laboratory: text,
    ecoli: z.number().min(0).max(100_000),
    chlorineMgL: z.number().min(0).max(100),
    files,
    note,
  }),
  /** The sites that signed, with the day. */
  agreements: z.strictObject({
    gate: z.literal('agreements'),
    signedOn: z.record(siteId, serviceDate),
    files,
    note,
  }),
  /** People by role, and how many of them were trained. */
  staff: z.strictObject({
    gate: z.literal('staff'),
    people: z.record(z.string().regex(/^[a-z][A-Za-z]{0,39}$/), count),
    trained: count,
    trainedOn: serviceDate,
    files,
    note,
  }),
  'test-run': z.strictObject({
    gate: z.literal('test-run'),
    on: serviceDate,
    portions: count.min(1),
    /** Core temperatures of what was cooked, in celsius. */
    coreC: z.array(z.number().min(-30).max(150)).max(50),
    /** Names of photos that are kept elsewhere; those that are kept here are listed of themselves. */
    photos: z.array(text).max(20).default([]),
    note,
  }),
  /** Forms handed out to parents, and those that came back answered. */
  consent: z.strictObject({ gate: z.literal('consent'), handedOut: count, returned: count, files, note }),
  suppliers: z.strictObject({ gate: z.literal('suppliers'), contracted: count, files, note }),
} as const;

export const gateEvidence = z
  .discriminatedUnion('gate', [
    EVIDENCE.certificate,
    EVIDENCE.water,
    EVIDENCE.agreements,
    EVIDENCE.staff,
    EVIDENCE['test-run'],
    EVIDENCE.consent,
    EVIDENCE.suppliers,
  ])
  .meta({ id: 'GateEvidence' });
export type GateEvidence = z.infer<typeof gateEvidence>;

/** That a kitchen may begin without a gate: who decided it, why, and until when. */
export const waiver = z
  .strictObject({
    name: z.string().trim().min(1).max(120),
    reason: z.string().trim().min(10).max(500),
    until: serviceDate,
  })
  .meta({ id: 'Waiver' });
export type Waiver = z.infer<typeof waiver>;

/** Nobody may waive the hygiene certificate: without it no kitchen begins. */
export const mayBeWaived = (gate: GateName): boolean => gate !== 'certificate';
