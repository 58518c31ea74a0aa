// A change of the region tree as a decree says it: which code becomes which from a day on. A code names its own ancestors, so
// a move to another parent is a new code too. Codes that a change closes are never given out again.
import * as z from 'zod';
import { serviceDate } from './dates.ts';
import { ulid } from './identifiers.ts';
import { regionCode } from './region.ts';

const CHANGE_KINDS = ['rename', 'move', 'split', 'merge'] as const;

/** `site:00200001` or `kitchen:K1`: a place of a split district that has no village to go by. */
const PLACE = /^(site|kitchen):[0-9A-Za-z][0-9A-Za-z-]{0,31}$/;
export const isPlace = (old: string): boolean => PLACE.test(old);

const mappingRow = z
  .strictObject({
    /** A region or a place; absent for a region that is new, such as a province that others move to. */
    old: z.union([regionCode, z.string().regex(PLACE, 'region-code-invalid')]).optional(),
    new: regionCode,
    /** Absent: the name stays. */
    name: z.string().trim().min(1).max(120).optional(),
  })
  .meta({ id: 'RegionMapping' });
export type MappingRow = z.infer<typeof mappingRow>;

const MOST_ROWS = 1_000;

export const changeDraft = z
  .strictObject({
    id: ulid,
    effectiveFrom: serviceDate,
    kind: z.enum(CHANGE_KINDS),
    decree: z.string().trim().min(1).max(200),
    mapping: z.array(mappingRow).min(1).max(MOST_ROWS),
  })
  .meta({ id: 'RegionChangeDraft' });
export type ChangeDraft = z.infer<typeof changeDraft>;

const named = z.strictObject({ code: z.string(), name: z.string() });
export type NamedRegion = z.infer<typeof named>;

/** A draft with all that follows from it, down to districts: what lies below a region of the mapping goes with it. */
export const regionChange = z
  .strictObject({
    ...changeDraft.shape,
    moves: z.array(
      z.strictObject({ from: z.string(), to: z.string(), fromName: z.string(), toName: z.string() }),
    ),
    /** Places with a row of their own, and the district that they are in before. */
    places: z.array(z.strictObject({ place: z.string(), from: z.string(), to: z.string() })),
    /** Codes that exist from that day on, and those that exist no more. */
    opened: z.array(named),
    closed: z.array(named),
  })
  .meta({ id: 'RegionChange' });
export type RegionChange = z.infer<typeof regionChange>;
