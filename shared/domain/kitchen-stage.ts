// Where a kitchen is on its way, from what is known of it today; nothing of it is stored but that it was registered or is active.
import type { GateName } from './gate.ts';
import { type JudgedGate, mayBegin } from './judge-gates.ts';
import type { KitchenProfile } from './kitchen.ts';
import type { Sentence } from './language.ts';

export const KITCHEN_STAGES = [
  'REGISTERED',
  'VERIFIED',
  'BUILDING',
  'READY',
  'ACTIVE',
  'SUSPENDED',
  'CLOSED',
] as const;
export type KitchenStage = (typeof KITCHEN_STAGES)[number];

export const STAGE_NAMES: Readonly<Record<KitchenStage, Sentence>> = {
  REGISTERED: { id: 'terdaftar', en: 'registered' },
  VERIFIED: { id: 'berkas lengkap', en: 'papers complete' },
  BUILDING: { id: 'sedang disiapkan', en: 'being made ready' },
  READY: { id: 'siap mulai', en: 'ready to begin' },
  ACTIVE: { id: 'aktif', en: 'active' },
  SUSPENDED: { id: 'dihentikan sementara', en: 'suspended' },
  CLOSED: { id: 'tutup', en: 'closed' },
};

/** What is settled on paper, before anything is built. */
const PAPERS: readonly GateName[] = ['agreements', 'consent', 'suppliers'];

export type KnownKitchen = {
  status: KitchenProfile['status'];
  hasBegun: boolean;
  /** A suspension stands today. */
  isSuspended: boolean;
  gates: readonly JudgedGate[];
};

/** The stage of a kitchen. A gate that is waived counts as met. */
export function kitchenStage({ status, hasBegun, isSuspended, gates }: KnownKitchen): KitchenStage {
  if (status === 'closed') return 'CLOSED';
  if (status === 'suspended' || isSuspended) return 'SUSPENDED';
  if (hasBegun) return 'ACTIVE';
  if (mayBegin(gates)) return 'READY';
  const [papers, works] = [true, false].map((isPaper) =>
    gates.filter(({ gate }) => PAPERS.includes(gate) === isPaper).map(({ state }) => state !== 'lacking'),
  );
  if (!papers?.every((isDone) => isDone)) return 'REGISTERED';
  return works?.some((isDone) => isDone) ? 'BUILDING' : 'VERIFIED';
}
