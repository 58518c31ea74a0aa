// What a local run is told: PORT, DATA_DIR (a folder, or `:memory:`) and DEMO=off.
import * as z from 'zod';

const IN_MEMORY = ':memory:';

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATA_DIR: z.string().min(1).default('.local'),
  DEMO: z.enum(['on', 'off']).default('on'),
});

export type Settings = { port: number; dataDir: string | undefined; isDemo: boolean };

/** Reads the settings; throws with the names of those that are wrong. `dataDir` undefined keeps everything in memory. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const { PORT, DATA_DIR, DEMO } = environment.parse(env);
  return { port: PORT, dataDir: DATA_DIR === IN_MEMORY ? undefined : DATA_DIR, isDemo: DEMO === 'on' };
}
