// Where the demo is made: the product's own functions on tables in memory, with a clock that is set to each moment of the
// past. Rules and local calendar days are those of the product itself.
import { createPlatform, type Platform } from '../../shared/store/platform.ts';
import { LOCAL_NAMES } from '../database.ts';
import { MemoryDatabase } from './memory-database.ts';

export type Stage = { platform: Platform; database: MemoryDatabase; setClock: (at: Date) => void };

export function openStage({ rules, calendar }: Platform, start: Date): Stage {
  let now = start;
  const database = new MemoryDatabase();
  const own = createPlatform(database.client, LOCAL_NAMES, () => now);
  const setClock = (at: Date): void => {
    now = at;
  };
  return { platform: { ...own, rules, calendar }, database, setClock };
}
