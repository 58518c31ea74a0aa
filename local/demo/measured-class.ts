// Classes of thirty invented pupils at some schools, measured in February and August: with consent, under names that nobody
// could take for real.
import { recordMeasurements } from '../../functions/api/children/record-measurements.ts';
import { noteErasure } from '../../functions/erase-children/close-child.ts';
import { keptUntil } from '../../functions/erase-children/erase-due.ts';
import type { ChildProfile } from '../../shared/domain/child.ts';
import { nextAudit } from '../../shared/store/audit.ts';
import { sitesOfRegency } from '../../shared/store/keys.ts';
import type { Platform } from '../../shared/store/platform.ts';
import type { Site } from '../../shared/store/site-store.ts';
import { findPersonas } from '../identity/personas.ts';
import { JEMBER } from './jember.ts';
import { healthOfficer, siteOperator } from './people.ts';
import { inventPupils, type Pupil } from './pupils.ts';

const CLASS = '3A';
const PUPILS = 30;
/** One school in so many has a class that is measured. */
const SITES_A_CLASS = 70;

/** The days of the last two rounds before today, the earlier one first. */
function roundsBefore(today: string): [first: string, second: string] {
  const year = Number(today.slice(0, 4));
  if (today >= `${year}-08-20`) return [`${year}-02-10`, `${year}-08-18`];
  if (today >= `${year}-02-20`) return [`${year - 1}-08-19`, `${year}-02-10`];
  return [`${year - 1}-02-11`, `${year - 1}-08-19`];
}

/** Measures a class at some schools, the one whose teacher one can sign in as among them; done again it writes the same. */
export async function measureClasses(today: string, platform: Platform): Promise<void> {
  const dates = roundsBefore(today);
  const schools = await measuredSchools(platform);
  for (const [i, site] of schools.entries())
    await measureClass(inventPupils(PUPILS, dates, i), dates, site, platform);
}

async function measuredSchools(platform: Platform): Promise<Site[]> {
  const [teacher] = await findPersonas(platform);
  const sites = await platform.sites.allByPlace(sitesOfRegency(JEMBER));
  const primary = sites.filter(({ enrolments }) => (enrolments[0]?.groups.SD_1_3?.male ?? 0) > PUPILS);
  const own = primary.filter(({ id }) => teacher?.grant.endsWith(`:${id}`));
  const others = primary.filter((site) => !own.includes(site));
  return [...own, ...others].slice(0, Math.ceil(sites.length / SITES_A_CLASS));
}

async function measureClass(
  pupils: readonly Pupil[],
  dates: readonly [string, string],
  site: Site,
  platform: Platform,
): Promise<void> {
  const at = new Date(`${dates[0]}T07:00:00+07:00`);
  await Promise.all(pupils.map((pupil) => register(pupil, at, site, platform)));
  for (const [i, date] of dates.entries()) await measureRound(pupils, i, date, site, platform);
}

async function register(
  { id, name, sex, birthDate }: Pupil,
  at: Date,
  site: Site,
  platform: Platform,
): Promise<void> {
  const { id: who } = siteOperator(site.id);
  const place = { siteId: site.id, childId: id };
  const noted = [
    await noteErasure({ siteId: site.id, id }, await keptUntil(at.toISOString(), platform), platform),
  ];
  await platform.identities.put(place, { name }, birthDate, who, at);
  const profile: ChildProfile = { sex, birthDate, group: 'SD_1_3', classGroup: CLASS, active: true };
  const consent = {
    scope: 'measurement' as const,
    version: 'contoh-1',
    channel: 'paper' as const,
    givenBy: 'mother' as const,
    givenAt: at.toISOString(),
  };
  const child = { type: 'child' as const, siteId: site.id, id, profile, consents: [consent], noted };
  await platform.children.put({ ...child, ...nextAudit(undefined, who, at) }, undefined);
}

async function measureRound(
  pupils: readonly Pupil[],
  i: number,
  date: string,
  site: Site,
  platform: Platform,
): Promise<void> {
  const { id: who } = healthOfficer(JEMBER);
  const [month, receivedAt] = [date.slice(0, 7), new Date(`${date}T12:00:00+07:00`)];
  const round = {
    date,
    team: ['Petugas Contoh (fiktif)'],
    scales: ['T-CONTOH-1'],
    heightBoards: ['P-CONTOH-1'],
  };
  const stored = { type: 'round' as const, siteId: site.id, month, round };
  await platform.rounds.put({ ...stored, ...nextAudit(undefined, who, receivedAt) }, undefined);
  const begun = await platform.rounds.find(site.id, month);
  const measurements = pupils.flatMap(({ measured }) => measured[i] ?? []);
  await recordMeasurements(measurements, { site, month, stored: begun, who, receivedAt, platform });
}
