// What a fact must satisfy to be taken, beyond its shape. The phone runs these while typing and the server runs them again,
// with the same words. What cannot be known where they run (no plan, nothing received yet) is not judged.
import { addDays, localDate } from './dates.ts';
import type { FactOf, ReportedFact } from './fact.ts';
import type { Hold } from './holds.ts';
import type { Numbers, Sentence } from './language.ts';
import { type Portions, portionCount } from './portions.ts';
import { numberRule, type Rules } from './rules.ts';
import { SAFETY_CHECKS, SAFETY_RULES } from './safety-rules.ts';

export const FACT_RULES = {
  'service-date-in-future': {
    id: 'Tanggal layanan {date} belum tiba; hari ini {today}.',
    en: 'The service date {date} is in the future; today is {today}.',
  },
  'service-date-too-old': {
    id: 'Tanggal layanan {date} lebih dari {days} hari yang lalu. Hubungi koordinator.',
    en: 'The service date {date} is more than {days} days ago. Ask your coordinator.',
  },
  'menu-too-far-ahead': {
    id: 'Tanggal {date} lebih dari {days} hari lagi. Tulis menunya nanti.',
    en: 'The date {date} is more than {days} days ahead. Write its menu later.',
  },
  'counts-above-plan': {
    id: '{count} porsi melebihi {ratio} kali rencana ({planned}). Periksa angkanya.',
    en: '{count} portions is more than {ratio} times the plan ({planned}). Check the number.',
  },
  'present-above-plan': {
    id: '{count} siswa hadir melebihi {ratio} kali rencana ({planned}). Periksa angkanya.',
    en: '{count} pupils present is more than {ratio} times the plan ({planned}). Check the number.',
  },
  'note-required': {
    id: 'Terima {received}, dibagikan {served}: lebih {over}. Tulis alasannya di catatan.',
    en: '{received} received, {served} served: {over} over. Write the reason in the note.',
  },
  'rejected-above-received': {
    id: '{rejected} porsi ditolak, tetapi hanya {received} yang datang.',
    en: '{rejected} portions rejected, but only {received} arrived.',
  },
  'finished-before-started': {
    id: 'Masak selesai sebelum dimulai. Periksa jamnya.',
    en: 'Cooking finished before it started. Check the times.',
  },
  'site-closed': {
    id: 'Titik layanan ini sudah tutup pada {date}.',
    en: 'This site was already closed on {date}.',
  },
  'kitchen-not-active': {
    id: 'Dapur {kitchenId} tidak aktif pada {date}.',
    en: 'Kitchen {kitchenId} was not active on {date}.',
  },
  ...SAFETY_RULES,
} as const satisfies Record<string, Sentence>;

export type FactRuleCode = keyof typeof FACT_RULES;
export type BrokenRule = { code: FactRuleCode; path: string; numbers: Numbers };

/** What is known where the rules run. `limit` is the plan of the site's day, or for a kitchen its capacity. */
export type FactContext = {
  now: Date;
  zone: string;
  rules: Rules;
  limit?: Portions | number;
  received?: Portions;
  /** Of what was served: until when it may be eaten, and what holds it. */
  consumeBy?: string;
  holds?: readonly Hold[];
  /** The sample that is discarded. */
  sample?: FactOf<'sample-retained'>;
  isSiteActive?: boolean;
  isKitchenActive?: boolean;
};

export type Rule = (fact: ReportedFact, context: FactContext) => BrokenRule[];

/** The date alone: it comes first, since rules are dated and a date out of range has none. */
export function checkDate(
  { serviceDate: date, kind }: Pick<ReportedFact, 'serviceDate'> & { kind?: ReportedFact['kind'] },
  { now, zone, rules }: Pick<FactContext, 'now' | 'zone' | 'rules'>,
): BrokenRule[] {
  const today = localDate(now, zone);
  if (date > today)
    return [{ code: 'service-date-in-future', path: 'serviceDate', numbers: { date, today } }];
  return kind === 'incident-update' ? [] : checkAge(date, today, rules); // a case may take months
}

/** How far back a day may still be written about. */
export function checkAge(date: string, today: string, rules: Rules): BrokenRule[] {
  const days = numberRule(rules, 'fact.maxAgeDays', today);
  return date < addDays(today, -days)
    ? [{ code: 'service-date-too-old', path: 'serviceDate', numbers: { date, days } }]
    : [];
}

const countRules: Rule = (fact, { limit, rules }) => {
  if (!('portions' in fact) || limit === undefined) return [];
  const ratio = numberRule(rules, 'fact.maxPlanRatio', fact.serviceDate);
  const over = (count: number, planned: number, path: string): BrokenRule[] =>
    count > planned * ratio ? [{ code: 'counts-above-plan', path, numbers: { count, ratio, planned } }] : [];
  if (typeof limit === 'number') return over(portionCount(fact.portions), limit, 'portions');
  const bySize = (['small', 'large'] as const).flatMap((size) =>
    limit[size] === 0 ? [] : over(fact.portions[size], limit[size], `portions.${size}`),
  );
  return bySize.length > 0 ? bySize : over(portionCount(fact.portions), portionCount(limit), 'portions');
};

const presentRules: Rule = (fact, { limit, rules }) => {
  if (fact.kind !== 'served' || fact.present === undefined || typeof limit !== 'object') return [];
  const ratio = numberRule(rules, 'fact.maxPlanRatio', fact.serviceDate);
  const numbers = { count: fact.present, ratio, planned: portionCount(limit) };
  return numbers.count > numbers.planned * ratio
    ? [{ code: 'present-above-plan', path: 'present', numbers }]
    : [];
};

const servedRules: Rule = (fact, context) => {
  if (fact.kind !== 'served' || !context.received || fact.note?.trim()) return [];
  const [served, received] = [portionCount(fact.portions), portionCount(context.received)];
  const numbers = { received, served, over: served - received };
  return served > received ? [{ code: 'note-required', path: 'note', numbers }] : [];
};

const receivedRules: Rule = (fact) => {
  if (fact.kind !== 'received' || !fact.rejected) return [];
  const { portions, rejected } = fact;
  return (['small', 'large'] as const).flatMap((size) => {
    const numbers = { rejected: rejected[size], received: portions[size] };
    const isOver = numbers.rejected > numbers.received;
    return isOver ? [{ code: 'rejected-above-received', path: `rejected.${size}`, numbers }] : [];
  });
};

const cookedRules: Rule = (fact) =>
  fact.kind === 'cooked' && Date.parse(fact.finishedAt) < Date.parse(fact.startedAt)
    ? [{ code: 'finished-before-started', path: 'finishedAt', numbers: {} }]
    : [];

const placeRules: Rule = (fact, { isSiteActive, isKitchenActive }) => {
  const date = fact.serviceDate;
  const broken: BrokenRule[] = [];
  if (isSiteActive === false) broken.push({ code: 'site-closed', path: 'siteId', numbers: { date } });
  const isKitchens = fact.kind === 'cooked' || fact.kind === 'dispatched';
  if (isKitchens && isKitchenActive === false)
    broken.push({
      code: 'kitchen-not-active',
      path: 'kitchenId',
      numbers: { kitchenId: fact.kitchenId, date },
    });
  return broken;
};

const RULES: readonly Rule[] = [
  countRules,
  presentRules,
  servedRules,
  receivedRules,
  cookedRules,
  placeRules,
  ...SAFETY_CHECKS,
];

/** Every rule that the fact breaks; empty when it may be taken. */
export function checkFact(fact: ReportedFact, context: FactContext): BrokenRule[] {
  const wrongDate = checkDate(fact, context);
  return wrongDate.length > 0 ? wrongDate : RULES.flatMap((rule) => rule(fact, context));
}
