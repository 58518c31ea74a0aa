// What can be said about a row of a school list: why it was refused, and what to note about one that was taken.
import type { Numbers, Sentence } from './language.ts';

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
  'coordinates-unreadable': {
    id: 'Koordinat "{value}" tidak terbaca, jadi letaknya tidak dipakai; tulis derajat seperti -8,172.',
    en: 'The coordinate "{value}" cannot be read, so the place is not used; write degrees such as -8.172.',
  },
  'coordinates-half': {
    id: 'Hanya lintang (lat) atau bujur (lon) yang terisi, jadi letaknya tidak dipakai; isi keduanya.',
    en: 'Only one of lat and lon is filled in, so the place is not used; fill in both.',
  },
  'counts-kept': {
    id: 'Jumlah per kelompok yang lebih rinci dipertahankan.',
    en: 'The finer counts by group are kept.',
  },
} as const satisfies Record<string, Sentence>;
type RowNoteCode = keyof typeof ROW_NOTES;

export type RowNote = { code: RowNoteCode; values: Numbers };
export type RowProblem = { problem: RowProblemCode; values: Numbers };
