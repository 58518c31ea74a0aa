// A site is a place that receives meals: a school (by NPSN) or a posyandu. Its head counts are dated enrolments.
import * as z from 'zod';
import { allergyHeads } from './allergen.ts';
import { beneficiaryGroup, schoolForm } from './beneficiary.ts';
import { serviceDate } from './dates.ts';
import { kitchenId } from './identifiers.ts';
import { levelOf, regionCode } from './region.ts';

const name = z.string().trim().min(1).max(120);
export const districtCode = regionCode.refine(
  (code) => levelOf(code) === 'district',
  'district-code-required',
);
const villageCode = regionCode.refine((code) => levelOf(code) === 'village', 'village-code-required');
const latitude = z.number().min(-12).max(7);
const longitude = z.number().min(94).max(142);

/** Where a place is: its district, and as far as known its village and coordinates (inside Indonesia). */
export const placeFields = {
  name,
  district: districtCode,
  village: villageCode.optional(),
  lat: latitude.optional(),
  lon: longitude.optional(),
};

export const siteProfile = z
  .strictObject({
    ...placeFields,
    kind: z.enum(['school', 'posyandu']),
    form: schoolForm,
    ownership: z.enum(['public', 'private']),
    kitchenId: kitchenId.optional(),
    status: z.enum(['active', 'closed']),
    /** Service days a week: 5 or 6. Absent: the rule `calendar.week`. */
    week: z.union([z.literal(5), z.literal(6)]).optional(),
  })
  .meta({ id: 'Site' });
export type SiteProfile = z.infer<typeof siteProfile>;

const heads = z.int().min(0).max(20_000);

/** Head counts per beneficiary group and sex; `estimated` when a school list gave totals only. */
export const enrolmentCounts = z
  .strictObject({
    groups: z.partialRecord(beneficiaryGroup, z.strictObject({ male: heads, female: heads })),
    estimated: z.boolean(),
    /** Absent: as they were before; nobody has said yet where they never were. */
    allergies: allergyHeads.optional(),
  })
  .meta({ id: 'Enrolment' });
export type EnrolmentCounts = z.infer<typeof enrolmentCounts>;

export const enrolment = z.strictObject({ validFrom: serviceDate, ...enrolmentCounts.shape });
export type Enrolment = z.infer<typeof enrolment>;

/** The enrolment in force on a day: the latest that began on or before it. */
export function enrolmentOn(enrolments: readonly Enrolment[], date: string): Enrolment | undefined {
  return enrolments
    .filter(({ validFrom }) => validFrom <= date)
    .reduce<Enrolment | undefined>(
      (best, next) => (best && best.validFrom >= next.validFrom ? best : next),
      undefined,
    );
}
