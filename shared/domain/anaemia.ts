// Anaemia by haemoglobin: which limit holds for whom is the dated rule `hb.cutoffs` (WHO 2024), how grave it is `hb.severity`.
// Nothing is corrected for altitude or smoking here: a reading is judged as it stands.
import type { Sex } from './growth/curves.ts';
import { namedRule, type Rules } from './rules.ts';

export type AnaemiaClass = 'none' | 'mild' | 'moderate' | 'severe';

export type Person = { sex: Sex; ageMonths: number; trimester?: 1 | 2 | 3 };

/** A limit of `hb.cutoffs` with the limits of `hb.severity` that go with it. */
type Row = { cutoff: string; severity: 'underFive' | 'pregnant' | 'others' };
const YEAR = 12;

/** The class of a haemoglobin in g/L on a day; undefined below six months, where there is no limit. */
export function anaemiaOf(
  haemoglobinGL: number,
  person: Person,
  rules: Rules,
  date: string,
): AnaemiaClass | undefined {
  const row = rowOf(person);
  if (!row) return undefined;
  const severity = namedRule(rules, 'hb.severity', date);
  if (haemoglobinGL >= Number(namedRule(rules, 'hb.cutoffs', date)[row.cutoff])) return 'none';
  if (haemoglobinGL >= Number(severity[`${row.severity}MildFrom`])) return 'mild';
  return haemoglobinGL >= Number(severity[`${row.severity}ModerateFrom`]) ? 'moderate' : 'severe';
}

function rowOf({ sex, ageMonths, trimester }: Person): Row | undefined {
  if (trimester) return { cutoff: `pregnantTrimester${trimester}`, severity: 'pregnant' };
  if (ageMonths < 6) return undefined;
  if (ageMonths < 24) return { cutoff: 'months6To23', severity: 'underFive' };
  if (ageMonths < 5 * YEAR) return { cutoff: 'months24To59', severity: 'underFive' };
  if (ageMonths < 12 * YEAR) return { cutoff: 'years5To11', severity: 'others' };
  if (ageMonths < 15 * YEAR) return { cutoff: 'years12To14', severity: 'others' };
  return { cutoff: sex === 'female' ? 'womenFrom15' : 'menFrom15', severity: 'others' };
}
