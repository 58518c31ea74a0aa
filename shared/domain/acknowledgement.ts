// A coordinator's answer to an exception: "I saw it, this is what we do". It changes no figure, and answers what stood when it
// was written: what comes later needs another look.
import * as z from 'zod';
import type { Meal } from './meal.ts';

export const acknowledgementEntry = z
  .strictObject({ note: z.string().trim().min(1).max(500) })
  .meta({ id: 'AcknowledgementEntry' });

const said = { ...acknowledgementEntry.shape, by: z.string(), at: z.string() };

/** `by` is the name of whoever wrote the note last, `at` when, `codes` what stood then. */
export const acknowledgement = z.strictObject({ ...said, codes: z.array(z.string()).optional() });
export type Acknowledgement = z.infer<typeof acknowledgement>;

export const acknowledgementBody = z
  .strictObject({
    ...said,
    /** Whether nothing has come up that the note does not answer. */
    handled: z.boolean(),
  })
  .meta({ id: 'Acknowledgement' });
export type AcknowledgementBody = z.infer<typeof acknowledgementBody>;

/** The code of a silent day; a note from before codes were kept answers no other. */
export const SILENT = 'silent';

/** What stands, by code and meal; silence is the whole day's. */
export const codesOf = (findings: readonly { code: string; meal: Meal }[]): string[] =>
  findings.map(({ code, meal }) => (code === SILENT ? SILENT : `${code}:${meal}`));

/** A note as it is shown while `standing` stands. */
export const toAcknowledgementBody = (
  { codes = [SILENT], ...rest }: Acknowledgement,
  standing: readonly string[],
): AcknowledgementBody => ({
  ...rest,
  handled: standing.every((code) => timesIn(standing, code) <= timesIn(codes, code)),
});

/** A second incident is another one than the first. */
const timesIn = (codes: readonly string[], code: string): number =>
  codes.filter((one) => one === code).length;
