// Local days of a region's calendar: no-service days and extra days beside the national holidays.

import * as z from 'zod';
import { type LocalDay, localDay } from '../domain/calendar.ts';
import { audit, nextAudit } from './audit.ts';
import { localDayKey, localDaysOfRegion } from './keys.ts';
import type { Item, Table } from './table.ts';

const storedDay = z.object({ type: z.literal('local-day'), day: localDay, ...audit });

const toDay = (item: Item): LocalDay => storedDay.parse(item).day;

export class CalendarStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async find(region: string, date: string): Promise<LocalDay | undefined> {
    const item = await this.#table.get(localDayKey(region, date));
    return item && toDay(item);
  }

  async ofRegion(region: string, from: string, to: string): Promise<LocalDay[]> {
    return (await this.#table.all(localDaysOfRegion(region, from, to))).map(toDay);
  }

  /** Writes a local day over whatever version is there; false when someone else was first. */
  async put(day: LocalDay, who: string, at: Date): Promise<boolean> {
    const key = localDayKey(day.region, day.date);
    const item = await this.#table.get(key);
    const before = item && storedDay.parse(item);
    return this.#table.putOver(
      { ...key, type: 'local-day', day, ...nextAudit(before, who, at) },
      before?.version,
    );
  }
}
