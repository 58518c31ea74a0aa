// A region to which a template was copied. It keeps the version that it was launched from and what it said to later ones, so that
// a change is offered once and asked about again only when it says something else.
import * as z from 'zod';
import { instant, serviceDate } from './dates.ts';
import { regionCode } from './region.ts';
import { templateRef } from './template.ts';
import type { Difference } from './template-diff.ts';

/** Begins with its region. */
export const copyId = z.string().regex(/^\d{2}(\.\d{2}){0,2}_[0-9A-Za-z-]{1,32}$/, 'id-invalid');

const value = z.union([z.string(), z.number()]).nullable();
export const copyAnswer = z
  .strictObject({ item: z.string().min(1).max(200), answer: z.enum(['accepted', 'declined']) })
  .meta({ id: 'OfferAnswer' });

const givenAnswer = z.strictObject({
  ...copyAnswer.shape,
  version: templateRef.shape.version,
  /** What the line says where it is taken over; null: it goes. */
  after: value,
  by: z.string(),
  at: instant,
});
type GivenAnswer = z.infer<typeof givenAnswer>;

export const copy = z
  .strictObject({
    id: copyId,
    region: regionCode,
    template: templateRef,
    launchedOn: serviceDate,
    answers: z.array(givenAnswer),
  })
  .meta({ id: 'Copy' });
export type Copy = z.infer<typeof copy>;

export type Offer = Difference & { answer: GivenAnswer['answer'] | null };

/** Each difference of a later version with what the copy last said to that very change. */
export const offersOf = ({ answers }: Pick<Copy, 'answers'>, differences: readonly Difference[]): Offer[] =>
  differences.map((difference) => ({
    ...difference,
    answer:
      answers.findLast(({ item, after }) => item === difference.item && after === difference.after)?.answer ??
      null,
  }));
