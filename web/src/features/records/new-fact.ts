// What every new record has: its id, made at the press of the button that opens its form, its day and its meal.
import { monotonicFactory } from 'ulid';
import type { Meal } from '../../../../shared/domain/meal.ts';

/** Ids that sort in the order they were made, even within a millisecond. */
export const newId = monotonicFactory();

export type Common = { id: string; serviceDate: string; meal: Meal; supersedes?: string };

export const commonOf = (serviceDate: string, meal: Meal, supersedes?: string): Common => ({
  id: newId(),
  serviceDate,
  meal,
  ...(supersedes && { supersedes }),
});

/** A note only when there is one. */
export const noteOf = (note: string): { note?: string } => (note.trim() ? { note: note.trim() } : {});
