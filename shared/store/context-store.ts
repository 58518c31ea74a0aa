// What offices wrote down of their regions, one item a region and year, all in one partition: a comparison looks for regions
// that are alike, and so reads every one.
import * as z from 'zod';
import { type RegionContext, regionContext } from '../domain/region-context.ts';
import { audit, nextAudit } from './audit.ts';
import { allContexts, contextKey, contextsOfRegion } from './keys.ts';
import type { Item, Table } from './table.ts';

const storedContext = z.object({
  type: z.literal('region-context'),
  region: z.string(),
  context: regionContext,
  ...audit,
});

const contextIn = (item: Item): RegionContext => storedContext.parse(item).context;

export class ContextStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  /** Those of a region, the latest year first. */
  async ofRegion(code: string): Promise<RegionContext[]> {
    return (await this.#table.all({ ...contextsOfRegion(code), newestFirst: true })).map(contextIn);
  }

  /** All there are, by region. */
  async byRegion(): Promise<ReadonlyMap<string, RegionContext[]>> {
    const items = (await this.#table.all(allContexts())).map((item) => storedContext.parse(item));
    const groups = Map.groupBy(items, ({ region }) => region);
    return new Map([...groups].map(([code, found]) => [code, found.map(({ context }) => context)]));
  }

  /** Writes the figure of a year over whatever version is there; false when someone else was first. */
  async put(region: string, context: RegionContext, who: string, at: Date): Promise<boolean> {
    const key = contextKey(region, context.year);
    const item = await this.#table.get(key);
    const before = item && storedContext.parse(item);
    const next = { ...key, type: 'region-context', region, context, ...nextAudit(before, who, at) };
    return this.#table.putOver(next, before?.version);
  }
}
