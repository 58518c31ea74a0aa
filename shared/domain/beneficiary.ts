// Who receives meals: the twelve reporting groups (Perpres 115/2025 art. 4; juknis 2026), and the forms of school that
// Dapodik and EMIS know, with the groups that their pupils fall into.
import * as z from 'zod';
import type { Sentence } from './language.ts';

export const GROUPS = [
  'PAUD_TK',
  'SD_1_3',
  'ATS_U9',
  'UNDER_FIVE',
  'SD_4_6',
  'SMP',
  'SMA',
  'ATS_9_18',
  'TEACHER',
  'STAFF',
  'PREGNANT',
  'BREASTFEEDING',
] as const;
export const beneficiaryGroup = z.enum(GROUPS);
export type BeneficiaryGroup = z.infer<typeof beneficiaryGroup>;

export const GROUP_NAMES: Readonly<Record<BeneficiaryGroup, Sentence>> = {
  PAUD_TK: { id: 'PAUD/TK', en: 'Preschool' },
  SD_1_3: { id: 'SD kelas 1-3', en: 'Primary school, grades 1-3' },
  ATS_U9: { id: 'Anak tidak sekolah di bawah 9 tahun', en: 'Out-of-school children under 9' },
  UNDER_FIVE: { id: 'Balita 6-59 bulan', en: 'Children of 6-59 months' },
  SD_4_6: { id: 'SD kelas 4-6', en: 'Primary school, grades 4-6' },
  SMP: { id: 'SMP', en: 'Lower secondary school' },
  SMA: { id: 'SMA/SMK', en: 'Upper secondary school' },
  ATS_9_18: { id: 'Anak tidak sekolah 9-18 tahun', en: 'Out-of-school children of 9-18' },
  TEACHER: { id: 'Pendidik', en: 'Teachers' },
  STAFF: { id: 'Tenaga kependidikan', en: 'School staff' },
  PREGNANT: { id: 'Ibu hamil', en: 'Pregnant women' },
  BREASTFEEDING: { id: 'Ibu menyusui', en: 'Breastfeeding women' },
};

type Groups = readonly BeneficiaryGroup[];
const PRESCHOOL: Groups = ['PAUD_TK'];
const PRIMARY: Groups = ['SD_1_3', 'SD_4_6'];
const LOWER: Groups = ['SMP'];
const UPPER: Groups = ['SMA'];
const SECONDARY: Groups = [...LOWER, ...UPPER];

const GROUPS_OF_FORM = {
  TPA: PRESCHOOL,
  SPS: PRESCHOOL,
  KB: PRESCHOOL,
  TK: PRESCHOOL,
  SD: PRIMARY,
  SMP: LOWER,
  SMA: UPPER,
  SMK: UPPER,
  SLB: [...PRIMARY, ...SECONDARY],
  PKBM: SECONDARY,
  SKB: SECONDARY,
  RA: PRESCHOOL,
  MI: PRIMARY,
  MTs: LOWER,
  MA: UPPER,
  MAK: UPPER,
  PESANTREN: SECONDARY,
  SEMINARI: UPPER,
  TKLB: PRESCHOOL,
  SDLB: PRIMARY,
  SMPLB: LOWER,
  SMALB: UPPER,
  'SPK TK': PRESCHOOL,
  'SPK SD': PRIMARY,
  'SPK SMP': LOWER,
  'SPK SMA': UPPER,
  POSYANDU: ['UNDER_FIVE'],
} as const satisfies Record<string, Groups>;

export const schoolForm = z.enum(Object.keys(GROUPS_OF_FORM) as (keyof typeof GROUPS_OF_FORM)[]);
export type SchoolForm = z.infer<typeof schoolForm>;
export const SCHOOL_FORMS: readonly SchoolForm[] = schoolForm.options;

const bare = (text: string): string => text.toUpperCase().replace(/[^A-Z]/g, '');
const FORM_OF_TEXT = new Map(SCHOOL_FORMS.map((form) => [bare(form), form]));

/** The form that a text means, whatever its case, spacing and dots. */
export const toSchoolForm = (text: string): SchoolForm | undefined => FORM_OF_TEXT.get(bare(text));

/** The groups that the pupils of a form fall into, the youngest first. */
export const groupsOfForm = (form: SchoolForm): Groups => GROUPS_OF_FORM[form];
