// Local days of a region's calendar: no-service days and extra days beside the national holidays.

import * as z from 'zod';
import { type LocalDay, localDay } from '../domain/calendar.ts';
import { audit, nextAudit } from './audit.ts';
import { localDayKey, localDaysOfRegion } from './keys.ts';
import type { Item, Table } from './table.ts';

const storedDay = z.object({
  type: z.literal('local-day'),
  day: localDay,
  /** Nothing is ever deleted: a withdrawn day says no more than that of the regions above. */
  withdrawn: z.boolean().optional(),
  /** The proposal whose launch wrote it, as long as nobody changed it. */
  launchedBy: z.string().optional(),
  ...audit,
});

function toDays(item: Item): LocalDay[] {
  const { day, withdrawn } = storedDay.parse(item);
  return withdrawn ? [] : [day];
}

export class CalendarStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async find(region: string, date: string): Promise<LocalDay | undefined> {
    const item = await this.#table.get(localDayKey(region, date));
    return item && toDays(item)[0];
  }

  async ofRegion(region: string, from: string, to: string): Promise<LocalDay[]> {
    return (await this.#table.all(localDaysOfRegion(region, from, to))).flatMap(toDays);
  }

  /** Writes a local day over whatever version is there; false when someone else was first. */
  async put(day: LocalDay, who: string, at: Date): Promise<boolean> {
    const before = await this.#read(day.region, day.date);
    return this.#write({ day, ...nextAudit(before, who, at) }, before?.version);
  }

  /** Writes a day of a launch where the region has none; false when someone else was first. */
  async addLaunched(day: LocalDay, launchedBy: string, who: string, at: Date): Promise<boolean> {
    const before = await this.#read(day.region, day.date);
    if (before && !before.withdrawn) return true;
    return this.#write({ day, launchedBy, ...nextAudit(before, who, at) }, before?.version);
  }

  /** Takes a day of a launch back, unless somebody changed it since; false when someone else was first. */
  async withdrawLaunched(day: LocalDay, launchedBy: string, who: string, at: Date): Promise<boolean> {
    const before = await this.#read(day.region, day.date);
    if (before?.launchedBy !== launchedBy) return true;
    return this.withdraw(day.region, day.date, who, at);
  }

  /** Takes a local day back, as far as there is one; false when someone else was first. */
  async withdraw(region: string, date: string, who: string, at: Date): Promise<boolean> {
    const before = await this.#read(region, date);
    if (!before || before.withdrawn) return true;
    return this.#write({ day: before.day, withdrawn: true, ...nextAudit(before, who, at) }, before.version);
  }

  async #read(region: string, date: string) {
    const item = await this.#table.get(localDayKey(region, date));
    return item && storedDay.parse(item);
  }

  #write(stored: Omit<z.infer<typeof storedDay>, 'type'>, read: number | undefined): Promise<boolean> {
    const key = localDayKey(stored.day.region, stored.day.date);
    return this.#table.putOver({ ...key, type: 'local-day', ...stored }, read);
  }
}
