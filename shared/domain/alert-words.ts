// What an alert says, in both languages: in the app, in a mail, in an answer of the API.
import type { AlertKind, Matter, Step } from './alert.ts';
import { gateName } from './gate.ts';
import { GATE_NAMES } from './gate-words.ts';
import { fill, type Language, type Sentence } from './language.ts';

export const ALERT_NAMES = {
  incident: { id: 'Kejadian', en: 'Incident' },
  unsafe: { id: 'Tidak aman', en: 'Not safe' },
  hold: { id: 'Ditahan', en: 'On hold' },
  'clock-running-out': { id: 'Batas makan dekat', en: 'Time is running out' },
  silent: { id: 'Belum melapor', en: 'Silent' },
  late: { id: 'Datang terlambat', en: 'Late' },
  'sample-missing': { id: 'Sampel makanan belum ada', en: 'No sample' },
  'certificate-expiring': { id: 'Sertifikat akan habis', en: 'Certificate ends soon' },
  'gate-lacking': { id: 'Gerbang kurang lagi', en: 'A gate lacks again' },
} as const satisfies Record<AlertKind, Sentence>;

const MESSAGES = {
  incident: {
    id: 'Kejadian dilaporkan: hubungi tempatnya dan pisahkan makanannya.',
    en: 'An incident is reported: call the place and set the food apart.',
  },
  unsafe: {
    id: 'Dibagikan lewat batas makan atau saat ditahan.',
    en: 'Served after it should have been eaten, or while on hold.',
  },
  hold: {
    id: 'Makanan ditahan sampai koordinator melepasnya atau dapur menggantinya.',
    en: 'Food is on hold until a coordinator releases it or the kitchen replaces it.',
  },
  'clock-running-out': {
    id: 'Harus dimakan sebelum pukul {until}; belum tercatat dibagikan.',
    en: 'To be eaten by {until}; no serving is recorded yet.',
  },
  silent: {
    id: 'Jam makan selesai pukul {until}, belum ada laporan.',
    en: 'The time to eat ended at {until}, and nothing is reported.',
  },
  late: { id: 'Makanan datang sesudah jam makan.', en: 'Food came after the time to eat.' },
  'sample-missing': {
    id: 'Satu batch matang pukul {cooked}; sampel makanannya belum dicatat.',
    en: 'A batch was cooked at {cooked}; no sample of it is recorded.',
  },
  'certificate-expiring': {
    id: 'Sertifikat {certificate} berlaku sampai {until}.',
    en: 'The certificate {certificate} is valid until {until}.',
  },
  'gate-lacking': {
    id: 'Kurang lagi sejak {since}: {gate}. Lengkapi, atau hentikan dapurnya sementara.',
    en: 'Lacks again since {since}: {gate}. Complete it, or suspend the kitchen.',
  },
} as const satisfies Record<AlertKind, Sentence>;

export const STEP_NAMES = {
  kitchen: { id: 'dapur', en: 'kitchen' },
  district: { id: 'kecamatan', en: 'district' },
  regency: { id: 'kabupaten/kota', en: 'regency' },
} as const satisfies Record<Step, Sentence>;

/** What is the matter, in a sentence. */
export const alertText = ({ kind, numbers }: Pick<Matter, 'kind' | 'numbers'>, language: Language): string =>
  fill(MESSAGES[kind], { ...numbers, ...gateNamed(numbers, language) }, language);

function gateNamed({ gate }: Matter['numbers'], language: Language): { gate?: string } {
  const found = gateName.safeParse(gate).data;
  return found ? { gate: GATE_NAMES[found][language] } : {};
}
