// Files out of a ZIP archive, such as a workbook is: by its directory at the end, stored or deflated.

const [END, ENTRY, FILE] = [0x06054b50, 0x02014b50, 0x04034b50];
const [END_BYTES, ENTRY_BYTES, FILE_BYTES] = [22, 46, 30];
const DEFLATED = 8;
/** A list of pupils is far below it; what is larger is none. */
const MAX_BYTES = 60_000_000;

type Entry = { name: string; method: number; packed: Uint8Array<ArrayBuffer> };

/** The files that are wanted, by name, as text. Throws where the bytes are no archive. */
export async function unzip(
  bytes: Uint8Array<ArrayBuffer>,
  isWanted: (name: string) => boolean,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of entriesOf(bytes)) if (isWanted(entry.name)) found.set(entry.name, await textOf(entry));
  return found;
}

function entriesOf(bytes: Uint8Array<ArrayBuffer>): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_BYTES;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new RangeError('not an archive');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError('broken directory');
    const [method, size, local] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ];
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength));
    entries.push({ name, method, packed: packedAt(bytes, view, local, size) });
    at += ENTRY_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function packedAt(
  bytes: Uint8Array<ArrayBuffer>,
  view: DataView,
  at: number,
  size: number,
): Uint8Array<ArrayBuffer> {
  if (view.getUint32(at, true) !== FILE) throw new RangeError('broken entry');
  const from = at + FILE_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return bytes.subarray(from, from + size);
}

async function textOf({ method, packed }: Entry): Promise<string> {
  if (method !== DEFLATED) return new TextDecoder().decode(packed);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return parts.join('') + decoder.decode();
    size += value.length;
    if (size > MAX_BYTES) throw new RangeError('too large');
    parts.push(decoder.decode(value, { stream: true }));
  }
}
