// One small row per case under every region that its place lies in, so that a list at any level is one query. Rows are made from
// the facts of a place's day and from nothing else.
import * as z from 'zod';
import { INCIDENT_STATUSES } from '../domain/incident-words.ts';
import { incidentKey, incidentsOfDays, incidentsOfRegion } from './keys.ts';
import type { Question, Table } from './table.ts';

const incidentRow = z.object({
  type: z.literal('incident'),
  region: z.string(),
  id: z.string(),
  date: z.string(),
  place: z.object({
    kind: z.enum(['site', 'kitchen']),
    id: z.string(),
    name: z.string(),
    district: z.string(),
  }),
  category: z.string(),
  ill: z.int(),
  status: z.enum(INCIDENT_STATUSES),
  closedAt: z.string().nullable(),
  joins: z.array(z.string()),
  batchIds: z.array(z.string()),
  /** Where the food of that day came from; of a kitchen, itself. */
  kitchenIds: z.array(z.string()),
  /** Its report was taken back. */
  withdrawn: z.boolean(),
  version: z.int(),
});
export type IncidentRow = z.infer<typeof incidentRow>;

export class IncidentStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async find(region: string, date: string, id: string): Promise<IncidentRow | undefined> {
    const item = await this.#table.get(incidentKey(region, date, id));
    return item && incidentRow.parse(item);
  }

  /** Replaces the row only against the version that was read; false when someone else was first. */
  put(row: IncidentRow, read: number | undefined): Promise<boolean> {
    return this.#table.putOver({ ...incidentKey(row.region, row.date, row.id), ...row }, read);
  }

  /** A page of a region's rows, the newest first, those withdrawn among them. */
  async page(region: string, question: Pick<Question, 'limit' | 'after'>) {
    const { items, last } = await this.#table.page({
      ...incidentsOfRegion(region),
      ...question,
      newestFirst: true,
    });
    return { rows: items.map((item) => incidentRow.parse(item)), last };
  }

  /** The rows of a region's days that still count. */
  async ofDays(region: string, from: string, to: string): Promise<IncidentRow[]> {
    const items = await this.#table.all(incidentsOfDays(region, from, to));
    return items.map((item) => incidentRow.parse(item)).filter(({ withdrawn }) => !withdrawn);
  }
}
