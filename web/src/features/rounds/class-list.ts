// The children of a round as a list: who is measured, who is left, who may not be measured, and who comes next.
import type { ConsentState } from '../../../../shared/domain/child.ts';
import type { Entry, EntryState, MeasurementEntry } from '../../lib/outbox/entry.ts';
import type { Child } from '../../lib/shapes.ts';

export const STANDINGS = ['left', 'measured', 'no-consent'] as const;
export type Standing = (typeof STANDINGS)[number];

export type Listed = {
  child: Child;
  standing: Standing;
  /** Where its latest measurement of this round is; undefined: the server has it, or there is none. */
  entry: MeasurementEntry | undefined;
};

/** The measurements of a round that are on this phone, by child: the latest of each that was not refused, else the refused one. */
export function entriesByChild(entries: readonly Entry[], round: string): Map<string, MeasurementEntry> {
  const found = new Map<string, MeasurementEntry>();
  for (const entry of entries) {
    if (!entry.measurement || entry.place !== round) continue;
    const { childId } = entry.measurement;
    if (entry.state !== 'rejected' || found.get(childId) === undefined) found.set(childId, entry);
  }
  return found;
}

const COUNTING: ReadonlySet<EntryState> = new Set(['waiting', 'confirmed']);

/** Children by class and name; `month` is the round's. */
export function toListed(
  children: readonly Child[],
  entries: ReadonlyMap<string, MeasurementEntry>,
  month: string,
): Listed[] {
  return children
    .map((child): Listed => {
      const entry = entries.get(child.id);
      const isMeasured = entry ? COUNTING.has(entry.state) : child.last?.month === month;
      return { child, entry, standing: standingOf(child.consent, isMeasured) };
    })
    .sort((a, b) => orderOf(a.child).localeCompare(orderOf(b.child), 'id', { numeric: true }));
}

const standingOf = (consent: ConsentState, isMeasured: boolean): Standing => {
  if (isMeasured) return 'measured';
  return consent === 'given' ? 'left' : 'no-consent';
};

const orderOf = ({ classGroup, name, id }: Child): string => `${classGroup}\n${name ?? id}`;

export type Wanted = { classGroup: string; standing: Standing | ''; text: string };
export const ALL: Wanted = { classGroup: '', standing: '', text: '' };

/** Those of a class (empty: all), a standing and part of a name. */
export const wantedOf = (listed: readonly Listed[], { classGroup, standing, text }: Wanted): Listed[] =>
  listed.filter(
    (one) =>
      (classGroup === '' || one.child.classGroup === classGroup) &&
      (standing === '' || one.standing === standing) &&
      (one.child.name ?? one.child.id).toLowerCase().includes(text.trim().toLowerCase()),
  );

export const classesOf = (listed: readonly Listed[]): string[] => [
  ...new Set(listed.map(({ child }) => child.classGroup)),
];

/** Who is to be measured after a child: the next in its class who is left, from the end on from its beginning; then any other class. */
export function nextChild(listed: readonly Listed[], childId: string): Child | undefined {
  const at = listed.findIndex(({ child }) => child.id === childId);
  const inTurn = [...listed.slice(at + 1), ...listed.slice(0, Math.max(at, 0))].filter(
    ({ standing }) => standing === 'left',
  );
  const ownClass = listed[at]?.child.classGroup;
  const next = inTurn.find(({ child }) => child.classGroup === ownClass) ?? inTurn[0];
  return next?.child;
}
