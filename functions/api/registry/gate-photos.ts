// Adds a photo to a gate of a kitchen, and removes one. The picture is written first and then listed: a sending that breaks off
// between is done over, and shows nothing half.
import type { Context } from 'hono';
import type { GateName } from '../../../shared/domain/gate.ts';
import { type GatePhoto, isJpeg, MAX_PHOTO_BYTES, MOST_PHOTOS } from '../../../shared/domain/gate-photo.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { nextAudit } from '../../../shared/store/audit.ts';
import type { StoredPhotos } from '../../../shared/store/gate-photo-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { getKitchen, missing } from '../http/ask.ts';
import type { Env } from '../http/env.ts';

type Named = { id: string; gate: GateName; photoId: string };
const ATTEMPTS = 5;

/** The photo as it is listed; one that is there already stays as it was. */
export async function addPhoto(
  c: Context<Env>,
  platform: Platform,
  { id, gate, photoId }: Named,
  bytes: Uint8Array,
): Promise<{ photo: GatePhoto; isNew: boolean }> {
  await getKitchen(c, platform, 'gate.write', id);
  assertPicture(bytes);
  const known = (await platform.gatePhotos.find(id, gate))?.photos ?? [];
  assertRoom(known, photoId);
  const named = { kitchenId: id, gate, photoId };
  const isNew = await platform.gatePhotos.putPicture(named, bytes);
  if (!isNew && !isSame(await platform.gatePhotos.findPicture(named), bytes))
    throw new Problem('conflict', { detail: 'photo-id-taken' });
  const [by, at] = [c.get('caller').id, platform.now().toISOString()];
  const photo = { id: photoId, bytes: bytes.length, by, at };
  const listed = await changeList(c, platform, named, (photos) =>
    photos.some((one) => one.id === photoId) ? photos : [...assertRoom(photos, photoId), photo],
  ).catch(async (error: unknown) => {
    if (isNew) await platform.gatePhotos.withdrawPicture(named);
    throw error;
  });
  return { photo: listed.find((one) => one.id === photoId) ?? photo, isNew };
}

export async function removePhoto(c: Context<Env>, platform: Platform, { id, gate, photoId }: Named) {
  await getKitchen(c, platform, 'gate.write', id);
  const known = (await platform.gatePhotos.find(id, gate))?.photos ?? [];
  if (!known.some((photo) => photo.id === photoId)) missing(photoId);
  const named = { kitchenId: id, gate, photoId };
  await changeList(c, platform, named, (photos) => photos.filter((photo) => photo.id !== photoId));
  await platform.gatePhotos.withdrawPicture(named);
}

function assertPicture(bytes: Uint8Array): void {
  if (bytes.length > MAX_PHOTO_BYTES)
    throw new Problem('too-large', { detail: 'photo-too-large', values: { max: MAX_PHOTO_BYTES / 1000 } });
  if (!isJpeg(bytes)) throw new Problem('invalid-request', { detail: 'photo-not-jpeg' });
}

function assertRoom(photos: readonly GatePhoto[], photoId: string): readonly GatePhoto[] {
  if (photos.length >= MOST_PHOTOS && !photos.some(({ id }) => id === photoId))
    throw new Problem('conflict', { detail: 'photos-full', values: { max: MOST_PHOTOS } });
  return photos;
}

const isSame = (found: Uint8Array | undefined, bytes: Uint8Array): boolean =>
  found !== undefined && Buffer.compare(found, bytes) === 0;

/** Changes the list of a gate's photos; one that somebody else changed at the same time is read again. */
async function changeList(
  c: Context<Env>,
  { gatePhotos, now }: Platform,
  { kitchenId, gate }: { kitchenId: string; gate: GateName },
  change: (photos: readonly GatePhoto[]) => readonly GatePhoto[],
): Promise<readonly GatePhoto[]> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await gatePhotos.find(kitchenId, gate);
    const photos = change(before?.photos ?? []);
    if (photos === before?.photos) return photos;
    const audit = nextAudit(before, c.get('caller').id, now());
    const list: StoredPhotos = { type: 'gate-photos', kitchenId, gate, photos: [...photos], ...audit };
    if (await gatePhotos.put(list, before?.version)) return photos;
  }
  throw new Problem('conflict');
}
