// The list of ill persons of each incident and, beside it, who has read it and when. All of it ends by itself when its time is
// over; until it is swept what is over is not shown.
import { createHmac } from 'node:crypto';
import * as z from 'zod';
import { illPerson } from '../domain/ill-person.ts';
import { audit } from './audit.ts';
import { illPersonKey, illPersonsOf, lineListReadKey, lineListReadsOf } from './keys.ts';
import type { Table } from './table.ts';

/** Seconds since 1970, as the database wants them. */
const expiresAt = z.int();

const storedPerson = z.object({
  type: z.literal('ill-person'),
  incidentId: z.string(),
  id: z.string(),
  /** Absent once it was erased. */
  person: illPerson.optional(),
  nikHash: z.string().optional(),
  expiresAt,
  ...audit,
});
export type StoredPerson = z.infer<typeof storedPerson>;

/** Whether there is still something of a person that may be shown. */
export const isListed = ({ person, expiresAt }: StoredPerson, now: Date): boolean =>
  person !== undefined && expiresAt * 1000 > now.getTime();

const storedRead = z.object({
  type: z.literal('line-list-read'),
  by: z.string(),
  name: z.string(),
  at: z.string(),
  expiresAt,
});
export type LineListRead = z.infer<typeof storedRead>;

export class LineListStore {
  readonly #table: Table;
  readonly #secret: string;
  constructor(table: Table, nikSecret: string) {
    this.#table = table;
    this.#secret = nikSecret;
  }

  /** The keyed hash of a NIK; it cannot be told from the hash without the secret. */
  hashNik(nik: string): string {
    if (this.#secret === '') throw new Error('there is no secret to hash a NIK with');
    return createHmac('sha256', this.#secret).update(nik).digest('hex');
  }

  /** One entry, also an erased one. */
  async find(incidentId: string, id: string): Promise<StoredPerson | undefined> {
    const item = await this.#table.get(illPersonKey(incidentId, id));
    return item && storedPerson.parse(item);
  }

  /** Everyone on the list of an incident that has not ended or been erased, in the order they were written down. */
  async ofIncident(incidentId: string, now: Date): Promise<StoredPerson[]> {
    const items = await this.#table.all(illPersonsOf(incidentId));
    return items.map((item) => storedPerson.parse(item)).filter((one) => isListed(one, now));
  }

  /** Writes over the version that was read (undefined: a new one); false when someone else was first. */
  put(stored: StoredPerson, read: number | undefined): Promise<boolean> {
    return this.#table.putOver({ ...illPersonKey(stored.incidentId, stored.id), ...stored }, read);
  }

  /** Notes down that someone reads the list; `id` tells two of one moment apart. */
  async addRead(incidentId: string, id: string, read: LineListRead): Promise<void> {
    await this.#table.putNew({ ...lineListReadKey(incidentId, read.at, id), ...read });
  }

  /** The last times that the list was read, the newest first. */
  async reads(incidentId: string, limit: number): Promise<LineListRead[]> {
    const question = { ...lineListReadsOf(incidentId), newestFirst: true, limit };
    return (await this.#table.page(question)).items.map((item) => storedRead.parse(item));
  }
}
