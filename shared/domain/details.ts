// The sentences of problems and issues, each with what to do, in both languages.
import { BEFORE_GATES } from './begun.ts';
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
  'province-or-regency': { id: 'Pilih provinsi atau kabupaten/kota.', en: 'Choose a province or a regency.' },
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
  'rule-negative': {
    id: 'Nilainya tidak boleh di bawah nol.',
    en: 'The value must not be below zero.',
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
  'change-not-future': {
    id: 'Perubahan wilayah berlaku paling cepat besok.',
    en: 'A change of regions applies from tomorrow at the earliest.',
  },
  'change-not-due': { id: 'Perubahan ini baru berlaku {date}.', en: 'This change applies from {date} on.' },
  'change-begun': {
    id: 'Perubahan ini sudah berlaku; tidak bisa ditarik lagi.',
    en: 'This change is in force and cannot be taken back.',
  },
  'change-too-early': {
    id: 'Sudah ada perubahan yang berlaku {date}; yang baru tidak boleh lebih awal, dan atas wilayah yang sama harus sesudahnya.',
    en: 'There is a change from {date} on; a new one may not be earlier, and must be later for the same regions.',
  },
  'change-built-on': {
    id: 'Perubahan {decree} yang berlaku {date} bergantung padanya. Tarik dulu yang itu.',
    en: 'The change of {decree} from {date} on builds on it. Take that one back first.',
  },
  'change-repeated': { id: '{code} disebut dua kali.', en: '{code} is there twice.' },
  'change-level': {
    id: 'Kode lama dan baru {code} harus setingkat.',
    en: 'The old and new code of {code} must be of one level.',
  },
  'change-zone': {
    id: 'Kode {code} punya zona waktu lain; perbarui dulu aplikasinya.',
    en: 'The code {code} has another time zone; the product must learn it first.',
  },
  'change-name': { id: 'Tulis nama baru {code}.', en: 'Write the new name of {code}.' },
  'change-rename': {
    id: 'Ganti nama tidak mengubah kode; pilih jenis lain untuk {code}.',
    en: 'A rename keeps the code; choose another kind for {code}.',
  },
  'change-chain': {
    id: '{code} juga berganti kode; catat sebagai dua perubahan.',
    en: '{code} gets another code too; record two changes.',
  },
  'change-taken': { id: 'Kode {code} masih dipakai.', en: 'The code {code} is still in use.' },
  'change-used': {
    id: 'Kode {code} pernah dipakai dan tidak dipakai lagi untuk wilayah lain.',
    en: 'The code {code} was closed once and is not given out again.',
  },
  'change-missing': { id: '{code} belum punya kode baru.', en: '{code} has no row yet.' },
  'change-collides': {
    id: 'Lebih dari satu wilayah mendapat kode {code}; beri barisnya masing-masing.',
    en: 'More than one region would get the code {code}; give each a row.',
  },
  'change-parent': {
    id: 'Belum ada {code} di atasnya; tambah baris tanpa kode lama.',
    en: 'There is no {code} above it; add a row without an old code.',
  },
  'change-place': { id: '{code} tidak terdaftar.', en: '{code} is not registered.' },
  'change-nothing': {
    id: 'Tidak ada yang berubah: kode dan namanya sama seperti sekarang.',
    en: 'Nothing changes: codes and names are as they are now.',
  },
  'change-undecided': {
    id: '{code} tidak punya desa; beri baris sendiri.',
    en: '{code} has no village; give it a row of its own.',
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
  'consent-ahead': {
    id: 'Persetujuan ini bertanggal di masa depan. Periksa jam perangkat ini.',
    en: 'This consent is dated in the future. Check the clock of this device.',
  },
  'date-of-month': { id: 'Tulis tanggal dalam bulan {month}.', en: 'Write a date of the month {month}.' },
  'not-a-monday': { id: 'Tulis tanggal hari Senin.', en: 'Write the date of a Monday.' },
  'menu-unknown': { id: 'Belum ada menu untuk {date}.', en: 'There is no menu for {date} yet.' },
  'gates-lacking': {
    id: 'Lengkapi bukti tiap gerbang yang disebut, atau catat dispensasinya.',
    en: 'Complete the evidence of each gate named, or waive it.',
  },
  'gate-mismatch': { id: 'Bukti ini untuk gerbang lain.', en: 'This evidence is for another gate.' },
  'returned-above-handed-out': {
    id: 'Yang kembali tidak bisa lebih banyak daripada yang dibagikan ({handedOut}).',
    en: 'No more can come back than were handed out ({handedOut}).',
  },
  'photo-too-large': { id: 'Foto paling besar {max} kB.', en: 'A photo is {max} kB at most.' },
  'photo-not-jpeg': { id: 'Foto harus berupa JPEG.', en: 'A photo must be a JPEG.' },
  'photo-id-taken': { id: 'Nomor foto ini sudah dipakai.', en: 'This id belongs to another photo.' },
  'photos-full': {
    id: 'Paling banyak {max} foto. Hapus dulu salah satunya.',
    en: 'At most {max} photos. Remove one first.',
  },
  'never-waived': {
    id: 'SLHS tidak bisa dikecualikan.',
    en: 'The hygiene certificate cannot be waived.',
  },
  'waiver-past': { id: 'Tanggal akhirnya sudah lewat.', en: 'Its last day is over.' },
  'launch-has-facts': {
    id: 'Sudah ada catatan di {place} pada {date}. Tutup dapur dan titik layanannya satu per satu.',
    en: 'There are records at {place} on {date}. Close its kitchens and sites one by one.',
  },
  'access-code-unknown': {
    id: 'Periksa lagi kodenya di surat. Bila tetap ditolak, minta kode baru kepada koordinator.',
    en: 'Check the code in the letter. If it is still refused, ask your coordinator for another one.',
  },
  'access-code-own': {
    id: 'Kode ini untuk orang yang bekerja di tempatnya, bukan untuk yang membagikannya.',
    en: 'This code is for someone who works at the place, not for who gives it out.',
  },
  'grant-not-coded': {
    id: 'Kode akses hanya untuk operator sekolah atau dapur.',
    en: 'An access code is for operators of a school or a kitchen alone.',
  },
  'access-code-used': {
    id: 'Satu kode untuk satu orang. Minta kode baru kepada koordinator.',
    en: 'One code is for one person. Ask your coordinator for another one.',
  },
  'launched-already': {
    id: 'Usulan ini sudah diluncurkan. Tarik dulu peluncurannya.',
    en: 'This proposal is launched. Take that launch back first.',
  },
  'kitchen-id-taken': {
    id: 'Nomor dapur {kitchenId} sudah dipakai dapur lain.',
    en: 'Another kitchen has the number {kitchenId} already.',
  },
  'kitchen-closed-since': {
    id: 'Dapur {kitchen} ditutup sejak rencana ini dibuat. Hitung lagi rencananya.',
    en: 'Kitchen {kitchen} was closed since this plan was made. Make the plan anew.',
  },
  'opens-past': { id: 'Tanggal mulai sudah lewat.', en: 'The first day is over.' },
  'template-unknown': {
    id: 'Templat {id} versi {version} tidak ada.',
    en: 'There is no template {id}, version {version}.',
  },
  'region-fixed': {
    id: 'Wilayah sebuah usulan tidak bisa diganti. Buat usulan baru.',
    en: 'The region of a proposal cannot change. Make another proposal.',
  },
  'rule-unknown': { id: 'Tidak ada aturan {key}.', en: 'There is no rule {key}.' },
  'rule-national': {
    id: 'Aturan {key} sama untuk seluruh Indonesia; tidak bisa lain menurut wilayah.',
    en: 'The rule {key} is the same for the whole nation; no region has its own.',
  },
  'no-sites': {
    id: 'Belum ada titik layanan. Unggah daftar sekolah, atau pakai yang ada di registri.',
    en: 'There are no sites yet. Bring a school list, or use those of the registry.',
  },
  'run-not-done': {
    id: 'Perhitungan ini belum selesai; tunggu atau jalankan lagi.',
    en: 'This run is not done; wait, or start another.',
  },
  'template-changed': {
    id: 'Isi berkas ini tidak cocok dengan sidiknya (hash). Minta berkas yang utuh.',
    en: 'This file does not match its hash. Ask for the file as it was exported.',
  },
  'date-impossible': {
    id: 'Tanggal {date} tidak mungkin di sini.',
    en: 'The date {date} is not possible here.',
  },
  'template-loop': {
    id: 'Templat ini disebut sebagai induknya sendiri.',
    en: 'This template would be its own parent.',
  },
  'template-no-figures': {
    id: 'Belum ada angka di wilayah ini pada {from} sampai {to}.',
    en: 'This region has no figures from {from} to {to}.',
  },
  'offer-national': {
    id: 'Baris ini berlaku nasional dan ditetapkan administrator: satu wilayah tidak bisa menerima atau menolaknya.',
    en: 'This line holds nation-wide and is set by an administrator: no region can accept or decline it.',
  },
  'offer-unknown': {
    id: 'Versi terbaru tidak menawarkan perubahan {item}.',
    en: 'The latest version offers no change of {item}.',
  },
  ...FIELD_WORDS,
  ...ROW_PROBLEMS,
  ...FACT_RULES,
  ...INCIDENT_RULES,
  ...MEASUREMENT_RULES,
  ...WARNINGS,
  ...DISCREPANCIES,
  ...BEFORE_GATES,
} as const satisfies Record<string, Sentence>;

export type DetailCode = keyof typeof DETAILS;

/** A sentence with its numbers and names, in the caller's language. */
export const say = (code: DetailCode, values: Numbers, language: Language): string =>
  fill(DETAILS[code], values, language);
