// Certificates, each beside its kitchen: replaced whole, against the version that was read.
import * as z from 'zod';
import { certificate, certificateKind } from '../domain/certificate.ts';
import { audit } from './audit.ts';
import { certificateKey, certificatesOfKitchen } from './keys.ts';
import type { Table } from './table.ts';
import { present, putPresent, withdraw } from './withdrawn.ts';

const storedCertificate = z.object({
  type: z.literal('certificate'),
  kitchenId: z.string(),
  kind: certificateKind,
  certificate,
  ...audit,
});
export type StoredCertificate = z.infer<typeof storedCertificate>;

export class CertificateStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async find(kitchenId: string, kind: string): Promise<StoredCertificate | undefined> {
    const item = present(await this.#table.get(certificateKey(kitchenId, kind)));
    return item && storedCertificate.parse(item);
  }

  /** All that is known of a kitchen's certificates, at most one of a kind. */
  async ofKitchen(kitchenId: string): Promise<StoredCertificate[]> {
    const items = await this.#table.all(certificatesOfKitchen(kitchenId));
    return items.filter(present).map((item) => storedCertificate.parse(item));
  }

  /** Writes over the version that was read (undefined: a new one); false when someone else was first. */
  put(stored: StoredCertificate, read: number | undefined): Promise<boolean> {
    return putPresent(this.#table, { ...certificateKey(stored.kitchenId, stored.kind), ...stored }, read);
  }

  /** Takes all certificates of a kitchen back. */
  async withdrawAll(kitchenId: string): Promise<void> {
    for (const { kind, version } of await this.ofKitchen(kitchenId))
      await withdraw(this.#table, certificateKey(kitchenId, kind), version);
  }
}
