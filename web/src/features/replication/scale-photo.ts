// Makes a photo small enough to send from a phone: drawn anew, so that nothing of where and with what it was taken goes along.
const MAX_BYTES = 250_000;
/** The longest side in pixels and the quality, from the best on. */
const TRIES = [
  [1280, 0.85],
  [1280, 0.7],
  [1280, 0.5],
  [960, 0.5],
  [640, 0.5],
] as const;

/** A JPEG of at most 250 kB; undefined for a file that is no picture. */
export async function scalePhoto(file: Blob): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return undefined;
  for (const [longest, quality] of TRIES) {
    const jpeg = await drawn(picture, longest, quality);
    if (jpeg && jpeg.size <= MAX_BYTES) return jpeg;
  }
  return undefined;
}

function drawn(picture: ImageBitmap, longest: number, quality: number): Promise<Blob | null> {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality));
}
