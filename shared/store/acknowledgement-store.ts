// Acknowledged exceptions, beside the month of the district that the site belonged to on that day.
import * as z from 'zod';
import { type Acknowledgement, acknowledgement } from '../domain/acknowledgement.ts';
import { audit, nextAudit } from './audit.ts';
import { acknowledgementKey, acknowledgementsOfDay } from './keys.ts';
import type { Item, Table } from './table.ts';

const stored = z.object({
  type: z.literal('acknowledgement'),
  siteId: z.string(),
  acknowledgement,
  ...audit,
});

export type SiteDayOf = { district: string; date: string; siteId: string };

export class AcknowledgementStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async find(day: SiteDayOf): Promise<Acknowledgement | undefined> {
    return (await this.#read(day))?.acknowledgement;
  }

  /** All of a district's day, by site. */
  async ofDay(district: string, date: string): Promise<Map<string, Acknowledgement>> {
    const items = await this.#table.all(acknowledgementsOfDay(district, date));
    return new Map(items.map(toEntry));
  }

  /** Writes a note over whatever version is there; false when someone else was first. */
  async put(day: SiteDayOf, acknowledgement: Acknowledgement, who: string): Promise<boolean> {
    const before = await this.#read(day);
    const item = {
      ...acknowledgementKey(day.district, day.date, day.siteId),
      type: 'acknowledgement',
      siteId: day.siteId,
      acknowledgement,
      ...nextAudit(before, who, new Date(acknowledgement.at)),
    };
    return this.#table.putOver(item, before?.version);
  }

  async #read({ district, date, siteId }: SiteDayOf) {
    const item = await this.#table.get(acknowledgementKey(district, date, siteId));
    return item && stored.parse(item);
  }
}

function toEntry(item: Item): [string, Acknowledgement] {
  const { siteId, acknowledgement } = stored.parse(item);
  return [siteId, acknowledgement];
}
