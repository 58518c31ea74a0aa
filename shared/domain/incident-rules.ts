// What an update of a case must satisfy to be taken, and when a retained sample is still needed for one. The office's pages ask
// these too; a phone that knows no case does not.
import { daysBetween } from './dates.ts';
import type { FactOf } from './fact.ts';
import type { IncidentCase } from './incident-case.ts';
import { nextStatus } from './incident-steps.ts';
import type { Numbers, Sentence } from './language.ts';
import { numberRule, type Rules } from './rules.ts';

export const INCIDENT_RULES = {
  'incident-unknown': {
    id: 'Tidak ada kejadian itu di tempat dan tanggal ini.',
    en: 'There is no such incident at this place and date.',
  },
  'incident-step': {
    id: 'Bukan itu langkah berikutnya; mungkin orang lain sudah melangkah. Muat ulang halamannya.',
    en: 'That is not the next step; someone else may have taken one. Reload the page.',
  },
  'cause-missing': {
    id: 'Tulis dulu penyebabnya, atau nyatakan tidak ditemukan.',
    en: 'Write down the root cause first, or that none was found.',
  },
  'correction-missing': {
    id: 'Tulis dulu tindakan perbaikannya.',
    en: 'Write down a corrective action first.',
  },
  'sample-needed': {
    id: 'Sampel ini masih diperlukan: ada kejadian {date} yang belum selesai.',
    en: 'This sample is still needed: an incident of {date} is not closed.',
  },
} as const satisfies Record<string, Sentence>;

export type IncidentRuleCode = keyof typeof INCIDENT_RULES;
export type BrokenIncidentRule = { code: IncidentRuleCode; path: string; numbers: Numbers };

type Step = Pick<FactOf<'incident-update'>, 'status' | 'rootCause' | 'causeNotFound' | 'correctiveAction'>;

/** How a case stands. */
type Standing = Pick<IncidentCase, 'status' | 'rootCause' | 'correctiveActions'>;

/** Every rule that an update breaks; `found`: the case as it stands, undefined where there is none. */
export function checkUpdate(update: Step, found: Standing | undefined): BrokenIncidentRule[] {
  if (!found) return [{ code: 'incident-unknown', path: 'incidentId', numbers: {} }];
  const { status } = update;
  if (!status) return [];
  if (status !== nextStatus(found.status)) return [{ code: 'incident-step', path: 'status', numbers: {} }];
  return status === 'closed' ? checkClosing(update, found) : [];
}

/** A case closes with a cause, or the word that none was found, and with what was done about it. */
function checkClosing(update: Step, { rootCause, correctiveActions }: Standing): BrokenIncidentRule[] {
  const hasCause = rootCause !== null || update.rootCause !== undefined || update.causeNotFound === true;
  const hasAction = correctiveActions.length > 0 || update.correctiveAction !== undefined;
  return [
    ...(hasCause ? [] : [{ code: 'cause-missing' as const, path: 'rootCause', numbers: {} }]),
    ...(hasAction ? [] : [{ code: 'correction-missing' as const, path: 'correctiveAction', numbers: {} }]),
  ];
}

/** A case as its row tells: whose food it is about, and the reports that it has taken up. */
type Known = {
  id: string;
  joins: readonly string[];
  date: string;
  status: IncidentCase['status'];
  kitchenIds: readonly string[];
  batchIds: readonly string[];
};

/**
 * A sample is kept while a case is open that suspects its batch, or that came to the kitchen's sites within `incident.lookBack`
 * of its day. A report that another case has taken up ends with that.
 */
export function checkSample(
  { batchId, kitchenId, serviceDate }: FactOf<'sample-retained'>,
  cases: readonly Known[],
  rules: Rules,
): BrokenIncidentRule[] {
  const days = numberRule(rules, 'incident.lookBack', serviceDate) / 24;
  const isNear = (date: string) => date >= serviceDate && daysBetween(serviceDate, date) <= days;
  const settled = new Set(
    cases.filter(({ status }) => status === 'closed').flatMap(({ id, joins }) => [id, ...joins]),
  );
  const open = cases.find(
    ({ id, date, kitchenIds, batchIds }) =>
      !settled.has(id) && (batchIds.includes(batchId) || (kitchenIds.includes(kitchenId) && isNear(date))),
  );
  return open ? [{ code: 'sample-needed', path: 'sampleId', numbers: { date: open.date } }] : [];
}
