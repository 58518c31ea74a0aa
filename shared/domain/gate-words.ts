// What is missing at a gate, and the names of the gates.
import type { GateName } from './gate.ts';
import { fill, type Language, type Numbers, type Sentence } from './language.ts';
import { partName } from './template-words.ts';

export const GATE_NAMES: Readonly<Record<GateName, Sentence>> = {
  certificate: { id: 'SLHS (sertifikat laik higiene sanitasi)', en: 'Hygiene certificate (SLHS)' },
  water: { id: 'Uji air', en: 'Water test' },
  agreements: { id: 'Perjanjian dengan tiap sekolah', en: 'Agreement with each school' },
  staff: { id: 'Tenaga terlatih', en: 'Trained staff' },
  'test-run': { id: 'Uji coba masak', en: 'Trial cooking' },
  consent: { id: 'Formulir orang tua', en: 'Consent forms' },
  suppliers: { id: 'Pemasok', en: 'Suppliers' },
};

const GATE_LACKS = {
  'slhs-missing': {
    id: 'SLHS belum berlaku. Tanpa SLHS dapur tidak boleh mulai.',
    en: 'There is no valid SLHS. Without it no kitchen may begin.',
  },
  'evidence-missing': { id: 'Belum ada bukti.', en: 'There is no evidence yet.' },
  'evidence-ahead': {
    id: 'Bukti bertanggal {day}, dan hari itu belum tiba.',
    en: 'The evidence is of {day}, a day that has not come yet.',
  },
  'water-unsafe': {
    id: 'Air: E. coli {ecoli} (paling banyak {max}), klorin {chlorine} mg/L ({from} sampai {to}).',
    en: 'Water: E. coli {ecoli} (at most {max}), chlorine {chlorine} mg/L ({from} to {to}).',
  },
  'agreements-missing': {
    id: '{missing} dari {sites} titik layanan belum menandatangani.',
    en: '{missing} of {sites} sites have not signed.',
  },
  'no-sites': { id: 'Belum ada titik layanan.', en: 'There are no sites yet.' },
  'role-missing': { id: 'Kurang: {role} ({have} dari {need}).', en: 'Short of {role} ({have} of {need}).' },
  untrained: { id: '{untrained} orang belum dilatih.', en: '{untrained} people are not trained yet.' },
  'core-too-cold': {
    id: 'Suhu inti {lowest} °C; harus {min} °C atau lebih.',
    en: 'Core temperature {lowest} °C; it must be {min} °C or more.',
  },
  'core-missing': { id: 'Suhu inti belum dicatat.', en: 'No core temperature was noted.' },
  'photos-missing': { id: 'Foto uji coba belum ada.', en: 'There are no photos of the trial.' },
  'consent-few': {
    id: 'Formulir kembali {returned} dari {enrolled} anak terdaftar ({pct}%); harus {min}% atau lebih.',
    en: 'Forms came back for {returned} of {enrolled} enrolled ({pct}%); it must be {min}% or more.',
  },
  'nobody-enrolled': {
    id: 'Belum ada anak terdaftar di titik layanannya.',
    en: 'Nobody is enrolled at its sites yet.',
  },
  'suppliers-few': {
    id: 'Pemasok {count}; paling sedikit {min}.',
    en: '{count} suppliers; at least {min}.',
  },
} as const satisfies Record<string, Sentence>;
export type GateLackCode = keyof typeof GATE_LACKS;

/** What is known of a gate, whether it is met or not. */
export const GATE_NOTES = {
  'consent-counts': {
    id: 'Dibagikan {handedOut} formulir, kembali {returned}; terdaftar {enrolled} anak.',
    en: '{handedOut} forms were handed out, {returned} came back; {enrolled} are enrolled.',
  },
  'waiver-ended': {
    id: 'Pengecualiannya berakhir {until}; gerbang ini kurang lagi.',
    en: 'Its waiver ended on {until}; the gate lacks again.',
  },
} as const satisfies Record<string, Sentence>;
export type GateNoteCode = keyof typeof GATE_NOTES;

/** What a gate lacks, as a sentence; roles by their names. */
export function lackText(
  { code, values }: { code: GateLackCode; values: Numbers },
  language: Language,
): string {
  const { role } = values;
  const named = role === undefined ? values : { ...values, role: partName(`${role}`, language) };
  return fill(GATE_LACKS[code], named, language);
}
