// A province's outcomes: a round of 100,000 measured pupils in 1,000 schools, folded school by school and rolled up by the very
// functions that the streams wake, on tables in memory; units as DynamoDB counts them, from the size of what is read and written.
import {
  type DynamoDBDocumentClient,
  type GetCommand,
  PutCommand,
  type QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import pLimit from 'p-limit';
import { foldRound } from '../functions/fold-days/fold-round.ts';
import { rollUpRound } from '../functions/roll-up-regions/roll-up-round.ts';
import { LOCAL_NAMES } from '../local/database.ts';
import { MemoryDatabase } from '../local/demo/memory-database.ts';
import { parentOf } from '../shared/domain/region.ts';
import { districtsOf } from '../shared/reference/region-tree.ts';
import { createPlatform, type Platform } from '../shared/store/platform.ts';
import { type Print, round } from './figure.ts';
import { measurePupils, registerSchool } from './measured-pupils.ts';
import type { Units } from './units.ts';

const [SITES, PUPILS, DISTRICTS] = [1_000, 100, 100];
const [PROVINCE, MONTH] = ['35', '2026-08'];

export async function outcomes(print: Print): Promise<void> {
  const database = new MemoryDatabase();
  const units: Units = { read: 0, write: 0 };
  const platform = createPlatform(counting(database.client, units), LOCAL_NAMES, () => new Date());
  const districts = districtsOf(PROVINCE).slice(0, DISTRICTS);
  const siteIds = await fill(districts, platform);
  Object.assign(units, { read: 0, write: 0 });
  const seconds = await secondsOf(() => foldAll(siteIds, districts, platform));
  const name = `${SITES * PUPILS} measurements to a province`;
  print({ bench: 'outcomes', case: name, value: round(seconds), unit: 's' });
  print({ bench: 'outcomes', case: `${name}, read`, value: round(units.read, 0), unit: 'units' });
  print({ bench: 'outcomes', case: `${name}, written`, value: round(units.write, 0), unit: 'units' });
}

async function fill(districts: readonly string[], platform: Platform): Promise<string[]> {
  const ids = Array.from({ length: SITES }, (_, i) => `00${String(300_000 + i)}`);
  for (const [i, id] of ids.entries()) {
    await registerSchool(id, districts[i % districts.length] ?? '', platform);
    await measurePupils({ siteId: id, month: MONTH, pupils: PUPILS, seed: i }, platform);
  }
  return ids;
}

/** Each site once, then each region above once: what streams do when a round's records come together. */
async function foldAll(
  siteIds: readonly string[],
  districts: readonly string[],
  platform: Platform,
): Promise<void> {
  const limit = pLimit(10);
  await limit.map(siteIds, (siteId) => foldRound({ siteId, month: MONTH }, platform));
  await limit.map(districts, (code) => rollUpRound(code, MONTH, platform));
  const regencies = [...new Set(districts.map((code) => parentOf(code) ?? code))];
  await limit.map(regencies, (code) => rollUpRound(code, MONTH, platform));
  await rollUpRound(PROVINCE, MONTH, platform);
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

const bytesOf = (value: unknown): number => JSON.stringify(value ?? null).length;

/** A client that adds up what its commands would consume: a strong read 4 KB a unit, a write 1 KB. */
const counting = (client: DynamoDBDocumentClient, units: Units): DynamoDBDocumentClient =>
  ({
    send: async (command: GetCommand | QueryCommand | PutCommand) => {
      const answer = (await client.send(command as GetCommand)) as { Item?: unknown; Items?: unknown };
      if (command instanceof PutCommand) units.write += Math.ceil(bytesOf(command.input.Item) / 1_024);
      else units.read += Math.ceil(bytesOf(answer.Items ?? answer.Item) / 4_096);
      return answer;
    },
  }) as unknown as DynamoDBDocumentClient;
