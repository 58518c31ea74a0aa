// A row of a list of pupils as a pupil, or what is wrong with it.
import { addDays, serviceDate } from './dates.ts';
import { type PupilRow, pupilRow } from './pupil-row.ts';
import type { PupilIssue } from './pupil-words.ts';

/** Without a pupil it cannot be sent; with one its issues are worth a look. */
export type ReadPupil = { row: number; issues: PupilIssue[]; pupil?: PupilRow };
type Cells = Readonly<Partial<Record<string, string>>>;

const SEX_OF: Readonly<Record<string, PupilRow['sex']>> = { L: 'male', P: 'female' };

/** Spreadsheets keep an apostrophe before numbers that are to stay text. */
const digitsOf = (cell: string): string => cell.replace(/^'/, '').replace(/\s/g, '');

export function readPupil(
  { name, nik = '', sex = '', birthDate = '', classGroup }: Cells,
  row: number,
): ReadPupil {
  const number = digitsOf(nik);
  const isNik = /^\d{16}$/.test(number);
  const known = { sex: SEX_OF[sex.toUpperCase()], birthDate: toDate(digitsOf(birthDate)) };
  const wrong: PupilIssue[] = [
    ...(name ? [] : ['name-missing' as const]),
    ...(known.sex ? [] : ['sex-unclear' as const]),
    ...(known.birthDate ? [] : ['birth-date-unclear' as const]),
    ...(classGroup ? [] : ['class-missing' as const]),
  ];
  const pupil = pupilRow.safeParse({ row, name, classGroup, ...known, ...(isNik && { nik: number }) }).data;
  if (!pupil) return { row, issues: wrong };
  const issues: PupilIssue[] = number && !isNik ? ['nik-left-out'] : [];
  if (isNik && !isAsNikTells(number, pupil)) issues.push('nik-differs');
  return { row, issues, pupil };
}

/** `2017-08-10`, `10/08/2017`, or the days of a workbook. */
function toDate(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  const written = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  const counted = /^\d{5}$/.test(text) ? addDays('1899-12-30', Number(text)) : written.slice(0, 10);
  return serviceDate.safeParse(counted).data;
}

/** Digits 7 to 12 of a NIK are day, month and year of birth; of women 40 is added to the day. */
function isAsNikTells(nik: string, { sex, birthDate }: PupilRow): boolean {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const told = `${Number(day) + (sex === 'female' ? 40 : 0)}`.padStart(2, '0') + month + year.slice(2);
  return nik.slice(6, 12) === told;
}
