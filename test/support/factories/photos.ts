// Photos as a device sends and picks them.

/** A file that begins as JPEG does, as large as a test wants it; not a picture. */
export const makeJpeg = (bytes = 64, fill = 1): Uint8Array =>
  Uint8Array.from({ length: bytes }, (_, at) => [0xff, 0xd8, 0xff, 0xe0][at] ?? fill);

const HEADER_BYTES = 54;

/** A grey picture that a browser can draw: an uncompressed bitmap, whose width is a multiple of four. */
export function makeBitmap(width: number, height: number): Buffer {
  const file = Buffer.alloc(HEADER_BYTES + width * height * 3, 0x99);
  file.fill(0, 0, HEADER_BYTES);
  file.write('BM', 0, 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(HEADER_BYTES, 10);
  file.writeUInt32LE(40, 14); // bytes of the rest of the header
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26); // planes
  file.writeUInt16LE(24, 28); // bits of a pixel
  return file;
}
