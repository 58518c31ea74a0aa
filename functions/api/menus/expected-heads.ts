// Whom a kitchen is to serve on a day, site by site and by group and sex, from the registry and the calendar.
import type { SiteAllergies } from '../../../shared/domain/allergen.ts';
import { GROUPS } from '../../../shared/domain/beneficiary.ts';
import { servedOn } from '../../../shared/domain/expected.ts';
import type { EnrolmentCounts } from '../../../shared/domain/site.ts';
import { districtOn } from '../../../shared/domain/standing.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Site } from '../../../shared/store/site-store.ts';
import { calendarOf } from '../../open-day/calendar-of.ts';

type Groups = EnrolmentCounts['groups'];
type Expected = { groups: Groups; allergies: SiteAllergies[] };

/** Of those of its sites that are served on the day; groups without heads and sites without allergies are left out. */
export async function expectedHeads(
  sites: readonly Site[],
  date: string,
  platform: Platform,
): Promise<Expected> {
  const districts = sites.map(({ profile, standing }) => districtOn(profile.district, standing, date));
  const day = await calendarOf([...new Set(districts)], date, platform);
  const found = sites.map(async ({ id, profile, ...site }) => {
    const rules = await platform.rules.of(districtOn(profile.district, site.standing, date));
    const enrolment = servedOn({ profile, ...site }, day, rules);
    return typeof enrolment === 'string' ? [] : [{ siteId: id, name: profile.name, ...enrolment }];
  });
  const served = (await Promise.all(found)).flat();
  return {
    groups: sumGroups(served.map(({ groups }) => groups)),
    allergies: served
      .map(({ siteId, name, allergies: heads = {} }) => ({ siteId, name, heads }))
      .filter(({ heads }) => Object.values(heads).some((count) => count > 0))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function sumGroups(all: readonly Groups[]): Groups {
  const sums = GROUPS.map((group) => {
    const heads = all.flatMap((groups) => groups[group] ?? []);
    const sum = (sex: 'male' | 'female') => heads.reduce((n, one) => n + one[sex], 0);
    return [group, { male: sum('male'), female: sum('female') }] as const;
  });
  return Object.fromEntries(sums.filter(([, { male, female }]) => male + female > 0));
}
