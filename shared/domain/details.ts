// The sentences of problems and issues, each with what to do, in both languages.
import { DISCREPANCIES } from './discrepancy.ts';
import { FACT_RULES } from './fact-rules.ts';
import { FIELD_WORDS } from './field-words.ts';
import { INCIDENT_RULES } from './incident-rules.ts';
import { fill, type Language, type Numbers, type Sentence } from './language.ts';
import { MEASUREMENT_RULES, WARNINGS } from './measurement-words.ts';
import { ROW_PROBLEMS } from './school-row-words.ts';

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
  'rounds-reversed': {
    id: 'Putaran pembanding harus lebih awal.',
    en: 'The round to compare with must be an earlier one.',
  },
  'regions-overlap': {
    id: 'Wilayah pembanding tidak boleh berisi atau terletak di dalam wilayah ini.',
    en: 'The region to compare with may neither hold this region nor lie in it.',
  },
  'range-reversed': { id: 'Tanggal akhir mendahului tanggal awal.', en: 'The range ends before it begins.' },
  'period-not-begun': { id: 'Periode {period} belum dimulai.', en: 'The period {period} has not begun.' },
  'date-not-future': {
    id: 'Aturan baru berlaku paling cepat besok.',
    en: 'A new rule applies from tomorrow at the earliest.',
  },
  'suspension-too-long': {
    id: 'Kelas ini paling lama {days} hari, sampai {until}.',
    en: 'This class lasts {days} days at most, until {until}.',
  },
  'substitute-unknown': {
    id: 'Dapur pengganti {kitchenId} tidak dikenal, atau sama dengan dapur ini.',
    en: 'The substitute kitchen {kitchenId} is not known, or is this very kitchen.',
  },
  'url-refused': {
    id: 'Pakai alamat https yang bisa dicapai dari internet.',
    en: 'Use an https address that can be reached on the internet.',
  },
  'food-unknown': { id: '{id} tidak ada di daftar bahan.', en: '{id} is not in the list of foods.' },
  'recipe-unknown': { id: 'Dapur ini tidak punya resep {id}.', en: 'This kitchen has no recipe {id}.' },
  'pupil-repeated': {
    id: 'Murid ini sudah ada di baris {first}.',
    en: 'This pupil is already in row {first}.',
  },
  'class-unclear': {
    id: 'Rombel {name} tidak menyebut kelasnya. Tulis misalnya 3A.',
    en: 'The class {name} does not say its grade. Write 3A, for example.',
  },
  'date-of-month': { id: 'Tulis tanggal dalam bulan {month}.', en: 'Write a date of the month {month}.' },
  'not-a-monday': { id: 'Tulis tanggal hari Senin.', en: 'Write the date of a Monday.' },
  'menu-unknown': { id: 'Belum ada menu untuk {date}.', en: 'There is no menu for {date} yet.' },
  ...FIELD_WORDS,
  ...ROW_PROBLEMS,
  ...FACT_RULES,
  ...INCIDENT_RULES,
  ...MEASUREMENT_RULES,
  ...WARNINGS,
  ...DISCREPANCIES,
} as const satisfies Record<string, Sentence>;

export type DetailCode = keyof typeof DETAILS;

/** A sentence with its numbers and names, in the caller's language. */
export const say = (code: DetailCode, values: Numbers, language: Language): string =>
  fill(DETAILS[code], values, language);
