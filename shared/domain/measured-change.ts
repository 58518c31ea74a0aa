// What a round found in a few lines, for templates and comparisons: who is too short, too thin or anaemic, against an earlier round
// and in the same children. Nothing is here that the region's own outcomes do not show.
import * as z from 'zod';
import { AGE_GROUPS, type AgeGroup } from './age-band.ts';
import { estimate } from './intervals.ts';
import { type OutcomesByAge, outcomesBody } from './outcome-body.ts';
import { changesOf, type ShownRegion } from './outcome-change.ts';
import { SUBJECTS, type Subject } from './outcome-subjects.ts';
import { roundMonth } from './round.ts';

/** Short for their age; thin, below five by height and from five by age; anaemic. */
const TOLD: Readonly<Record<AgeGroup, readonly Subject[]>> = {
  underFive: ['heightForAge', 'weightForHeight', 'anaemia'],
  fromFive: ['heightForAge', 'bmiForAge', 'anaemia'],
};

const found = { n: z.int().min(1), low: estimate };
export const measuredChange = z
  .strictObject({
    age: z.enum(AGE_GROUPS),
    subject: z.enum(SUBJECTS),
    round: roundMonth,
    /** Who has a class, and the share that is too low. */
    ...found,
    /** The round that this one stands against; null where there is none, or it is hidden. */
    before: z.strictObject({ round: roundMonth, ...found }).nullable(),
    /** Of the mean z-score, in the children measured both times; null where hidden, and of anaemia. */
    paired: z.strictObject({ n: z.int().min(1), mean: estimate }).nullable(),
  })
  .meta({ id: 'MeasuredChange' });
export type MeasuredChange = z.infer<typeof measuredChange>;

type Asked = { round: string; against?: string | undefined };

/** The lines of a region's round that may be shown. */
export function measuredChangesOf(shown: ShownRegion, { round, against }: Asked): MeasuredChange[] {
  const now = outcomesBody('now', shown.told, shown.showing);
  const then = against ? outcomesBody('then', shown.told, shown.showing) : undefined;
  const changes = against ? changesOf(shown) : undefined;
  return AGE_GROUPS.flatMap((age) =>
    TOLD[age].flatMap((subject) => {
      const here = lowOf(now, age, subject);
      const before = then && lowOf(then, age, subject);
      const paired = changes?.[age][subject]?.paired;
      if (!here) return [];
      return {
        ...{ age, subject, round, ...here },
        before: against && before ? { round: against, ...before } : null,
        paired: paired?.mean ? { n: paired.n, mean: paired.mean } : null,
      };
    }),
  );
}

function lowOf(body: OutcomesByAge, age: AgeGroup, subject: Subject) {
  const told = body[age][subject];
  return told?.n && told.low?.share ? { n: told.n, low: told.low.share } : undefined;
}
