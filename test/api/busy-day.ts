// A busy day made from a seed: sites in several districts, most of them reporting, some short, late, silent, corrected, voided,
// a few facts malformed. The facts come back shuffled, some repeated.
import { ulid } from 'ulid';
import type { Fact } from '../../shared/domain/fact.ts';
import { type RegionZone, zoneOf } from '../../shared/domain/region.ts';
import { type Api, givenKitchen, givenSite } from '../support/api.ts';
import { DAY, instantAt, makePortions } from '../support/factories/day.ts';
import {
  correctionOf,
  makeCooked,
  makeDispatched,
  makeNoService,
  makePlanned,
  makeReceived,
  makeServed,
  makeVoided,
} from '../support/factories/facts.ts';

export type Place = { siteId: string; district: string; kitchenId: string };
export type Random = () => number;

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const keyed = items.map((item) => [random(), item] as const);
  return keyed.sort(([a], [b]) => a - b).map(([, item]) => item);
}

/** Sites and a kitchen in each district, registered and enrolled. */
export async function givenPlaces(
  api: Api,
  districts: readonly string[],
  sitesEach: number,
): Promise<Place[]> {
  const places: Place[] = [];
  for (const [d, district] of districts.entries()) {
    const kitchenId = `K-BUSY-${d}`;
    await givenKitchen(api, kitchenId, { district });
    for (let n = 0; n < sitesEach; n++) {
      const siteId = `005${String(d).padStart(2, '0')}${String(n).padStart(3, '0')}`;
      await givenSite(api, siteId, { district, kitchenId, name: `SD Uji ${siteId}` });
      places.push({ siteId, district, kitchenId });
    }
  }
  return places;
}

/** What the open day must have planned at a place. */
export const planOf = ({ siteId, kitchenId }: Place, serviceDate = DAY): Fact =>
  makePlanned({ siteId, kitchenId, serviceDate });

const clockAt = (place: Place, date: string, time: string): string =>
  instantAt(date, time, zoneOf(place.district) as RegionZone);

/** The facts that one site reports on a day. */
export function factsOfSite(place: Place, random: Random, serviceDate = DAY): Fact[] {
  const { siteId, kitchenId } = place;
  const at = (time: string) => clockAt(place, serviceDate, time);
  const on = { siteId, serviceDate };
  if (random() < 0.1) return [];
  if (random() < 0.08) return [makeNoService({ ...on, at: at('07:30') })];
  const short = random() < 0.3 ? Math.floor(random() * 20) : 0;
  const portions = makePortions(60 - short, 40);
  const sent = makeDispatched({ ...on, kitchenId, at: at('10:30') });
  const came = makeReceived({
    ...on,
    portions,
    at: at(random() < 0.2 ? '14:20' : '11:15'),
    ...(random() < 0.2 && { rejected: { small: 2, large: 1, reason: 'basi' } }),
  });
  const over = random() < 0.1 ? 3 : 0;
  const served = makeServed({
    ...on,
    portions: makePortions(portions.small - 5 + over * 3, 40),
    present: 80 + Math.floor(random() * 20),
    note: 'catatan',
    at: at(random() < 0.2 ? '13:45' : '11:45'),
    ...(random() < 0.5 && { leftoverG: Math.floor(random() * 5000) }),
  });
  const facts: Fact[] = random() < 0.1 ? [came, served] : [sent, came, served];
  if (random() < 0.2)
    facts.push(
      makeReceived({
        ...correctionOf(came),
        siteId,
        portions: makePortions(portions.small + 1, 40),
        at: came.at,
      }),
    );
  if (random() < 0.1)
    facts.push(
      makeServed({
        ...correctionOf(served),
        siteId,
        portions: makePortions(1, 1),
        note: 'salah',
        at: served.at,
      }),
    );
  if (facts.includes(sent) && random() < 0.1) facts.push(makeVoided(sent));
  return facts;
}

/** What the kitchens of the places cooked. */
export function factsOfKitchens(places: readonly Place[], serviceDate = DAY): Fact[] {
  const byKitchen = new Map(places.map((place) => [place.kitchenId, place]));
  return [...byKitchen.values()].map((place) =>
    makeCooked({
      kitchenId: place.kitchenId,
      serviceDate,
      at: clockAt(place, serviceDate, '09:30'),
      startedAt: clockAt(place, serviceDate, '07:00'),
      finishedAt: clockAt(place, serviceDate, '09:30'),
    }),
  );
}

/** Facts as phones send them: some five times, a few malformed, in no order. */
export function asSent(facts: readonly Fact[], random: Random): unknown[] {
  const repeated = facts.flatMap((fact) => Array.from({ length: random() < 0.1 ? 5 : 1 }, () => fact));
  const broken = facts.filter((_, i) => i % 50 === 7).map((fact) => ({ ...fact, id: ulid(), meal: 'malam' }));
  return shuffled([...repeated, ...broken], random);
}
