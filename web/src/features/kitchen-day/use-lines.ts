// The lines of the form for sending. What another phone sends meanwhile changes every line that nobody has touched here, so
// that two phones do not send the same food.
import { useRef, useState } from 'preact/hooks';
import { newId } from '../records/new-fact.ts';
import { type Line, toLine } from './draft-dispatch.ts';
import type { Stop } from './stops.ts';

export function useLines(stops: readonly Stop[]) {
  const [edits, setEdits] = useState<Readonly<Record<string, Partial<Line>>>>({});
  /** A line has its dispatch's id from the start, so that pressing twice sends once. */
  const ids = useRef(new Map<string, string>());
  const idOf = (siteId: string): string => {
    const id = ids.current.get(siteId) ?? newId();
    ids.current.set(siteId, id);
    return id;
  };
  const lines = stops.map((stop) => ({ ...toLine(stop, idOf(stop.siteId)), ...edits[stop.siteId] }));
  /** Those that waited for their food when the form was opened come first. */
  const first = useRef(new Set(lines.filter(({ isChosen }) => isChosen).map(({ id }) => id))).current;
  return {
    lines: lines.toSorted((a, b) => Number(first.has(b.id)) - Number(first.has(a.id))),
    change: (siteId: string, part: Partial<Line>) =>
      setEdits({ ...edits, [siteId]: { ...edits[siteId], ...part } }),
  };
}
