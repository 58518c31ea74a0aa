// The invented people of the demo. Who signs in as `Demo` with one of these grants finds their records as their own.
import type { Caller } from '../../functions/api/http/env.ts';
import { toGrant } from '../../shared/domain/policy.ts';
import { subjectOf } from '../dev-routes.ts';

export const DEMO_NAME = 'Demo';

function person(grant: string): Caller {
  const grants = [toGrant(grant)].filter((known) => known !== undefined);
  return { id: subjectOf(DEMO_NAME, [grant]), name: DEMO_NAME, grants, grantTexts: [grant] };
}

export const coordinator = (region: string): Caller => person(`coordinator@region:${region}`);
export const healthOfficer = (region: string): Caller => person(`health-officer@region:${region}`);
export const siteOperator = (siteId: string): Caller => person(`school-operator@site:${siteId}`);
export const kitchenOperator = (kitchenId: string): Caller => person(`kitchen-operator@kitchen:${kitchenId}`);
