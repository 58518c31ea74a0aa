// Evidence for the gates of a kitchen and the waivers of them, each beside its kitchen: replaced whole, against the version read.
import * as z from 'zod';
import { gateEvidence, gateName, waiver } from '../domain/gate.ts';
import { audit } from './audit.ts';
import { gateKey, gatesOfKitchen, waiverKey, waiversOfKitchen } from './keys.ts';
import type { Table } from './table.ts';
import { present, putPresent, withdraw } from './withdrawn.ts';

const storedEvidence = z.object({
  type: z.literal('gate'),
  kitchenId: z.string(),
  evidence: gateEvidence,
  ...audit,
});
export type StoredEvidence = z.infer<typeof storedEvidence>;

const storedWaiver = z.object({
  type: z.literal('waiver'),
  kitchenId: z.string(),
  gate: gateName,
  waiver,
  ...audit,
});
export type StoredWaiver = z.infer<typeof storedWaiver>;

export class GateStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async find(kitchenId: string, gate: string): Promise<StoredEvidence | undefined> {
    const item = present(await this.#table.get(gateKey(kitchenId, gate)));
    return item && storedEvidence.parse(item);
  }

  /** All evidence of a kitchen, at most one of a gate. */
  async ofKitchen(kitchenId: string): Promise<StoredEvidence[]> {
    const items = await this.#table.all(gatesOfKitchen(kitchenId));
    return items.filter(present).map((item) => storedEvidence.parse(item));
  }

  put(stored: StoredEvidence, read: number | undefined): Promise<boolean> {
    return putPresent(this.#table, { ...gateKey(stored.kitchenId, stored.evidence.gate), ...stored }, read);
  }

  async findWaiver(kitchenId: string, gate: string): Promise<StoredWaiver | undefined> {
    const item = present(await this.#table.get(waiverKey(kitchenId, gate)));
    return item && storedWaiver.parse(item);
  }

  /** The register of a kitchen's waivers, those that have ended among them. */
  async waivers(kitchenId: string): Promise<StoredWaiver[]> {
    const items = await this.#table.all(waiversOfKitchen(kitchenId));
    return items.filter(present).map((item) => storedWaiver.parse(item));
  }

  putWaiver(stored: StoredWaiver, read: number | undefined): Promise<boolean> {
    return putPresent(this.#table, { ...waiverKey(stored.kitchenId, stored.gate), ...stored }, read);
  }

  /** Takes all evidence and waivers of a kitchen back. */
  async withdrawAll(kitchenId: string): Promise<void> {
    for (const { evidence, version } of await this.ofKitchen(kitchenId))
      await withdraw(this.#table, gateKey(kitchenId, evidence.gate), version);
    for (const { gate, version } of await this.waivers(kitchenId))
      await withdraw(this.#table, waiverKey(kitchenId, gate), version);
  }
}
