// A case: an incident and all that was found and done about it. It is read off the facts of the incident's place and day, so in
// whatever order these come the same case stands. Agencies' counts stand side by side; an older count is never overwritten.
import { effectiveFacts, ofKind } from './chain.ts';
import type { Fact, FactOf } from './fact.ts';
import { isForward } from './incident-steps.ts';
import type { IncidentStatus } from './incident-words.ts';

type Update = FactOf<'incident-update'>;
type AgencyCount = NonNullable<Update['counts']>[number];
type LabResult = NonNullable<Update['labResult']> & { id: string; at: string };
type Said = { id: string; at: string; text: string };

export type IncidentCase = {
  /** The id of the first report; corrections of it keep the case. */
  id: string;
  incident: FactOf<'incident'>;
  status: IncidentStatus;
  /** When it was closed, while it is. */
  closedAt: string | null;
  /** In the order of their times; `isStep`: whether it moved the case to its status. */
  timeline: readonly { update: Update; isStep: boolean }[];
  /** Reports of the same event from elsewhere. */
  joins: readonly string[];
  /** Batches under suspicion. */
  batchIds: readonly string[];
  counts: { current: readonly AgencyCount[]; earlier: readonly AgencyCount[] };
  labResults: readonly LabResult[];
  /** The last that was said of it; null text: looked for and not found. */
  rootCause: { id: string; at: string; text: string | null } | null;
  correctiveActions: readonly Said[];
};

/** The cases of a place's day, from all of its facts, by id. A case whose report was voided is none. */
export function incidentCases(facts: readonly Fact[]): IncidentCase[] {
  const rootOf = toRoots(facts);
  const effective = effectiveFacts(facts);
  const reports = Map.groupBy(ofKind(effective, 'incident').sort(byTime), ({ id }) => rootOf(id));
  const updates = Map.groupBy(ofKind(effective, 'incident-update'), (update) => rootOf(update.incidentId));
  return [...reports]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, ofCase]) => {
      const incident = ofCase.at(-1);
      return incident ? [toCase(id, incident, updates.get(id) ?? [])] : [];
    });
}

/** The case that a report, or a correction of one, belongs to. */
export function caseAmong(facts: readonly Fact[], reportId: string): IncidentCase | undefined {
  const root = toRoots(facts)(reportId);
  return incidentCases(facts).find(({ id }) => id === root);
}

/** The ids of all cases that a place's day ever had, those taken back among them. */
export const everyCaseId = (facts: readonly Fact[]): string[] => {
  const rootOf = toRoots(facts);
  return [...new Set(ofKind(facts, 'incident').map(({ id }) => rootOf(id)))].sort();
};

/** From the id of a report or a correction of it to the id of the first. */
function toRoots(facts: readonly Fact[]): (id: string) => string {
  const before = new Map(ofKind(facts, 'incident').map(({ id, supersedes }) => [id, supersedes]));
  return (id) => {
    const seen = new Set([id]);
    for (let next = before.get(id); next && !seen.has(next); next = before.get(next)) seen.add(next);
    return [...seen].at(-1) ?? id;
  };
}

type Timed = { at: string; id: string };
const byTime = (a: Timed, b: Timed): number => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1);

function toCase(id: string, incident: FactOf<'incident'>, unsorted: readonly Update[]): IncidentCase {
  const updates = unsorted.toSorted(byTime);
  const correctiveActions = updates.flatMap(({ id, at, correctiveAction: text }) =>
    text ? { id, at, text } : [],
  );
  const causes = updates.filter(({ rootCause, causeNotFound }) => rootCause ?? causeNotFound);
  const rootCause = causes.map(({ id, at, rootCause: text = null }) => ({ id, at, text })).at(-1) ?? null;
  const known = { hasCause: rootCause !== null, hasAction: correctiveActions.length > 0 };
  return {
    id,
    incident,
    ...stepsOf(updates, known),
    joins: [...new Set(updates.flatMap(({ joins = [] }) => joins))].filter((joined) => joined !== id).sort(),
    batchIds: [...new Set(updates.flatMap(({ batchIds = [] }) => batchIds))].sort(),
    counts: countsOf(updates),
    labResults: updates.flatMap(({ id, at, labResult }) => (labResult ? { ...labResult, id, at } : [])),
    rootCause,
    correctiveActions,
  };
}

/**
 * How far the case has come. Of two that step at once the further one holds, since a phone's clock may be off by a little; it
 * closes only with a cause and an action.
 */
function stepsOf(
  updates: readonly Update[],
  known: Known,
): Pick<IncidentCase, 'status' | 'closedAt' | 'timeline'> {
  let [status, closedAt]: [IncidentStatus, string | null] = ['open', null];
  const timeline = updates.map((update) => {
    const { status: next, at } = update;
    const isStep = next !== undefined && isForward(status, next) && (next !== 'closed' || isComplete(known));
    if (isStep) [status, closedAt] = [next, next === 'closed' ? at : null];
    return { update, isStep };
  });
  return { status, closedAt, timeline };
}

type Known = { hasCause: boolean; hasAction: boolean };
const isComplete = ({ hasCause, hasAction }: Known): boolean => hasCause && hasAction;

const keyOf = ({ agency, metric }: AgencyCount): string => `${agency.toLowerCase()} ${metric}`;

/** Of each agency's metric the newest is current, and of two of one day the one written later. */
function countsOf(updates: readonly Update[]): IncidentCase['counts'] {
  const all = updates
    .flatMap(({ counts = [] }) => counts)
    .sort((a, b) => (a.asOf === b.asOf ? 0 : a.asOf < b.asOf ? -1 : 1));
  const newest = new Map(all.map((count) => [keyOf(count), count]));
  const current = [...newest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
  return { current, earlier: all.filter((count) => newest.get(keyOf(count)) !== count).reverse() };
}
