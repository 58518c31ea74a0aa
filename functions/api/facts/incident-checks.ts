// What the cases of incidents ask of a fact: an update fits the case it names, a sample that is still needed is kept.
import { addDays, localDate } from '../../../shared/domain/dates.ts';
import type { FactOf, PlacedFact } from '../../../shared/domain/fact.ts';
import { placeOf } from '../../../shared/domain/fact-place.ts';
import { caseAmong } from '../../../shared/domain/incident-case.ts';
import { type BrokenIncidentRule, checkSample, checkUpdate } from '../../../shared/domain/incident-rules.ts';
import { NATION, zoneOf } from '../../../shared/domain/region.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { sampleOf } from './fact-context.ts';
import type { Setting } from './fact-setting.ts';
import type { Sender } from './record-fact.ts';

/** Every rule about incidents that a fact breaks. */
export async function brokenForIncidents(
  fact: PlacedFact,
  { district, kitchen }: Setting,
  { platform, receivedAt }: Sender,
): Promise<BrokenIncidentRule[]> {
  if (fact.kind === 'incident-update') return await checkAgainstCase(fact, platform);
  if (fact.kind !== 'sample-discarded') return [];
  const sample = await sampleOf(fact, platform);
  const former = kitchen?.standing.formerDistricts ?? [];
  const known = former.filter(({ until }) => sample && until >= sample.serviceDate);
  const districts = [district, ...known.map((one) => one.district)];
  return sample ? await checkAgainstOpen(sample, districts, receivedAt, platform) : [];
}

async function checkAgainstCase(
  update: FactOf<'incident-update'>,
  { facts }: Platform,
): Promise<BrokenIncidentRule[]> {
  const stored = await facts.ofPlaceDay(placeOf(update), update.serviceDate);
  const known = stored.map(({ fact }) => fact).filter(({ id }) => id !== update.supersedes);
  return checkUpdate(update, caseAmong(known, update.incidentId));
}

/** Cases of the kitchen's province since the day of the sample, and of one that it was in then: food seldom leaves a province. */
async function checkAgainstOpen(
  sample: FactOf<'sample-retained'>,
  districts: readonly string[],
  now: Date,
  { incidents, rules }: Platform,
): Promise<BrokenIncidentRule[]> {
  const until = addDays(localDate(now, zoneOf(districts[0] ?? NATION)), 1);
  const provinces = [...new Set(districts.map((district) => district.slice(0, 2)))];
  const rows = await Promise.all(
    provinces.map((province) => incidents.ofDays(province, sample.serviceDate, until)),
  );
  return checkSample(sample, rows.flat(), await rules.current());
}
