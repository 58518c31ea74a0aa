// The ages by which outcomes are told apart. Below five: those of the limits of haemoglobin (WHO 2024), which begin at six
// months. From five: those of Survei Kesehatan Indonesia (5-12, 13-15, 16-18 years; to be verified), so that a pilot stands beside it; the
// last is open above, where nobody has a score after the 19th birthday.
import { isUnderFive } from './growth/age.ts';

export const AGE_BANDS = [
  'months0To5',
  'months6To23',
  'months24To59',
  'years5To12',
  'years13To15',
  'years16On',
] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** Below and from 60 months, where the standards and the words of the classes change. */
export const AGE_GROUPS = ['underFive', 'fromFive'] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number];

export const BANDS_OF_GROUP = {
  underFive: ['months0To5', 'months6To23', 'months24To59'],
  fromFive: ['years5To12', 'years13To15', 'years16On'],
} as const satisfies Record<AgeGroup, readonly AgeBand[]>;

const DAYS_A_MONTH = 30.4375;
const monthsOf = (ageDays: number): number => ageDays / DAYS_A_MONTH;

export const ageGroupOf = (ageDays: number): AgeGroup =>
  isUnderFive({ days: ageDays, months: monthsOf(ageDays) }) ? 'underFive' : 'fromFive';

/** The band of an age in days, by unrounded months as everywhere in growth. */
export function ageBandOf(ageDays: number): AgeBand {
  const months = monthsOf(ageDays);
  if (ageGroupOf(ageDays) === 'underFive') {
    if (months < 6) return 'months0To5';
    return months < 24 ? 'months6To23' : 'months24To59';
  }
  if (months < 13 * 12) return 'years5To12';
  return months < 16 * 12 ? 'years13To15' : 'years16On';
}
