// A file that begins as JPEG does, as large as a test wants it; not a picture.
export const makeJpeg = (bytes = 64, fill = 1): Uint8Array =>
  Uint8Array.from({ length: bytes }, (_, at) => [0xff, 0xd8, 0xff, 0xe0][at] ?? fill);
