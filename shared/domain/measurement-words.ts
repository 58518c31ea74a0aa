// Why a measurement cannot be taken, and why it is asked to be taken again. Nobody is accused: scales slip and children grow.
import type { Numbers, Sentence } from './language.ts';

export const MEASUREMENT_RULES = {
  'nothing-measured': { id: 'Isi berat atau tinggi badan.', en: 'Write a weight or a height.' },
  'third-reading': {
    id: 'Dua bacaan berbeda lebih dari {most} {unit}. Ukur sekali lagi dan tulis bacaan ketiga.',
    en: 'The two readings differ by more than {most} {unit}. Measure once more and write the third reading.',
  },
  'measured-ahead': {
    id: 'Waktu ukurnya di masa depan. Periksa jam perangkat ini.',
    en: 'It was measured in the future. Check the clock of this device.',
  },
  'born-later': {
    id: 'Tanggal lahir sesudah tanggal ukur atau sesudah hari ini. Periksa keduanya.',
    en: 'The date of birth is after the day of measuring, or after today. Check both.',
  },
  'outside-round': {
    id: 'Tanggal ukur lebih dari {days} hari dari tanggal pengukuran {date}.',
    en: 'It was measured more than {days} days from the round of {date}.',
  },
  remeasure: {
    id: 'Ukur ulang. Bila hasilnya tetap sama, kirim dengan konfirmasi.',
    en: 'Measure again. If it is the same, send it as confirmed.',
  },
  'consent-missing': {
    id: 'Belum ada persetujuan orang tua atau wali.',
    en: 'There is no consent of a parent or guardian yet.',
  },
  'consent-withdrawn': {
    id: 'Persetujuan sudah ditarik; data anak ini dihapus paling lambat {eraseBy}.',
    en: 'Consent was withdrawn; the data of this child are erased by {eraseBy}.',
  },
  'child-unknown': {
    id: 'Anak ini tidak terdaftar di titik layanan ini.',
    en: 'This child is not registered at this site.',
  },
  'round-unknown': {
    id: 'Belum ada pengukuran {month} di titik layanan ini.',
    en: 'This site has no round of {month} yet.',
  },
} as const satisfies Record<string, Sentence>;
export type MeasurementRuleCode = keyof typeof MEASUREMENT_RULES;

/** Each ends by asking to measure again: "ukur ulang". */
export const WARNINGS = {
  'height-lower': {
    id: 'Tinggi {now} cm, sebelumnya {before} cm. Ukur ulang.',
    en: 'Height {now} cm, before {before} cm. Measure again.',
  },
  'score-jump': {
    id: 'Berubah jauh sejak pengukuran sebelumnya ({change} SD). Ukur ulang.',
    en: 'Far from the round before ({change} SD). Measure again.',
  },
  'beyond-limits': {
    id: 'Jarang ada anak dengan ukuran ini pada umurnya (z {score}). Ukur ulang.',
    en: 'Hardly any child of this age measures so (z {score}). Measure again.',
  },
  'stands-early': {
    id: 'Bayi di bawah 9 bulan diukur berbaring. Ukur ulang.',
    en: 'A child below nine months is measured lying. Measure again.',
  },
} as const satisfies Record<string, Sentence>;
type WarningCode = keyof typeof WARNINGS;

export type BrokenMeasurementRule = { code: MeasurementRuleCode; path: string; numbers: Numbers };
export type Warning = { code: WarningCode; path: string; numbers: Numbers };
