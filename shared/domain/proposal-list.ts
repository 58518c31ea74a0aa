// The lists that a proposal may bring: sites with their head counts, and places where a kitchen may be.
import * as z from 'zod';
import { siteId } from './identifiers.ts';
import { enrolmentCounts, placeFields, siteProfile } from './site.ts';

export const listedSite = z
  .strictObject({
    id: siteId,
    ...siteProfile.omit({ status: true, kitchenId: true }).shape,
    ...enrolmentCounts.shape,
  })
  .meta({ id: 'ProposalSite' });
export type ListedSite = z.infer<typeof listedSite>;

const { lat, lon, ...where } = placeFields;

/** A place for a kitchen: a village with its coordinates, a plot, a building. */
export const listedPlace = z
  .strictObject({ id: siteId, ...where, lat: lat.unwrap(), lon: lon.unwrap() })
  .meta({ id: 'ProposalPlace' });
export type ListedPlace = z.infer<typeof listedPlace>;
