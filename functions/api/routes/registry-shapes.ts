// What the registry answers: the shapes that were put, with their id, and for a site the enrolment in force today.
import { z } from '@hono/zod-openapi';
import { localDate } from '../../../shared/domain/dates.ts';
import { kitchenProfile } from '../../../shared/domain/kitchen.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { enrolment, enrolmentOn, siteProfile } from '../../../shared/domain/site.ts';
import type { Kitchen } from '../../../shared/store/kitchen-store.ts';
import type { Site } from '../../../shared/store/site-store.ts';

export const siteBody = z
  .strictObject({
    id: z.string(),
    ...siteProfile.shape,
    enrolment: enrolment.omit({ allergies: true }).nullable(),
  })
  .meta({ id: 'SiteWithEnrolment' });

export const kitchenBody = z
  .strictObject({ id: z.string(), ...kitchenProfile.shape })
  .meta({ id: 'KitchenWithId' });

export const toSiteBody = ({ id, profile, enrolments }: Site, now: Date): z.infer<typeof siteBody> => ({
  id,
  ...profile,
  enrolment: headsOn(enrolments, localDate(now, zoneOf(profile.district))),
});

function headsOn(enrolments: Site['enrolments'], date: string) {
  const found = enrolmentOn(enrolments, date);
  if (!found) return null;
  const { allergies: _, ...heads } = found;
  return heads;
}

export const toKitchenBody = ({ id, profile }: Kitchen): z.infer<typeof kitchenBody> => ({ id, ...profile });
