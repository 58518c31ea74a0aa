// Invented evidence of what stands before a kitchen. Those that were open already have nearly all of it, and a few were never asked; of
// those that began during the pilot, the first still looks for suppliers: its waiver has ended.
import { readFileSync } from 'node:fs';
import { headsOf } from '../../functions/api/registry/kitchen-gates.ts';
import { addDays } from '../../shared/domain/dates.ts';
import type { GateEvidence } from '../../shared/domain/gate.ts';
import { type Audit, nextAudit } from '../../shared/store/audit.ts';
import type { Kitchen } from '../../shared/store/kitchen-store.ts';
import type { Platform } from '../../shared/store/platform.ts';
import type { Site } from '../../shared/store/site-store.ts';

/** A drawing that says that it is an example. */
const PHOTO = readFileSync(new URL('trial.jpg', import.meta.url));
/** Made from nothing but itself, so that filling again writes the same. */
const PHOTO_ID = '01J00000000000000000000001';
const DAYS_BEFORE = 10;
const PEOPLE = { kitchenHead: 1, nutritionist: 1, accountant: 1, fieldAssistant: 1, cook: 4, worker: 38 };

type Settings = { today: string; who: string };

/** Writes the evidence of all kitchens, each as of some days before it opened. */
export async function writeGates(
  kitchens: readonly Kitchen[],
  sites: readonly Site[],
  { today, who }: Settings,
  platform: Platform,
): Promise<void> {
  const ofKitchen = Map.groupBy(sites, ({ profile }) => profile.kitchenId);
  const rules = await platform.rules.current();
  const late = kitchens.find(({ lifecycle }) => lifecycle !== undefined);
  for (const [i, kitchen] of kitchens.entries()) {
    const day = addDays(kitchen.profile.openedOn, -DAYS_BEFORE);
    const audit = nextAudit(undefined, who, new Date(`${day}T09:00:00+07:00`));
    const own = ofKitchen.get(kitchen.id) ?? [];
    const heads = own.reduce((sum, site) => sum + headsOf(site, rules, today), 0);
    const evidence = inventEvidence(day, own, heads);
    await writePhoto(kitchen.id, audit, platform);
    for (const one of evidence.filter(({ gate }) => isThere(gate, i, kitchen === late)))
      await platform.gates.put({ type: 'gate', kitchenId: kitchen.id, evidence: one, ...audit }, undefined);
  }
  if (late) await writeWaiver(late.id, today, who, platform);
}

/** Every sixth of those that were open was never asked for consent and contracts. */
const isThere = (gate: GateEvidence['gate'], i: number, isLate: boolean): boolean =>
  gate === 'suppliers' ? !isLate && i % 6 !== 2 : gate !== 'consent' || i % 6 !== 2;

function inventEvidence(day: string, sites: readonly Site[], heads: number): GateEvidence[] {
  const people = Object.values(PEOPLE).reduce((sum, n) => sum + n, 0);
  const signedOn = Object.fromEntries(sites.map(({ id }) => [id, day]));
  return [
    { gate: 'water', testedOn: day, laboratory: LABORATORY, ecoli: 0, chlorineMgL: 0.3, files: [] },
    { gate: 'agreements', signedOn, files: [] },
    { gate: 'staff', people: PEOPLE, trained: people, trainedOn: day, files: [] },
    { gate: 'test-run', on: day, portions: 60, coreC: [78.5, 81, 79], photos: [] },
    { gate: 'consent', handedOut: heads, returned: Math.ceil(heads * 0.96), files: [] },
    { gate: 'suppliers', contracted: 17, files: [] },
  ];
}

const LABORATORY = 'Laboratorium kesehatan contoh (fiktif)';

async function writePhoto(kitchenId: string, audit: Audit, { gatePhotos }: Platform): Promise<void> {
  const named = { kitchenId, gate: 'test-run' as const };
  const { createdBy: by, createdAt: at } = audit;
  await gatePhotos.putPicture({ ...named, photoId: PHOTO_ID }, PHOTO);
  const photos = [{ id: PHOTO_ID, bytes: PHOTO.length, by, at }];
  await gatePhotos.put({ type: 'gate-photos', ...named, photos, ...audit }, undefined);
}

async function writeWaiver(kitchenId: string, today: string, who: string, { gates }: Platform) {
  const waiver = {
    name: 'Ratna Contoh (fiktif)',
    reason: 'Kontrak pemasok lokal masih diurus',
    until: addDays(today, -5),
  };
  const audit = nextAudit(undefined, who, new Date(`${addDays(today, -30)}T09:00:00+07:00`));
  await gates.putWaiver({ type: 'waiver', kitchenId, gate: 'suppliers', waiver, ...audit }, undefined);
}
