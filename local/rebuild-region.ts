// Computes every total of a region and range again from facts alone, bottom up, and compares it with the live rows; so with
// the outcomes of its rounds.
import pLimit from 'p-limit';
import { childOf, figuresOf, foldDay, rowOf } from '../functions/fold-days/fold-day.ts';
import { indexIncidents, staleIncidents } from '../functions/fold-days/index-incidents.ts';
import { rollUp } from '../functions/roll-up-regions/roll-up.ts';
import { datesOf } from '../shared/domain/dates.ts';
import type { Place } from '../shared/domain/fact-place.ts';
import { type Figures, mergeFigures, sameFigures } from '../shared/domain/figures.ts';
import { ancestorsOf, isWithin, levelOf, parentOf } from '../shared/domain/region.ts';
import { regenciesOf } from '../shared/reference/region-tree.ts';
import { kitchensOfRegency, sitesOfRegency } from '../shared/store/keys.ts';
import type { Platform } from '../shared/store/platform.ts';
import { rebuildOutcomes } from './rebuild-outcomes.ts';

export type Range = { region: string; from: string; to: string; repair: boolean };
export type Rebuilt = { checked: number; differences: string[] };
type Row = Figures & { parent: string; child: string };

/** Compares day by day; `progress` hears how many days are done. With `repair` what differs is written anew. */
export async function rebuildRegion(
  range: Range,
  platform: Platform,
  progress: (done: number, of: number) => void,
): Promise<Rebuilt> {
  const places = await placesOf(range.region, platform);
  const dates = datesOf(range.from, range.to);
  const rebuilt: Rebuilt = { checked: 0, differences: [] };
  for (const [i, date] of dates.entries()) {
    await rebuildDay(date, places, range, platform, rebuilt);
    progress(i + 1, dates.length);
  }
  const siteIds = places.filter(({ kind }) => kind === 'site').map(({ id }) => id);
  await rebuildOutcomes(siteIds, range, platform, rebuilt);
  return rebuilt;
}

async function rebuildDay(
  date: string,
  places: readonly Place[],
  { region, repair }: Range,
  platform: Platform,
  rebuilt: Rebuilt,
) {
  const limit = pLimit(16);
  const found = withFormer(places, await placesWithRows(region, date, platform));
  const days = (await limit.map(found, (place) => kindsOn(place, date, platform))).filter(hasFacts);
  const rows = await limit.map(days, ({ place }) => placeRow(place, date, platform));
  const withIncidents = days.filter(({ kinds }) => kinds.has('incident'));
  const stale = await limit.map(withIncidents, ({ place }) => incidentsOf(place, date, repair, platform));
  rebuilt.differences.push(...stale.flat());
  for (const row of withRegions(rows, region)) {
    rebuilt.checked += 1;
    const live = await platform.dayTotals.find(row.parent, date, row.child);
    if (live && sameFigures(live, row)) continue;
    rebuilt.differences.push(`${date} ${row.parent} ${row.child}: ${live ? 'differs' : 'missing'}`);
    if (repair) await repairRow(row, date, found, platform);
  }
  if (repair) for (const code of [region, ...ancestorsOf(region)]) await rollUp(code, date, platform);
}

type PlaceKinds = { place: Place; kinds: ReadonlySet<string> };

/** Of which kinds a place has facts on a day. */
async function kindsOn(place: Place, date: string, { facts }: Platform): Promise<PlaceKinds> {
  const stored = await facts.ofPlaceDay(place, date);
  return { place, kinds: new Set(stored.map(({ fact }) => fact.kind)) };
}

const hasFacts = ({ kinds }: PlaceKinds): boolean => kinds.size > 0;

/** The row of a place's day. */
async function placeRow(place: Place, date: string, platform: Platform): Promise<Row> {
  const { parent, child } = await rowOf({ place, date }, platform);
  return { parent, child, ...(await figuresOf({ place, date }, parent, platform)) };
}

/** The rows of a place's incidents that are out of date, in words; with `repair` they are written anew. */
async function incidentsOf(
  place: Place,
  date: string,
  repair: boolean,
  platform: Platform,
): Promise<string[]> {
  const { parent: district, name } = await rowOf({ place, date }, platform);
  const stale = await staleIncidents({ place, date, district, name }, platform);
  if (repair && stale.length > 0) await indexIncidents({ place, date, district, name }, platform);
  return stale.map(({ id, region }) => `${date} ${region} incident ${id}: differs or missing`);
}

/** The rows of places, followed by those of the regions above them up to and including `top`, lowest first. */
function withRegions(rows: readonly Row[], top: string): Row[] {
  const all = rows.filter(({ parent }) => isWithin(parent, top));
  let level = all;
  while (level.length > 0) {
    const byParent = [...Map.groupBy(level, ({ parent }) => parent)];
    level = byParent
      .filter(([code]) => isWithin(code, top) && code !== 'ID')
      .map(([code, children]) => ({
        parent: parentOf(code) ?? 'ID',
        child: code,
        ...mergeFigures(children),
      }));
    all.push(...level);
  }
  return all;
}

async function repairRow(
  { child }: Row,
  date: string,
  places: readonly Place[],
  platform: Platform,
): Promise<void> {
  const place = places.find((known) => childOf(known) === child);
  if (place) await foldDay({ place, date }, platform);
  else await rollUp(child, date, platform);
}

/** Places that have a row under a district of the region that day, among them those that have moved away since. */
async function placesWithRows(region: string, date: string, platform: Platform): Promise<Place[]> {
  if (levelOf(region) !== 'district') {
    const rows = await platform.dayTotals.childrenOfDay(region, date);
    return (await Promise.all(rows.map(({ child }) => placesWithRows(child, date, platform)))).flat();
  }
  const rows = await platform.dayTotals.childrenOfDay(region, date);
  return rows.map(({ child, level }) =>
    level === 'kitchen'
      ? { kind: 'kitchen', id: child.replace('kitchen:', '') }
      : { kind: 'site', id: child },
  );
}

const withFormer = (places: readonly Place[], withRows: readonly Place[]): Place[] => [
  ...new Map([...places, ...withRows].map((place) => [childOf(place), place])).values(),
];

async function placesOf(region: string, platform: Platform): Promise<Place[]> {
  const regencies = levelOf(region) === 'district' ? [parentOf(region) ?? region] : regenciesOf(region);
  const found = await Promise.all(regencies.map((regency) => placesOfRegency(regency, platform)));
  return found.flat();
}

async function placesOfRegency(regency: string, platform: Platform): Promise<Place[]> {
  const [sites, kitchens] = await Promise.all([
    platform.sites.allByPlace(sitesOfRegency(regency)),
    platform.kitchens.allByPlace(kitchensOfRegency(regency)),
  ]);
  return [
    ...sites.map(({ id }) => ({ kind: 'site' as const, id })),
    ...kitchens.map(({ id }) => ({ kind: 'kitchen' as const, id })),
  ];
}
