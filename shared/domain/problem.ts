// Every failure that a user can see: its HTTP status and its words. RFC 9457 problem details carry a stable `code`.
import { DISCREPANCIES } from './discrepancy.ts';
import { FACT_RULES, type FactRuleCode } from './fact-rules.ts';
import { fill, type Language, type Numbers, type Sentence } from './language.ts';
import { ROW_PROBLEMS, type RowProblemCode } from './school-list.ts';

type Kind = { status: number; title: Sentence };

const RULE_BROKEN: Kind = {
  status: 422,
  title: { id: 'Catatan belum bisa diterima', en: 'The record cannot be taken yet' },
};
const BROKEN_RULES = Object.fromEntries(Object.keys(FACT_RULES).map((code) => [code, RULE_BROKEN])) as Record<
  FactRuleCode,
  Kind
>;

const ROW_REFUSED: Kind = {
  status: 422,
  title: { id: 'Baris belum bisa diimpor', en: 'The row cannot be imported yet' },
};
const REFUSED_ROWS = Object.fromEntries(
  Object.keys(ROW_PROBLEMS).map((code) => [code, ROW_REFUSED]),
) as Record<RowProblemCode, Kind>;

export const PROBLEMS = {
  ...REFUSED_ROWS,
  'unreadable-body': {
    status: 400,
    title: { id: 'Isi permintaan tidak terbaca', en: 'The body cannot be read' },
  },
  unauthenticated: { status: 401, title: { id: 'Masuk dulu', en: 'Sign in first' } },
  'not-allowed': { status: 403, title: { id: 'Di luar wewenang Anda', en: 'Outside what you may do' } },
  'not-found': { status: 404, title: { id: 'Tidak ditemukan', en: 'Not found' } },
  conflict: { status: 409, title: { id: 'Berubah saat disimpan', en: 'Changed while saving' } },
  'etag-stale': { status: 412, title: { id: 'Sudah diubah orang lain', en: 'Someone else changed it' } },
  'too-large': { status: 413, title: { id: 'Terlalu banyak sekaligus', en: 'Too much at once' } },
  'media-type-unsupported': {
    status: 415,
    title: { id: 'Jenis isi tidak didukung', en: 'Unsupported media type' },
  },
  'invalid-request': { status: 422, title: { id: 'Isian belum benar', en: 'The request is not valid' } },
  'invalid-fact': { status: 422, title: { id: 'Catatan belum benar', en: 'The record is not valid' } },
  ...BROKEN_RULES,
  'fact-id-reused': {
    status: 409,
    title: { id: 'Nomor catatan sudah dipakai', en: 'The record id is already used' },
  },
  'site-unknown': { status: 404, title: { id: 'Titik layanan tidak dikenal', en: 'Unknown site' } },
  'kitchen-unknown': { status: 404, title: { id: 'Dapur tidak dikenal', en: 'Unknown kitchen' } },
  'supersedes-mismatch': {
    status: 422,
    title: { id: 'Koreksi tidak cocok dengan catatannya', en: 'The correction does not fit its record' },
  },
  'etag-required': { status: 428, title: { id: 'Versi harus disebut', en: 'A version is required' } },
  'too-many-requests': { status: 429, title: { id: 'Terlalu sering', en: 'Too many requests' } },
  internal: { status: 500, title: { id: 'Ada gangguan di sistem', en: 'Something went wrong here' } },
} as const satisfies Record<string, Kind>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Sentences for details and issues, each with what to do. */
export const DETAILS = {
  'unreadable-body': { id: 'Kirim JSON yang utuh.', en: 'Send well-formed JSON.' },
  unauthenticated: {
    id: 'Token tidak ada, salah atau habis masa berlakunya.',
    en: 'The token is missing, wrong or expired.',
  },
  'not-allowed': {
    id: 'Wewenang Anda tidak mencakup ini. Minta koordinator memeriksa akses Anda.',
    en: 'Your grants do not cover this. Ask your coordinator to check your access.',
  },
  'not-found': { id: '{what} tidak ada.', en: '{what} does not exist.' },
  'no-route': { id: 'Alamat ini tidak ada; lihat /docs.', en: 'There is no such address; see /docs.' },
  conflict: { id: 'Muat ulang, lalu coba lagi.', en: 'Reload and try again.' },
  'etag-stale': { id: 'Muat ulang, lalu ulangi perubahan Anda.', en: 'Reload and make your change again.' },
  'etag-required': {
    id: 'Untuk mengganti yang sudah ada, kirim If-Match dengan ETag yang terakhir dibaca.',
    en: 'To replace what exists, send If-Match with the ETag last read.',
  },
  'too-many-items': {
    id: 'Paling banyak {max} sekaligus; ini {count}.',
    en: 'At most {max} at once; this has {count}.',
  },
  'body-too-large': { id: 'Paling besar {max} MB.', en: 'At most {max} MB.' },
  'media-type-unsupported': { id: 'Kirim sebagai {accepted}.', en: 'Send it as {accepted}.' },
  'invalid-request': { id: 'Perbaiki isian yang disebut.', en: 'Correct the fields named.' },
  'invalid-fact': {
    id: 'Perbaiki isian yang disebut, lalu kirim lagi.',
    en: 'Correct the fields named and send again.',
  },
  'fact-id-reused': {
    id: 'Nomor ini sudah dipakai untuk catatan lain. Buat catatan baru dengan nomor baru.',
    en: 'This id belongs to another record. Make a new record with a new id.',
  },
  'site-unknown': { id: 'Titik layanan {siteId} belum terdaftar.', en: 'Site {siteId} is not registered.' },
  'supersedes-mismatch': {
    id: 'Koreksi harus sama tempat, tanggal, waktu makan dan jenisnya. Batalkan yang lama dan buat yang baru.',
    en: 'A correction keeps place, date, meal and kind. Void the old record and make a new one.',
  },
  'void-of-void': {
    id: 'Pembatalan tidak bisa dibatalkan. Buat catatan baru.',
    en: 'A void cannot be voided. Make a new record.',
  },
  'planned-by-system': { id: 'Rencana dibuat oleh sistem.', en: 'Plans are written by the system.' },
  'too-many-requests': { id: 'Tunggu sebentar, lalu kirim lagi.', en: 'Wait a moment and send again.' },
  internal: {
    id: 'Coba lagi; bila tetap gagal, sebutkan {requestId} kepada tim.',
    en: 'Try again; if it keeps failing, tell the team {requestId}.',
  },
  'region-unknown': { id: 'Wilayah {code} tidak ada.', en: 'There is no region {code}.' },
  'region-code-invalid': {
    id: 'Tulis kode wilayah seperti 35, 35.09, 35.09.19 atau ID.',
    en: 'Write a region code such as 35, 35.09, 35.09.19 or ID.',
  },
  'district-code-required': {
    id: 'Tulis kode kecamatan, misalnya 35.09.19.',
    en: 'Write the code of a district, such as 35.09.19.',
  },
  'village-code-required': {
    id: 'Tulis kode desa atau kelurahan, misalnya 35.09.19.1001.',
    en: 'Write the code of a village, such as 35.09.19.1001.',
  },
  'registry-level': { id: 'Pilih kabupaten/kota atau kecamatan.', en: 'Choose a regency or a district.' },
  'village-refused': {
    id: 'Pilih kecamatan; desa ikut kecamatannya.',
    en: 'Choose a district; a village goes with its district.',
  },
  'kitchen-not-serving': {
    id: 'Dapur {kitchenId} tidak melayani titik layanan ini. Minta koordinator mengaturnya.',
    en: 'Kitchen {kitchenId} does not serve this site. Ask your coordinator to assign it.',
  },
  'rule-form': {
    id: 'Nilainya harus berbentuk seperti {value}.',
    en: 'The value must have the form of {value}.',
  },
  'csv-unreadable': {
    id: 'CSV tidak terbaca di baris {line}.',
    en: 'The CSV cannot be read at line {line}.',
  },
  'columns-missing': { id: 'Kolom ini tidak ada: {columns}.', en: 'These columns are missing: {columns}.' },
  'list-empty': { id: 'Daftar ini tidak berisi baris.', en: 'The list has no rows.' },
  'cursor-invalid': { id: 'Mulai lagi dari halaman pertama.', en: 'Start again from the first page.' },
  'range-too-long': { id: 'Paling panjang {days} hari.', en: 'At most {days} days.' },
  'range-reversed': { id: 'Tanggal akhir mendahului tanggal awal.', en: 'The range ends before it begins.' },
  'period-not-begun': { id: 'Periode {period} belum dimulai.', en: 'The period {period} has not begun.' },
  'date-not-future': {
    id: 'Aturan baru berlaku paling cepat besok.',
    en: 'A new rule applies from tomorrow at the earliest.',
  },
  'date-invalid': { id: 'Tulis tanggal sebagai TTTT-BB-HH.', en: 'Write the date as YYYY-MM-DD.' },
  'period-invalid': {
    id: 'Tulis periode sebagai 2026-11-24, 2026-W48 atau 2026-11.',
    en: 'Write the period as 2026-11-24, 2026-W48 or 2026-11.',
  },
  'grant-invalid': { id: 'Tulis wewenang sebagai peran@cakupan.', en: 'Write a grant as role@scope.' },
  'ulid-invalid': { id: 'Nomor catatan harus ULID.', en: 'The id must be a ULID.' },
  'id-invalid': { id: 'Pakai huruf, angka dan tanda hubung.', en: 'Use letters, digits and hyphens.' },
  ...ROW_PROBLEMS,
  ...FACT_RULES,
  ...DISCREPANCIES,
} as const satisfies Record<string, Sentence>;

export type DetailCode = keyof typeof DETAILS;

export type Issue = { path: string; code: string; message: string };
type Cause = { detail?: DetailCode; values?: Numbers; issues?: (language: Language) => Issue[] };

/** A failure with a code of the catalogue. Thrown anywhere, translated once. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly why: Cause;
  constructor(code: ProblemCode, why: Cause = {}) {
    super(code);
    this.code = code;
    this.why = why;
  }
}

export const say = (code: DetailCode, values: Numbers, language: Language): string =>
  fill(DETAILS[code], values, language);

export type ProblemBody = {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  issues?: Issue[];
  requestId?: string;
};

/** The body of `application/problem+json` in the caller's language. */
export function toProblemBody({ code, why }: Problem, language: Language, requestId?: string): ProblemBody {
  const { status, title } = PROBLEMS[code];
  const detail = why.detail ?? (Object.hasOwn(DETAILS, code) ? (code as DetailCode) : 'invalid-fact');
  return {
    type: `urn:mbg-pilot:problem:${code}`,
    title: title[language],
    status,
    code,
    detail: say(detail, { requestId: requestId ?? '', ...why.values }, language),
    ...(why.issues && { issues: why.issues(language) }),
    ...(requestId && { requestId }),
  };
}
