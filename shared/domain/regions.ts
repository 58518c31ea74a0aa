// The regions on any day, as those see them who are handed them.
import type { RegionLevel } from './region.ts';
import type { RegionChange } from './region-change.ts';

type Region = Readonly<{ code: string; name: string; level: RegionLevel; parent: string | null }>;

export type Regions = {
  /** The earliest first. */
  readonly changes: readonly RegionChange[];
  /** The region of a code that exists, existed or will, by its name on `date` (absent: its last name). */
  find: (code: string, date?: string) => Region | undefined;
  /** Whether a code is in force on a day. */
  isOpen: (code: string, date: string) => boolean;
  /** The regions directly below that are in force on a day, in code order. */
  children: (code: string, date: string) => readonly Region[];
};
