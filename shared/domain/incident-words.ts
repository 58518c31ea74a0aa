// The words of incidents: how far one has come, and what people complain of (domain: food safety; Permenkes 2/2013).
import type { Sentence } from './language.ts';

export const INCIDENT_STATUSES = ['open', 'triaged', 'investigating', 'contained', 'closed'] as const;
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

/** How far a case has come, as people say it. */
export const STATUS_NAMES: Readonly<Record<IncidentStatus, Sentence>> = {
  open: { id: 'baru', en: 'new' },
  triaged: { id: 'dipilah', en: 'triaged' },
  investigating: { id: 'diselidiki', en: 'under investigation' },
  contained: { id: 'terkendali', en: 'contained' },
  closed: { id: 'selesai', en: 'closed' },
};

export const SYMPTOMS = [
  'nausea',
  'vomiting',
  'diarrhoea',
  'stomach-ache',
  'dizziness',
  'fever',
  'itching',
  'breathlessness',
  'convulsions',
] as const;
type Symptom = (typeof SYMPTOMS)[number];

export const SYMPTOM_NAMES: Readonly<Record<Symptom, Sentence>> = {
  nausea: { id: 'mual', en: 'nausea' },
  vomiting: { id: 'muntah', en: 'vomiting' },
  diarrhoea: { id: 'diare', en: 'diarrhoea' },
  'stomach-ache': { id: 'sakit perut', en: 'stomach ache' },
  dizziness: { id: 'pusing', en: 'dizziness' },
  fever: { id: 'demam', en: 'fever' },
  itching: { id: 'gatal atau ruam', en: 'itching or rash' },
  breathlessness: { id: 'sesak', en: 'breathlessness' },
  convulsions: { id: 'kejang', en: 'convulsions' },
};

/** Everybody counted, whatever their group. */
export const headsOf = (ill: Readonly<Record<string, number | undefined>>): number =>
  Object.values(ill).reduce<number>((sum, n) => sum + (n ?? 0), 0);
