// What the facts of food safety must satisfy to be taken; and when food may not be handed out.
import { localDate, localTime } from './dates.ts';
import type { Rule } from './fact-rules.ts';
import { headsOf } from './incident-words.ts';
import type { Sentence } from './language.ts';
import { numberRule } from './rules.ts';
import { isInRange, limitAt } from './temperature.ts';

export const SAFETY_RULES = {
  'delivery-on-hold': {
    id: 'Makanan ini ditahan sejak pukul {from}: jangan dibagikan. Hubungi koordinator.',
    en: 'This food is on hold since {from}: do not serve it. Call your coordinator.',
  },
  'late-needs-note': {
    id: 'Batas makan pukul {until} sudah lewat {over} menit. Tulis alasannya di catatan.',
    en: 'The time to eat by, {until}, passed {over} minutes before. Write the reason in the note.',
  },
  'action-missing': {
    id: 'Suhu {celsius} °C di luar batas {limit} °C. Tulis tindakan yang diambil.',
    en: '{celsius} °C is outside the limit of {limit} °C. Write what was done about it.',
  },
  'unsafe-needs-note': {
    id: 'Hasil uji tidak aman. Tulis di catatan apa yang salah.',
    en: 'The test says unsafe. Write in the note what is wrong.',
  },
  'sample-too-small': {
    id: 'Sampel {mass} g kurang dari {limit} g. Tulis alasannya di catatan.',
    en: 'A sample of {mass} g is below {limit} g. Write the reason in the note.',
  },
  'sample-kept-too-short': {
    id: 'Sampel disimpan paling sedikit {hours} jam.',
    en: 'A sample is kept for {hours} hours at least.',
  },
  'sample-not-due': {
    id: 'Sampel ini harus disimpan sampai {until}.',
    en: 'This sample must be kept until {until}.',
  },
  'replacement-ahead': {
    id: 'Jam kirim makanan pengganti {time} belum tiba. Catat saat makanannya berangkat.',
    en: 'The replacement is to leave at {time}, which is still to come. Log it when it leaves.',
  },
  'nobody-ill': {
    id: 'Isi berapa orang yang sakit.',
    en: 'Fill in how many people are ill.',
  },
} as const satisfies Record<string, Sentence>;

/** Food on hold is not handed out; what was handed out before the hold is recorded all the same. */
const holdRules: Rule = (fact, { holds = [], zone }) => {
  if (fact.kind !== 'served') return [];
  const standing = holds.filter(
    ({ at, meal }) => meal === fact.meal && Date.parse(at) <= Date.parse(fact.at),
  );
  const from = standing.map(({ at }) => at).sort((a, b) => Date.parse(a) - Date.parse(b))[0];
  return from ? [{ code: 'delivery-on-hold', path: 'siteId', numbers: { from: localTime(from, zone) } }] : [];
};

const lateRules: Rule = (fact, { consumeBy, zone }) => {
  if (fact.kind !== 'served' || !consumeBy || fact.note?.trim()) return [];
  const over = Math.ceil((Date.parse(fact.at) - Date.parse(consumeBy)) / 60_000);
  const numbers = { until: localTime(consumeBy, zone), over };
  return over > 0 ? [{ code: 'late-needs-note', path: 'note', numbers }] : [];
};

const temperatureRules: Rule = (fact, { rules }) => {
  if (fact.kind !== 'temperature' || fact.correctiveAction) return [];
  const limit = limitAt(fact.point, rules, fact.serviceDate);
  if (isInRange(fact.celsius, limit)) return [];
  const numbers = { celsius: fact.celsius, limit: limit.celsius };
  return [{ code: 'action-missing', path: 'correctiveAction', numbers }];
};

const sensoryRules: Rule = (fact) =>
  fact.kind === 'sensory-test' && fact.verdict === 'unsafe' && !fact.note?.trim()
    ? [{ code: 'unsafe-needs-note', path: 'note', numbers: {} }]
    : [];

/** Other food ends a hold from the time it leaves: a time to come would end what is found until then. */
const replacementRules: Rule = (fact, { now, rules, zone }) => {
  if (fact.kind !== 'dispatched' || !fact.replaces) return [];
  const allowed = numberRule(rules, 'fact.maxMinutesAhead', fact.serviceDate) * 60_000;
  const isAhead = Date.parse(fact.at) > now.getTime() + allowed;
  return isAhead
    ? [{ code: 'replacement-ahead', path: 'at', numbers: { time: localTime(fact.at, zone) } }]
    : [];
};

const HOUR_MS = 3_600_000;

const sampleRules: Rule = (fact, { rules, sample, zone }) => {
  const date = fact.serviceDate;
  if (fact.kind === 'sample-discarded')
    return sample && Date.parse(fact.at) < Date.parse(sample.discardDueAt)
      ? [{ code: 'sample-not-due', path: 'at', numbers: { until: dayAndTime(sample.discardDueAt, zone) } }]
      : [];
  if (fact.kind !== 'sample-retained') return [];
  const [limit, hours] = [numberRule(rules, 'sample.minMass', date), numberRule(rules, 'sample.keep', date)];
  const isShort = Date.parse(fact.discardDueAt) < Date.parse(fact.at) + hours * HOUR_MS;
  if (isShort) return [{ code: 'sample-kept-too-short', path: 'discardDueAt', numbers: { hours } }];
  const isSmall = fact.massG < limit && !fact.note?.trim();
  return isSmall ? [{ code: 'sample-too-small', path: 'note', numbers: { mass: fact.massG, limit } }] : [];
};

const dayAndTime = (instant: string, zone: string): string =>
  `${localDate(instant, zone)} ${localTime(instant, zone)}`;

const incidentRules: Rule = (fact) =>
  fact.kind === 'incident' && fact.category === 'poisoning' && headsOf(fact.ill) === 0
    ? [{ code: 'nobody-ill', path: 'ill', numbers: {} }]
    : [];

export const SAFETY_CHECKS: readonly Rule[] = [
  holdRules,
  lateRules,
  temperatureRules,
  sensoryRules,
  sampleRules,
  replacementRules,
  incidentRules,
];
