// A coordinator's answer to an exception: "I saw it, this is what we do". It changes no figure.
import * as z from 'zod';

export const acknowledgementEntry = z
  .strictObject({ note: z.string().trim().min(1).max(500) })
  .meta({ id: 'AcknowledgementEntry' });

/** `by` is the name of whoever wrote the note last, `at` when. */
export const acknowledgement = z
  .strictObject({ ...acknowledgementEntry.shape, by: z.string(), at: z.string() })
  .meta({ id: 'Acknowledgement' });
export type Acknowledgement = z.infer<typeof acknowledgement>;
