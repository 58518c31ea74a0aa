// The heads that a kitchen is to serve on a day, by group and sex, from the registry and the calendar.
import { GROUPS } from '../../../shared/domain/beneficiary.ts';
import { servedOn } from '../../../shared/domain/expected.ts';
import type { Rules } from '../../../shared/domain/rules.ts';
import type { EnrolmentCounts } from '../../../shared/domain/site.ts';
import { districtOn } from '../../../shared/domain/standing.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Site } from '../../../shared/store/site-store.ts';
import { calendarOf } from '../../open-day/calendar-of.ts';

type Groups = EnrolmentCounts['groups'];

/** Of those of its sites that are served on the day; a group without heads is left out. */
export async function expectedHeads(
  sites: readonly Site[],
  date: string,
  rules: Rules,
  platform: Platform,
): Promise<Groups> {
  const districts = sites.map(({ profile, standing }) => districtOn(profile.district, standing, date));
  const day = await calendarOf([...new Set(districts)], date, platform);
  const served = sites.map((site) => servedOn(site, day, rules)).filter((one) => typeof one !== 'string');
  return sumGroups(served.map(({ groups }) => groups));
}

function sumGroups(all: readonly Groups[]): Groups {
  const sums = GROUPS.map((group) => {
    const heads = all.flatMap((groups) => groups[group] ?? []);
    const sum = (sex: 'male' | 'female') => heads.reduce((n, one) => n + one[sex], 0);
    return [group, { male: sum('male'), female: sum('female') }] as const;
  });
  return Object.fromEntries(sums.filter(([, { male, female }]) => male + female > 0));
}
