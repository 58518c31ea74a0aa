// The columns of a survey, found by their heads in English or Indonesian, as surveys and posyandu lists write them.

const SURVEY_FIELDS = [
  'sex',
  'ageDays',
  'ageMonths',
  'bornOn',
  'measuredOn',
  'weightKg',
  'heightCm',
  'measured',
  'oedema',
] as const;
export type SurveyField = (typeof SURVEY_FIELDS)[number];

/** Heads in lower case, letters and digits only. */
const HEADS: Readonly<Record<SurveyField, readonly string[]>> = {
  sex: ['sex', 'gender', 'jk', 'jeniskelamin', 'kelamin', 'lp'],
  ageDays: ['agedays', 'ageindays', 'umurhari', 'usiahari', 'umurdalamhari', 'usiadalamhari'],
  ageMonths: [
    'agemonths',
    'agemons',
    'ageinmonths',
    'umurbulan',
    'usiabulan',
    'umurdalambulan',
    'usiadalambulan',
  ],
  bornOn: ['bornon', 'birthdate', 'dateofbirth', 'dob', 'birthday', 'tanggallahir', 'tgllahir'],
  measuredOn: [
    'measuredon',
    'measuredate',
    'measurementdate',
    'visitdate',
    'surveydate',
    'dateofvisit',
    'tanggalukur',
    'tglukur',
    'tanggalpengukuran',
    'tglpengukuran',
    'tanggaltimbang',
    'tgltimbang',
  ],
  weightKg: ['weight', 'weightkg', 'berat', 'beratkg', 'beratbadan', 'beratbadankg', 'bb', 'bbkg'],
  heightCm: [
    'height',
    'heightcm',
    'length',
    'lengthcm',
    'lenhei',
    'lengthheight',
    'tinggi',
    'tinggicm',
    'tinggibadan',
    'tinggibadancm',
    'panjangbadan',
    'tb',
    'tbcm',
    'pb',
    'pbtb',
    'tbpb',
  ],
  measured: ['measured', 'measure', 'caraukur', 'posisi', 'posisiukur', 'carapengukuran'],
  oedema: ['oedema', 'edema', 'odema', 'bengkak'],
};

const FIELD_OF_HEAD = new Map(
  SURVEY_FIELDS.flatMap((field) => HEADS[field].map((head) => [head, field] as const)),
);

/** Where each field stands in a header line; of several heads of one field the first counts. */
export function surveyColumns(header: readonly string[]): Map<SurveyField, number> {
  const columns = new Map<SurveyField, number>();
  header.forEach((head, i) => {
    const field = FIELD_OF_HEAD.get(head.toLowerCase().replace(/[^a-z0-9]/g, ''));
    if (field && !columns.has(field)) columns.set(field, i);
  });
  return columns;
}

/** What a survey cannot do without: a sex, and something that was measured. */
export function missingColumns(columns: ReadonlyMap<SurveyField, number>): SurveyField[] {
  const missing: SurveyField[] = columns.has('sex') ? [] : ['sex'];
  return columns.has('weightKg') || columns.has('heightCm') ? missing : [...missing, 'weightKg', 'heightCm'];
}
