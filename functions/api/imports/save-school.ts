// Saves one school of a list: creates it, updates what differs, or finds that nothing does. What the list does not say is
// kept; finer counts by group that someone entered are kept while the sums agree.
import canonicalize from 'canonicalize';
import { localDate } from '../../../shared/domain/dates.ts';
import { isAllowed } from '../../../shared/domain/policy.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { SchoolRow } from '../../../shared/domain/school-list.ts';
import type { RowNote, RowProblem } from '../../../shared/domain/school-row-words.ts';
import { semesterStart } from '../../../shared/domain/school-year.ts';
import { type EnrolmentCounts, enrolmentOn, type SiteProfile } from '../../../shared/domain/site.ts';
import type { Site } from '../../../shared/store/site-store.ts';
import { kitchenTarget, siteTarget } from '../http/ask.ts';
import { withEnrolment } from '../registry/put-enrolment.ts';
import { toSite } from '../registry/put-site.ts';
import type { ImportSettings } from './import-sites.ts';

export type Change = 'created' | 'updated' | 'unchanged';
type Place = { district: string; village?: string };
type Saved = { change: Change; notes: RowNote[] };

const ATTEMPTS = 3;

/** Whether the row created, updated or left its school alone; a dry run says so without writing. */
export async function saveSchool(
  school: SchoolRow,
  place: Place,
  settings: ImportSettings,
): Promise<Saved | RowProblem> {
  const { platform } = settings;
  if (school.profile.kitchenId && !(await mayAssign(school.profile.kitchenId, settings)))
    return { problem: 'kitchen-unknown', values: { kitchenId: school.profile.kitchenId } };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await platform.sites.find(school.id);
    if (before && !isAllowed(settings.caller.grants, 'site.write', siteTarget(before)))
      return { problem: 'row-not-allowed', values: {} };
    const { site, notes } = merged(school, place, before, settings);
    const change = !before ? 'created' : site === before ? 'unchanged' : 'updated';
    if (settings.dryRun || change === 'unchanged' || (await platform.sites.put(site, before?.version)))
      return { change, notes };
  }
  return { problem: 'row-conflict', values: {} };
}

async function mayAssign(kitchenId: string, { caller, platform }: ImportSettings): Promise<boolean> {
  const kitchen = await platform.kitchens.findRecent(kitchenId);
  return kitchen !== undefined && isAllowed(caller.grants, 'kitchen.read', kitchenTarget(kitchen));
}

/** The site after the row; the very same object when nothing differs. */
function merged(
  school: SchoolRow,
  place: Place,
  before: Site | undefined,
  { caller, platform }: ImportSettings,
) {
  const now = platform.now();
  const today = localDate(now, zoneOf(place.district));
  const { profile, notes } = profileOf(school, place, before);
  const current = before && enrolmentOn(before.enrolments, today);
  const { counts } = school;
  const isFiner = current !== undefined && counts !== undefined && isFinerThan(current, counts);
  if (isFiner) notes.push({ code: 'counts-kept', values: {} });
  const isSameProfile = before !== undefined && canonicalize(before.profile) === canonicalize(profile);
  const isSameCounts = !counts || isFiner || (current !== undefined && sameCounts(current, counts));
  if (before && isSameProfile && isSameCounts) return { site: before, notes };
  const next = toSite(school.id, profile, before, caller.id, now);
  const profileVersion = isSameProfile ? before.profileVersion : next.profileVersion;
  const validFrom = current ? today : semesterStart(today);
  const enrolments = isSameCounts ? next.enrolments : withEnrolment(next, { validFrom, ...counts });
  return { site: { ...next, profileVersion, enrolments }, notes };
}

/** The profile after the row. A new school must be public or private: private where the list does not say. */
function profileOf(school: SchoolRow, place: Place, before: Site | undefined) {
  const notes: RowNote[] = [];
  const { ownership = before?.profile.ownership ?? 'private', ...listed } = school.profile;
  if (!before && !school.profile.ownership) notes.push({ code: 'status-assumed', values: {} });
  if (!before && !school.counts) notes.push({ code: 'no-pupils', values: {} });
  const profile: SiteProfile = { ...kept(before, place.district), ...listed, ownership, ...place };
  return { profile, notes };
}

/** What a list does not say: status, week, kitchen; and the village and coordinates while the district stays. */
function kept(
  before: Site | undefined,
  district: string,
): Pick<SiteProfile, 'status'> & Partial<SiteProfile> {
  if (!before) return { status: 'active' };
  const { village: _, lat, lon, ...profile } = before.profile;
  return before.profile.district === district ? before.profile : profile;
}

const sameCounts = (a: EnrolmentCounts, b: EnrolmentCounts): boolean =>
  a.estimated === b.estimated && canonicalize(a.groups) === canonicalize(b.groups);

const headsBySex = ({ groups }: EnrolmentCounts): string => {
  const counts = Object.values(groups);
  return `${counts.reduce((n, { male }) => n + male, 0)}/${counts.reduce((n, { female }) => n + female, 0)}`;
};

/** Exact counts beside an estimate with the same boys and girls. */
const isFinerThan = (current: EnrolmentCounts, listed: EnrolmentCounts): boolean =>
  !current.estimated && listed.estimated && headsBySex(current) === headsBySex(listed);
