// One row of a school list (Dapodik, EMIS or a spreadsheet) as a school and its head counts, or the reason why not.
// Pure: matching names to regions is the caller's part.
import { type BeneficiaryGroup, GROUPS, groupsOfForm, toSchoolForm } from './beneficiary.ts';
import { npsn } from './identifiers.ts';
import type { Numbers, Sentence } from './language.ts';
import type { EnrolmentCounts, SiteProfile } from './site.ts';

export const ROW_PROBLEMS = {
  'npsn-invalid': {
    id: 'NPSN "{npsn}" salah: harus 8 angka.',
    en: 'NPSN "{npsn}" is wrong: it has 8 digits.',
  },
  'row-repeated': {
    id: 'NPSN {npsn} sudah ada di baris {first}; baris ini dilewati.',
    en: 'NPSN {npsn} is in row {first} already; this row is left out.',
  },
  'name-missing': { id: 'Nama sekolah kosong.', en: 'The name is empty.' },
  'form-unknown': { id: 'Bentuk "{form}" tidak dikenal.', en: 'The form "{form}" is not known.' },
  'status-unknown': {
    id: 'Status "{status}" tidak dikenal; tulis Negeri atau Swasta.',
    en: 'The status "{status}" is not known; write Negeri or Swasta.',
  },
  'counts-invalid': {
    id: '{column} "{value}" bukan bilangan bulat mulai dari 0.',
    en: '{column} "{value}" is not a whole number from 0.',
  },
  'counts-absurd': {
    id: '{column} {value} terlalu besar untuk satu sekolah (paling banyak {max}).',
    en: '{column} {value} is too many for one school (at most {max}).',
  },
  'province-unmatched': { id: 'Provinsi "{name}" tidak ditemukan.', en: 'There is no province "{name}".' },
  'regency-unmatched': {
    id: 'Kabupaten/kota "{name}" tidak ditemukan.',
    en: 'There is no regency or city "{name}".',
  },
  'regency-ambiguous': {
    id: 'Ada lebih dari satu "{name}"; tulis Kota atau Kabupaten.',
    en: 'There is more than one "{name}"; write Kota or Kabupaten.',
  },
  'district-unmatched': {
    id: 'Kecamatan "{name}" tidak ada di {within}. {elsewhere}',
    en: 'There is no district "{name}" in {within}. {elsewhere}',
  },
  'district-ambiguous': {
    id: 'Ada lebih dari satu kecamatan "{name}"; isi kabupaten/kota.',
    en: 'There is more than one district "{name}"; fill in the regency.',
  },
  'kitchen-unknown': {
    id: 'Dapur {kitchenId} belum terdaftar.',
    en: 'Kitchen {kitchenId} is not registered.',
  },
  'row-not-allowed': {
    id: 'Sekolah ini di luar wilayah Anda.',
    en: 'This school lies outside your region.',
  },
  'row-conflict': {
    id: 'Sekolah ini sedang diubah orang lain; impor lagi baris ini.',
    en: 'Someone else is changing this school; import this row again.',
  },
} as const satisfies Record<string, Sentence>;
export type RowProblemCode = keyof typeof ROW_PROBLEMS;

export const ROW_NOTES = {
  'npsn-letter': {
    id: 'NPSN {npsn} diawali huruf; periksa apakah benar.',
    en: 'NPSN {npsn} begins with a letter; check whether it is right.',
  },
  'no-pupils': {
    id: 'Tidak ada murid; sekolah tidak akan direncanakan.',
    en: 'No pupils; the school will not be planned for.',
  },
  'totals-disagree': {
    id: 'Jumlah laki-laki dan perempuan {sum}, tertulis {total}; dipakai {sum}.',
    en: 'Boys and girls make {sum}, the total says {total}; {sum} is used.',
  },
  'status-assumed': { id: 'Status kosong; dianggap swasta.', en: 'No status; taken as private.' },
  'village-unmatched': {
    id: 'Desa/kelurahan "{name}" tidak ditemukan; dikosongkan.',
    en: 'There is no village "{name}"; left empty.',
  },
  'coordinates-coarse': {
    id: 'Koordinat dalam derajat bulat tidak dipakai.',
    en: 'Coordinates in whole degrees are not used.',
  },
  'coordinates-outside': {
    id: 'Koordinat di luar Indonesia tidak dipakai.',
    en: 'Coordinates outside Indonesia are not used.',
  },
  'counts-kept': {
    id: 'Jumlah per kelompok yang lebih rinci dipertahankan.',
    en: 'The finer counts by group are kept.',
  },
} as const satisfies Record<string, Sentence>;
type RowNoteCode = keyof typeof ROW_NOTES;

export type RowNote = { code: RowNoteCode; values: Numbers };
export type RowProblem = { problem: RowProblemCode; values: Numbers };

/** Cells by column name in lower case; empty cells are absent. */
export type Cells = ReadonlyMap<string, string>;

export type SchoolRow = {
  id: string;
  profile: Pick<SiteProfile, 'name' | 'kind' | 'form' | 'ownership' | 'lat' | 'lon' | 'kitchenId'>;
  counts: EnrolmentCounts;
  notes: RowNote[];
};

const COLUMNS = [
  'npsn',
  'name',
  'form',
  'status',
  'province',
  'regency',
  'district',
  'village',
  'students_male',
  'students_female',
  'students_total',
  'classes',
  'kitchen_id',
  'lat',
  'lon',
];
const GROUP_COLUMNS = GROUPS.flatMap((group) => [
  `${group}_male`.toLowerCase(),
  `${group}_female`.toLowerCase(),
]);
const KNOWN = new Set([...COLUMNS, ...GROUP_COLUMNS]);

/** Columns that a list must have. */
export const REQUIRED_COLUMNS = ['npsn', 'name', 'form', 'district'];

export const isKnownColumn = (column: string): boolean => KNOWN.has(column.trim().toLowerCase());

/** Raw cells (strings or numbers, any case of column name) as `Cells`. */
export const toCells = (raw: Readonly<Record<string, unknown>>): Cells =>
  new Map(
    Object.entries(raw).flatMap(([column, value]) => {
      const text = value === null || value === undefined ? '' : String(value).trim();
      return text === '' ? [] : [[column.trim().toLowerCase(), text]];
    }),
  );

const MAX_HEADS = 10_000;

class Refusal extends Error {
  readonly row: RowProblem;
  constructor(problem: RowProblemCode, values: Numbers) {
    super(problem);
    this.row = { problem, values };
  }
}

/** The school that a row describes, or the first reason why it cannot be taken. */
export function toSchool(cells: Cells): SchoolRow | RowProblem {
  try {
    return readSchool(cells);
  } catch (error) {
    if (error instanceof Refusal) return error.row;
    throw error;
  }
}

function readSchool(cells: Cells): SchoolRow {
  const notes: RowNote[] = [];
  const id = readNpsn(cells, notes);
  const name = cells.get('name');
  if (!name) throw new Refusal('name-missing', {});
  const form = toSchoolForm(cells.get('form') ?? '');
  if (!form) throw new Refusal('form-unknown', { form: cells.get('form') ?? '' });
  const counts = readCounts(cells, groupsOfForm(form), notes);
  const kitchenId = cells.get('kitchen_id');
  const profile = {
    name: name.slice(0, 120).trim(),
    kind: form === 'POSYANDU' ? ('posyandu' as const) : ('school' as const),
    form,
    ownership: readOwnership(cells, notes),
    ...readCoordinates(cells, notes),
    ...(kitchenId && { kitchenId }),
  };
  return { id, profile, counts, notes };
}

function readNpsn(cells: Cells, notes: RowNote[]): string {
  const text = (cells.get('npsn') ?? '').toUpperCase();
  if (!npsn.safeParse(text).success) throw new Refusal('npsn-invalid', { npsn: text });
  if (/^\D/.test(text)) notes.push({ code: 'npsn-letter', values: { npsn: text } });
  return text;
}

function readOwnership(cells: Cells, notes: RowNote[]): SiteProfile['ownership'] {
  const status = cells.get('status');
  if (!status) notes.push({ code: 'status-assumed', values: {} });
  if (!status || /^(swasta|private)$/i.test(status)) return 'private';
  if (/^(negeri|public)$/i.test(status)) return 'public';
  throw new Refusal('status-unknown', { status });
}

function readCount(cells: Cells, column: string): number | undefined {
  const value = cells.get(column.toLowerCase());
  if (value === undefined) return undefined;
  if (!/^\d+(\.0{1,2})?$/.test(value)) throw new Refusal('counts-invalid', { column, value });
  const heads = Number(value);
  if (heads > MAX_HEADS) throw new Refusal('counts-absurd', { column, value: heads, max: MAX_HEADS });
  return heads;
}

type Heads = { male: number; female: number };

function readCounts(cells: Cells, groups: readonly BeneficiaryGroup[], notes: RowNote[]): EnrolmentCounts {
  const exact = readGroups(cells);
  const counts = exact ? { groups: exact, estimated: false } : splitTotals(readTotals(cells, notes), groups);
  const heads = Object.values(counts.groups).reduce((sum, { male, female }) => sum + male + female, 0);
  if (exact) noteDisagreement(heads, readCount(cells, 'students_total'), notes);
  if (heads === 0) notes.push({ code: 'no-pupils', values: {} });
  return counts;
}

/** Head counts per group where the list has them. */
function readGroups(cells: Cells): EnrolmentCounts['groups'] | undefined {
  const found = GROUPS.flatMap((group) => {
    const [male, female] = [readCount(cells, `${group}_male`), readCount(cells, `${group}_female`)];
    return male === undefined && female === undefined
      ? []
      : [[group, { male: male ?? 0, female: female ?? 0 }]];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** Boys and girls of the whole school; halves of the total when only that is given. */
function readTotals(cells: Cells, notes: RowNote[]): Heads & { isSexKnown: boolean } {
  const [male, female] = [readCount(cells, 'students_male'), readCount(cells, 'students_female')];
  const total = readCount(cells, 'students_total');
  if (male === undefined && female === undefined) {
    const boys = Math.ceil((total ?? 0) / 2);
    return { male: boys, female: (total ?? 0) - boys, isSexKnown: !total };
  }
  const known = (male ?? 0) + (female ?? 0);
  const rest = Math.max(0, (total ?? known) - known);
  const heads = { male: male ?? rest, female: female ?? rest };
  noteDisagreement(heads.male + heads.female, total, notes);
  return { ...heads, isSexKnown: true };
}

function noteDisagreement(sum: number, total: number | undefined, notes: RowNote[]): void {
  if (total !== undefined && total !== sum) notes.push({ code: 'totals-disagree', values: { sum, total } });
}

/** An even split over the groups of a form, the remainder to the first ones; `estimated` unless there is but one group. */
function splitTotals(
  totals: ReturnType<typeof readTotals>,
  groups: readonly BeneficiaryGroup[],
): EnrolmentCounts {
  const share = (heads: number, i: number) =>
    Math.floor(heads / groups.length) + Number(i < heads % groups.length);
  const split = groups.map((group, i) => [
    group,
    { male: share(totals.male, i), female: share(totals.female, i) },
  ]);
  return { groups: Object.fromEntries(split), estimated: groups.length > 1 || !totals.isSexKnown };
}

/** Degrees, with a decimal point or an Indonesian comma. */
const readDegrees = (cells: Cells, column: string): number =>
  Number(cells.get(column)?.replace(',', '.') ?? Number.NaN);

function readCoordinates(cells: Cells, notes: RowNote[]): { lat?: number; lon?: number } {
  const [lat, lon] = [readDegrees(cells, 'lat'), readDegrees(cells, 'lon')];
  if (Number.isNaN(lat) || Number.isNaN(lon)) return {};
  const isOutside = lat < -12 || lat > 7 || lon < 94 || lon > 142;
  const isCoarse = Number.isInteger(lat) && Number.isInteger(lon);
  if (isOutside || isCoarse)
    notes.push({ code: isOutside ? 'coordinates-outside' : 'coordinates-coarse', values: {} });
  return isOutside || isCoarse ? {} : { lat, lon };
}
