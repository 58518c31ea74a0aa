// What the cases of incidents ask of a fact: an update fits the case it names, a sample that is still needed is kept.
import { addDays, localDate } from '../../../shared/domain/dates.ts';
import type { FactOf, PlacedFact } from '../../../shared/domain/fact.ts';
import { placeOf } from '../../../shared/domain/fact-place.ts';
import { caseAmong } from '../../../shared/domain/incident-case.ts';
import { type BrokenIncidentRule, checkSample, checkUpdate } from '../../../shared/domain/incident-rules.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { sampleOf } from './fact-context.ts';
import type { Setting } from './fact-setting.ts';
import type { Sender } from './record-fact.ts';

/** Every rule about incidents that a fact breaks. */
export async function brokenForIncidents(
  fact: PlacedFact,
  { district }: Setting,
  { platform, receivedAt }: Sender,
): Promise<BrokenIncidentRule[]> {
  if (fact.kind === 'incident-update') return await checkAgainstCase(fact, platform);
  if (fact.kind !== 'sample-discarded') return [];
  const sample = await sampleOf(fact, platform);
  return sample ? await checkAgainstOpen(sample, district, receivedAt, platform) : [];
}

async function checkAgainstCase(
  update: FactOf<'incident-update'>,
  { facts }: Platform,
): Promise<BrokenIncidentRule[]> {
  const stored = await facts.ofPlaceDay(placeOf(update), update.serviceDate);
  const known = stored.map(({ fact }) => fact).filter(({ id }) => id !== update.supersedes);
  return checkUpdate(update, caseAmong(known, update.incidentId));
}

/** Cases of the kitchen's province since the day of the sample: food seldom leaves a province. */
async function checkAgainstOpen(
  sample: FactOf<'sample-retained'>,
  district: string,
  now: Date,
  { incidents, rules }: Platform,
): Promise<BrokenIncidentRule[]> {
  const until = addDays(localDate(now, zoneOf(district)), 1);
  const rows = await incidents.ofDays(district.slice(0, 2), sample.serviceDate, until);
  return checkSample(sample, rows, await rules.current());
}
