// npm run rebuild -- --region CODE --from DATE --to DATE [--repair]: computes every total of a region again from its facts
// and prints any row that differs from the live one. There should be none; --repair writes anew what differs. Works on
// AWS when the table names are in the environment, else on the data folder, whether or not the product runs on it.
// Exit code 0: no difference; 1: differences; 2: it could not run.
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import * as z from 'zod';
import { serviceDate } from '../shared/domain/dates.ts';
import { regionCode } from '../shared/domain/region.ts';
import { ENV } from '../shared/lambda/config.ts';
import { platformFromEnvironment } from '../shared/lambda/platform.ts';
import { createPlatform, type Platform } from '../shared/store/platform.ts';
import { joinDatabase, LOCAL_NAMES, openDatabase } from './database.ts';
import { type Range, rebuildRegion } from './rebuild-region.ts';
import { readSettings } from './settings.ts';

const USAGE = 'Usage: npm run rebuild -- --region 35.09 --from 2026-11-01 --to 2026-11-24 [--repair]';
const range = z.object({
  region: regionCode,
  from: serviceDate,
  to: serviceDate,
  repair: z.boolean().default(false),
});

function readRange(): Range {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { region: text, from: text, to: text, repair: { type: 'boolean' } },
  });
  const parsed = range.safeParse(values);
  if (!parsed.success || parsed.data.from > parsed.data.to) throw new Error(USAGE);
  return parsed.data;
}

async function openPlatform(): Promise<{ platform: Platform; close: () => Promise<void> }> {
  if (process.env[ENV.mealsTable]) return { platform: platformFromEnvironment(), close: async () => {} };
  const { dataDir } = readSettings(process.env);
  const database = (dataDir && (await joinDatabase(dataDir))) || (await openDatabase(dataDir));
  return { platform: createPlatform(database.client, LOCAL_NAMES, () => new Date()), close: database.close };
}

async function main(): Promise<number> {
  const asked = readRange();
  const { platform, close } = await openPlatform();
  const bar = new SingleBar({
    format: '{bar} {value}/{total} days',
    noTTYOutput: true,
    notTTYSchedule: 1000,
  });
  bar.start(1, 0);
  const { checked, differences } = await rebuildRegion(asked, platform, (done, of) => {
    bar.setTotal(of);
    bar.update(done);
  }).finally(() => {
    bar.stop(); // its timer would keep the process alive
    return close();
  });
  console.log(`${checked} totals checked, ${differences.length} differ`);
  for (const difference of differences) console.log(difference);
  return differences.length === 0 ? 0 : 1;
}

process.exitCode = await main().catch((error: Error) => {
  console.error(error.message);
  return 2;
});
