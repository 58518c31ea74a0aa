// Keeps the rows by which incidents are listed: one for each case of a place's day, under every region above it. They are read
// off all facts of that day each time, so doing it again changes nothing and a lost row comes back.
import canonicalize from 'canonicalize';
import { effectiveFacts } from '../../shared/domain/chain.ts';
import { kitchensOf } from '../../shared/domain/deliveries.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import type { Place } from '../../shared/domain/fact-place.ts';
import { everyCaseId, type IncidentCase, incidentCases } from '../../shared/domain/incident-case.ts';
import { headsOf } from '../../shared/domain/incident-words.ts';
import { ancestorsOf } from '../../shared/domain/region.ts';
import type { IncidentRow } from '../../shared/store/incident-store.ts';
import type { Platform } from '../../shared/store/platform.ts';

/** Where and when: `district` is the one that the place belonged to on that day. */
type IncidentDay = { place: Place; date: string; district: string; name: string };
type Row = Omit<IncidentRow, 'version'>;

const ATTEMPTS = 10;

/** Writes every row of a day's incidents that is missing or out of date. */
export async function indexIncidents(day: IncidentDay, platform: Platform): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const stale = await staleIncidents(day, platform);
    const written = await Promise.all(stale.map(({ read, ...row }) => put(row, read, platform)));
    if (written.every(Boolean)) return;
  }
  throw new Error(`incidents of ${day.place.id} on ${day.date} kept changing while they were listed`);
}

const put = (row: Row, read: number | undefined, { incidents }: Platform): Promise<boolean> =>
  incidents.put({ ...row, version: (read ?? 0) + 1 }, read);

/** The rows as they should be, of those that are not; `read`: the version found, which was read before the facts. */
export async function staleIncidents(
  day: IncidentDay,
  platform: Platform,
): Promise<(Row & { read: number | undefined })[]> {
  const regions = [day.district, ...ancestorsOf(day.district)];
  const ids = everyCaseId(await factsOf(day, platform));
  const keys = ids.flatMap((id) => regions.map((region) => ({ id, region })));
  const found = await Promise.all(
    keys.map(({ id, region }) => platform.incidents.find(region, day.date, id)),
  );
  const rows = rowsOf(await factsOf(day, platform), day);
  return keys.flatMap(({ id, region }, i) => {
    const [before, row] = [found[i], rows.get(id)];
    if (!row || (before && isSame(before, { ...row, region }))) return [];
    return [{ ...row, region, read: before?.version }];
  });
}

const factsOf = async ({ place, date }: IncidentDay, { facts }: Platform): Promise<Fact[]> =>
  (await facts.ofPlaceDay(place, date)).map(({ fact }) => fact);

const isSame = ({ version: _, ...before }: IncidentRow, row: Row): boolean =>
  canonicalize(before) === canonicalize(row);

/** By the id of the case, those taken back among them. */
function rowsOf(facts: readonly Fact[], day: IncidentDay): Map<string, Omit<Row, 'region'>> {
  const cases = new Map(incidentCases(facts).map((found) => [found.id, found]));
  return new Map(everyCaseId(facts).map((id) => [id, toRow(id, cases.get(id), facts, day)]));
}

function toRow(
  id: string,
  found: IncidentCase | undefined,
  facts: readonly Fact[],
  { place, date, district, name }: IncidentDay,
): Omit<Row, 'region'> {
  return {
    type: 'incident',
    id,
    date,
    place: { ...place, name, district },
    category: found?.incident.category ?? 'other',
    ill: headsOf(found?.incident.ill ?? {}),
    status: found?.status ?? 'open',
    closedAt: found?.closedAt ?? null,
    joins: [...(found?.joins ?? [])],
    batchIds: [...(found?.batchIds ?? [])],
    kitchenIds: place.kind === 'kitchen' ? [place.id] : kitchensOf(effectiveFacts(facts)).sort(),
    withdrawn: !found,
  };
}
