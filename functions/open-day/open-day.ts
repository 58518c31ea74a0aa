// Opens a region's day: writes a `planned` fact for every site that is expected to be served, so that a silent district
// still has a total with its denominator. Opening twice changes nothing.
import pLimit from 'p-limit';
import { hasBegunOn } from '../../shared/domain/begun.ts';
import type { DayCalendar } from '../../shared/domain/calendar.ts';
import { localDate } from '../../shared/domain/dates.ts';
import { type NotServed, servedOn } from '../../shared/domain/expected.ts';
import { type Plan, planOf, toPlannedFact } from '../../shared/domain/plan.ts';
import { levelOf, zoneOf } from '../../shared/domain/region.ts';
import { districtOn, wasActiveOn } from '../../shared/domain/standing.ts';
import { substituteFor } from '../../shared/domain/suspension.ts';
import { plannedId } from '../../shared/store/ids.ts';
import { factKey, kitchenDayIndex, sitesOfDistrict, sitesOfRegency } from '../../shared/store/keys.ts';
import type { Platform } from '../../shared/store/platform.ts';
import type { Site } from '../../shared/store/site-store.ts';
import { calendarOf } from './calendar-of.ts';
import { carryOutDue } from './carry-out.ts';

/** Why a site is not expected on a day. */
type NotExpected = NotServed | 'no-kitchen' | 'kitchen-not-active';
export type OpenedDay = {
  region: string;
  date: string;
  planned: number;
  alreadyPlanned: number;
  notExpected: Record<NotExpected, number>;
};

const PARALLEL_WRITES = 32;

/** Writes the plan of every expected site of a region (any level) on a date, by the region tree as it is by now. */
export async function openDay(region: string, date: string, platform: Platform): Promise<OpenedDay> {
  await carryOutDue(region, platform);
  const opened: OpenedDay = { region, date, planned: 0, alreadyPlanned: 0, notExpected: noneExpected() };
  for (const question of await questionsOf(region, platform)) {
    const sites = await platform.sites.allByPlace(question);
    const districts = sites.map(({ profile, standing }) => districtOn(profile.district, standing, date));
    if (sites.length > 0)
      await openSites(sites, await calendarOf(districts, date, platform), opened, platform);
  }
  return opened;
}

/** The sites of a region are asked for a regency at a time; those of a district at once. */
async function questionsOf(region: string, { regions, now }: Platform) {
  if (levelOf(region) === 'district') return [sitesOfDistrict(region)];
  const today = localDate(now(), zoneOf(region));
  const regencies = (await regions.current()).regionsOf(region, 'regency', today);
  return regencies.map(({ code }) => sitesOfRegency(code));
}

const noneExpected = (): OpenedDay['notExpected'] => ({
  closed: 0,
  'no-service-day': 0,
  'no-enrolment': 0,
  'no-kitchen': 0,
  'kitchen-not-active': 0,
});

async function openSites(
  sites: Site[],
  day: DayCalendar,
  opened: OpenedDay,
  platform: Platform,
): Promise<void> {
  const limit = pLimit(PARALLEL_WRITES);
  await limit.map(sites, async (site) => {
    const outcome = await planSite(site, day, platform);
    if (outcome === 'planned' || outcome === 'alreadyPlanned') opened[outcome] += 1;
    else opened.notExpected[outcome] += 1;
  });
}

async function planSite(site: Site, day: DayCalendar, platform: Platform) {
  const expected = await expectationOf(site, day, platform);
  if (typeof expected === 'string') return expected;
  const written = await writePlan(site.id, day.date, expected, platform);
  return written ? 'planned' : 'alreadyPlanned';
}

type Expectation = { kitchenId: string; plan: Plan };

async function expectationOf(
  site: Site,
  day: DayCalendar,
  platform: Platform,
): Promise<Expectation | NotExpected> {
  const { profile, standing } = site;
  const rules = await platform.rules.of(districtOn(profile.district, standing, day.date));
  const enrolment = servedOn(site, day, rules);
  if (typeof enrolment === 'string') return enrolment;
  const plan = planOf(enrolment, rules, day.date);
  if (!profile.kitchenId) return 'no-kitchen';
  const kitchenId = await cookingFor(site.id, profile.kitchenId, day.date, platform);
  return kitchenId ? { kitchenId, plan } : 'kitchen-not-active';
}

/**
 * Who cooks for a site on a date: its kitchen, or while that is suspended the one named instead, as far as it may cook itself.
 * Where none is named the plan stays with the suspended kitchen, so that the site still counts.
 */
async function cookingFor(
  siteId: string,
  kitchenId: string,
  date: string,
  platform: Platform,
): Promise<string | undefined> {
  const suspension = await platform.suspensions.findStanding(kitchenId, date);
  const other = suspension && substituteFor(suspension, siteId);
  if (
    other &&
    (await isWorking(other, date, platform)) &&
    !(await platform.suspensions.findStanding(other, date))
  )
    return other;
  return (await isWorking(kitchenId, date, platform)) ? kitchenId : undefined;
}

async function isWorking(id: string, date: string, { kitchens }: Platform): Promise<boolean> {
  const kitchen = await kitchens.findRecent(id);
  if (!kitchen || !hasBegunOn(kitchen, kitchen.profile.district, date)) return false;
  return wasActiveOn(kitchen.standing, date) && kitchen.profile.openedOn <= date;
}

function writePlan(
  siteId: string,
  date: string,
  { kitchenId, plan }: Expectation,
  platform: Platform,
): Promise<boolean> {
  const at = platform.now();
  const fact = toPlannedFact({ id: plannedId(siteId, date), siteId, kitchenId, serviceDate: date, plan, at });
  const key = factKey({ kind: 'site', id: siteId }, date, fact.kind, fact.id);
  const received = { receivedAt: at.toISOString(), receipt: '', createdBy: 'system', flags: [] };
  return platform.facts.add({
    ...key,
    ...kitchenDayIndex(kitchenId, date),
    type: 'fact',
    factId: fact.id,
    fact,
    ...received,
  });
}
