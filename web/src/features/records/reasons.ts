// Reasons people give most, as codes in the record and as words on the screen (domain: no-meal reasons; BAST refusals).
// Anything else is written out.
import type { Sentence } from '../../../../shared/domain/language.ts';
import { language } from '../../lib/language.ts';

export const NO_SERVICE_REASONS = {
  HOLIDAY: { id: 'Libur', en: 'Holiday' },
  EXAM: { id: 'Ujian atau kegiatan sekolah', en: 'Exams or a school event' },
  NO_DELIVERY: { id: 'Makanan tidak datang', en: 'No food was delivered' },
  REJECTED: { id: 'Semua makanan ditolak', en: 'All food was rejected' },
  KITCHEN_SUSPENDED: { id: 'Dapur dihentikan sementara', en: 'The kitchen is suspended' },
  DISASTER: { id: 'Bencana', en: 'Disaster' },
  OTHER: { id: 'Lainnya', en: 'Other' },
} as const satisfies Record<string, Sentence>;

export const REJECTION_REASONS = {
  SMELL: { id: 'Bau atau rasa tidak wajar', en: 'Odd smell or taste' },
  UNDERCOOKED: { id: 'Tidak matang', en: 'Undercooked' },
  FOREIGN_OBJECT: { id: 'Ada benda asing', en: 'Foreign object' },
  PACKAGING: { id: 'Wadah rusak atau tumpah', en: 'Damaged or spilled' },
  TOO_LATE: { id: 'Datang terlambat', en: 'Came too late' },
  OTHER: { id: 'Lainnya', en: 'Other' },
} as const satisfies Record<string, Sentence>;

const ALL: Readonly<Record<string, Sentence>> = { ...REJECTION_REASONS, ...NO_SERVICE_REASONS };

/** A reason in the reader's language; one that was written out stays as it is. */
export const reasonLabel = (reason: string): string => ALL[reason]?.[language.value] ?? reason;

export const optionsOf = (reasons: Readonly<Record<string, Sentence>>): { value: string; label: string }[] =>
  Object.entries(reasons).map(([value, label]) => ({ value, label: label[language.value] }));
