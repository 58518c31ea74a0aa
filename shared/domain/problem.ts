// Every failure that a user can see: its HTTP status and its words. RFC 9457 problem details carry a stable `code`.
import { DETAILS, type DetailCode, say } from './details.ts';
import { FACT_RULES, type FactRuleCode } from './fact-rules.ts';
import { INCIDENT_RULES, type IncidentRuleCode } from './incident-rules.ts';
import type { Language, Numbers, Sentence } from './language.ts';
import { MEASUREMENT_RULES, type MeasurementRuleCode } from './measurement-words.ts';
import { ROW_PROBLEMS, type RowProblemCode } from './school-row-words.ts';

type Kind = { status: number; title: Sentence };

const RULE_BROKEN: Kind = {
  status: 422,
  title: { id: 'Catatan belum bisa diterima', en: 'The record cannot be taken yet' },
};
const BROKEN_RULES = Object.fromEntries(
  Object.keys({ ...FACT_RULES, ...INCIDENT_RULES }).map((code) => [code, RULE_BROKEN]),
) as Record<FactRuleCode | IncidentRuleCode, Kind>;

const ROW_REFUSED: Kind = {
  status: 422,
  title: { id: 'Baris belum bisa diimpor', en: 'The row cannot be imported yet' },
};
const REFUSED_ROWS = Object.fromEntries(
  Object.keys(ROW_PROBLEMS).map((code) => [code, ROW_REFUSED]),
) as Record<RowProblemCode, Kind>;

const MEASUREMENT_REFUSED: Kind = {
  status: 422,
  title: { id: 'Ukuran belum bisa diterima', en: 'The measurement cannot be taken yet' },
};
const REFUSED_MEASUREMENTS = Object.fromEntries(
  Object.keys(MEASUREMENT_RULES).map((code) => [code, MEASUREMENT_REFUSED]),
) as Record<MeasurementRuleCode, Kind>;

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
  ...REFUSED_MEASUREMENTS,
  'consent-withdrawn': {
    status: 409,
    title: { id: 'Persetujuan sudah ditarik', en: 'Consent was withdrawn' },
  },
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
  'gates-lacking': {
    status: 409,
    title: { id: 'Dapur belum boleh mulai', en: 'The kitchen may not begin yet' },
  },
  'launch-has-facts': {
    status: 409,
    title: { id: 'Peluncuran tidak bisa ditarik lagi', en: 'The launch cannot be taken back' },
  },
  'access-code-unknown': {
    status: 422,
    title: { id: 'Kode akses tidak berlaku', en: 'The access code does not work' },
  },
  'access-code-used': {
    status: 409,
    title: { id: 'Kode akses sudah dipakai', en: 'The access code is used' },
  },
  'etag-required': { status: 428, title: { id: 'Versi harus disebut', en: 'A version is required' } },
  'too-many-requests': { status: 429, title: { id: 'Terlalu sering', en: 'Too many requests' } },
  internal: { status: 500, title: { id: 'Ada gangguan di sistem', en: 'Something went wrong here' } },
} as const satisfies Record<string, Kind>;

export type ProblemCode = keyof typeof PROBLEMS;

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
