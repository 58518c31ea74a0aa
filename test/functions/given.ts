// A platform on an embedded database, without the stream: folds and roll-ups run when a test says so.

import { type Database, LOCAL_NAMES, openDatabase } from '../../local/database.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { placeOf } from '../../shared/domain/fact-place.ts';
import type { KitchenProfile } from '../../shared/domain/kitchen.ts';
import type { SiteProfile } from '../../shared/domain/site.ts';
import { firstStanding } from '../../shared/domain/standing.ts';
import type { DayTotals } from '../../shared/store/day-totals-store.ts';
import type { StoredFact } from '../../shared/store/fact-store.ts';
import { factKey, kitchenDayIndex } from '../../shared/store/keys.ts';
import { createPlatform, type Platform } from '../../shared/store/platform.ts';
import { makeClock } from '../support/clock.ts';
import { KITCHEN, SITE } from '../support/factories/day.ts';
import { makeKitchen, makeSite } from '../support/factories/places.ts';

export type Bench = { database: Database; platform: Platform };

export async function openBench(): Promise<Bench> {
  const database = await openDatabase(undefined);
  return { database, platform: createPlatform(database.client, LOCAL_NAMES, makeClock().now) };
}

const written = {
  version: 1,
  createdAt: '2026-07-13T00:00:00Z',
  createdBy: 'uji',
  updatedAt: '2026-07-13T00:00:00Z',
  updatedBy: 'uji',
};

export async function givenSite(
  { platform }: Bench,
  id = SITE,
  over: Partial<SiteProfile> = {},
): Promise<void> {
  const site = {
    type: 'site' as const,
    id,
    profile: makeSite(over),
    profileVersion: 1,
    enrolments: [],
    standing: firstStanding('active'),
    ...written,
  };
  await platform.sites.put(site, undefined);
}

export async function givenKitchen(
  { platform }: Bench,
  id = KITCHEN,
  over: Partial<KitchenProfile> = {},
): Promise<void> {
  const kitchen = {
    type: 'kitchen' as const,
    id,
    profile: makeKitchen(over),
    profileVersion: 1,
    standing: firstStanding('active'),
    ...written,
  };
  await platform.kitchens.put(kitchen, undefined);
}

/** A fact as the API would keep it. */
function stored(fact: Exclude<Fact, { kind: 'voided' }>, kitchenId = KITCHEN): StoredFact {
  const key = factKey(placeOf(fact), fact.serviceDate, fact.kind, fact.id);
  const index = fact.kind === 'cooked' ? {} : kitchenDayIndex(kitchenId, fact.serviceDate);
  return {
    ...key,
    ...index,
    type: 'fact',
    factId: fact.id,
    fact,
    receivedAt: fact.at,
    receipt: 'UJI',
    createdBy: 'uji',
    flags: [],
  };
}

export async function givenFacts(
  { platform }: Bench,
  ...facts: readonly Exclude<Fact, { kind: 'voided' }>[]
): Promise<void> {
  for (const fact of facts) await platform.facts.add(stored(fact));
}

/** Someone else's row of `child` lands just before the next one that is put for it. */
export function givenRival({ database, platform }: Bench, child: string, rival: DayTotals): void {
  const { middlewareStack } = database.client;
  middlewareStack.add(
    (next) => async (args) => {
      const { Item } = args.input as { Item?: { child?: string } };
      if (Item?.child === child) {
        middlewareStack.remove('rival');
        if (!(await platform.dayTotals.put(rival, undefined))) throw new Error('the rival came too late');
      }
      return await next(args);
    },
    { step: 'initialize', name: 'rival' },
  );
}
