// Photos that show what a gate asks for: JPEG, small enough for a phone's line and for one item, a few of each gate.
import * as z from 'zod';
import { ulid } from './identifiers.ts';

export const MOST_PHOTOS = 12;
export const MAX_PHOTO_BYTES = 300_000;

/** A photo of a gate: the device makes its id, so that a repeated sending is the same photo. */
export const gatePhoto = z
  .strictObject({ id: ulid, bytes: z.int(), by: z.string(), at: z.string() })
  .meta({ id: 'GatePhoto' });
export type GatePhoto = z.infer<typeof gatePhoto>;

const JPEG_BEGINS = [0xff, 0xd8, 0xff];

/** Whether a file begins as JPEG does, whatever it is called. */
export const isJpeg = (file: Uint8Array): boolean => JPEG_BEGINS.every((byte, at) => file[at] === byte);
