// One pupil of a school's list: the columns that are needed, and no others.
import * as z from 'zod';
import { type BeneficiaryGroup, groupsOfForm, type SchoolForm } from './beneficiary.ts';
import { classGroup } from './child.ts';
import { serviceDate } from './dates.ts';
import { SEXES } from './growth/curves.ts';
import { identityEntry } from './identity.ts';

export const pupilRow = z
  .strictObject({
    /** As a spreadsheet shows it. */
    row: z.int(),
    ...identityEntry.shape,
    sex: z.enum(SEXES),
    birthDate: serviceDate,
    classGroup,
  })
  .meta({ id: 'PupilRow' });
export type PupilRow = z.infer<typeof pupilRow>;

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The grade that the name of a class begins with ("Kelas 3A", "IV-B", "IVA"); undefined where it names none. */
export function gradeOf(name: string): number | undefined {
  const bare = name.toUpperCase().replace(/^KELAS\s*/, '');
  const [digits] = /^\d{1,2}/.exec(bare) ?? [];
  const grade = digits
    ? Number(digits)
    : ROMAN.indexOf(/^[IVX]+(?=[A-HJ-UWYZ]?(?![A-Z]))/.exec(bare)?.[0] ?? '') + 1;
  return grade >= 1 && grade <= ROMAN.length ? grade : undefined;
}

const GROUP_BY_LAST_GRADE: readonly [last: number, group: BeneficiaryGroup][] = [
  [3, 'SD_1_3'],
  [6, 'SD_4_6'],
  [9, 'SMP'],
  [12, 'SMA'],
];

/** The beneficiary group of a class at a school of some form; undefined where the class does not say which. */
export function groupOfClass(form: SchoolForm | undefined, name: string): BeneficiaryGroup | undefined {
  const groups = form ? groupsOfForm(form) : [];
  if (groups.length === 1) return groups[0];
  const grade = gradeOf(name);
  const group = grade && GROUP_BY_LAST_GRADE.find(([last]) => grade <= last)?.[1];
  return group && groups.includes(group) ? group : undefined;
}
