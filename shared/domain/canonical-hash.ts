// What must not change unseen is hashed: SHA-256 over canonical JSON (RFC 8785), so that the order of names does not matter.
import canonicalize from 'canonicalize';

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 (hex) over the canonical JSON of a value. */
export async function canonicalHash(value: object): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalize(value));
  return hex(await crypto.subtle.digest('SHA-256', bytes));
}
