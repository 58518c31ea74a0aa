// What is known of a measured child: nothing that says who it is.
import * as z from 'zod';
import { SEXES } from './curves.ts';

/** Above what any child weighs or measures: a number beyond it is in other units. */
const [MAX_KG, MAX_CM] = [500, 300];

export const measuredChild = z
  .strictObject({
    sex: z.enum(SEXES),
    /** One of the two, or neither where the age is not known. */
    ageDays: z.number().optional(),
    ageMonths: z.number().optional(),
    weightKg: z.number().positive().max(MAX_KG).optional(),
    /** Length or height. */
    heightCm: z.number().positive().max(MAX_CM).optional(),
    measured: z.enum(['lying', 'standing']).optional(),
    oedema: z.boolean().optional(),
  })
  .refine(({ ageDays, ageMonths }) => ageDays === undefined || ageMonths === undefined, {
    error: 'one-age',
    path: ['ageMonths'],
  })
  .meta({ id: 'MeasuredChild' });
export type MeasuredChild = z.infer<typeof measuredChild>;
