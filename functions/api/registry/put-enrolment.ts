// Adds or replaces the head counts of a site from a date on. The same counts again change nothing.
import canonicalize from 'canonicalize';
import { Problem } from '../../../shared/domain/problem.ts';
import { type Enrolment, enrolmentOn } from '../../../shared/domain/site.ts';
import { nextAudit } from '../../../shared/store/audit.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Site } from '../../../shared/store/site-store.ts';

/** Head counts that say nothing of allergies leave those as they are on that day. */
export function withAllergies(site: Site, enrolment: Enrolment): Enrolment {
  const allergies = enrolment.allergies ?? enrolmentOn(site.enrolments, enrolment.validFrom)?.allergies;
  return { ...enrolment, ...(allergies && { allergies }) };
}

/** The site with this enrolment among its others, in date order. */
export const withEnrolment = (site: Site, enrolment: Enrolment): Site['enrolments'] =>
  [
    ...site.enrolments.filter(({ validFrom }) => validFrom !== enrolment.validFrom),
    withAllergies(site, enrolment),
  ].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));

/** Stores the enrolment; 409 when someone else wrote the site in between. */
export async function putEnrolment(
  site: Site,
  enrolment: Enrolment,
  who: string,
  platform: Platform,
): Promise<void> {
  const enrolments = withEnrolment(site, enrolment);
  if (canonicalize(enrolments) === canonicalize(site.enrolments)) return;
  const next = { ...site, enrolments, ...nextAudit(site, who, platform.now()) };
  if (!(await platform.sites.put(next, site.version))) throw new Problem('conflict');
}
