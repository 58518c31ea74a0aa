// One line of the list of ill persons of an incident. It is health data of people, mostly children: kept apart, for health
// officers alone. The national number (NIK) comes in to tell doubles and is kept only as a keyed hash.
import * as z from 'zod';
import { beneficiaryGroup } from './beneficiary.ts';
import { instant } from './dates.ts';
import { words } from './fact-fields.ts';
import { SYMPTOMS } from './incident-words.ts';

export const OUTCOMES = ['ill', 'treated', 'inpatient', 'recovered', 'died'] as const;
export const SEXES = ['male', 'female'] as const;

export const illPerson = z
  .strictObject({
    name: words(120).optional(),
    age: z.int().min(0).max(120).optional(),
    birthYear: z.int().min(1900).max(2100).optional(),
    sex: z.enum(SEXES).optional(),
    group: beneficiaryGroup.optional(),
    symptoms: z.array(z.enum(SYMPTOMS)).max(SYMPTOMS.length),
    onsetAt: instant.optional(),
    facility: words(120).optional(),
    outcome: z.enum(OUTCOMES),
  })
  .meta({ id: 'IllPerson' });
export type IllPerson = z.infer<typeof illPerson>;

/** As it is written down; without a NIK one that was given before still counts. */
export const illPersonEntry = z
  .strictObject({
    ...illPerson.shape,
    nik: z
      .string()
      .regex(/^\d{16}$/)
      .optional(),
  })
  .meta({ id: 'IllPersonEntry' });
export type IllPersonEntry = z.infer<typeof illPersonEntry>;
