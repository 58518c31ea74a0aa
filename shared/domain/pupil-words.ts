// What is said of a row of a school's list of pupils before it is sent.
import type { Sentence } from './language.ts';

export const PUPIL_ISSUES = {
  'name-missing': { id: 'Nama kosong.', en: 'The name is empty.' },
  'sex-unclear': { id: 'JK harus L atau P.', en: 'JK must be L or P.' },
  'birth-date-unclear': {
    id: 'Tanggal lahir tidak terbaca. Tulis seperti 2017-08-10 atau 10/08/2017.',
    en: 'The date of birth cannot be read. Write 2017-08-10 or 10/08/2017.',
  },
  'class-missing': { id: 'Rombel kosong.', en: 'The class is empty.' },
  'nik-left-out': {
    id: 'NIK bukan 16 angka; baris ini diimpor tanpa NIK.',
    en: 'The NIK has not 16 digits; the row is imported without it.',
  },
  'nik-differs': {
    id: 'Tanggal lahir atau JK di NIK berbeda. Periksa.',
    en: 'The NIK tells another date of birth or sex. Check it.',
  },
} as const satisfies Record<string, Sentence>;
export type PupilIssue = keyof typeof PUPIL_ISSUES;
