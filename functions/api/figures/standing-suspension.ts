// The suspension that a kitchen is under on a day, as a site, the kitchen itself and the region are told of it.
import { z } from '@hono/zod-openapi';
import { serviceDate } from '../../../shared/domain/dates.ts';
import {
  SUSPENSION_CLASSES,
  SUSPENSION_STEPS,
  type Suspension,
  substituteFor,
} from '../../../shared/domain/suspension.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { namedKitchen } from './named-kitchens.ts';

export const standingSuspension = z
  .strictObject({
    kitchen: namedKitchen,
    step: z.enum(SUSPENSION_STEPS),
    class: z.enum(SUSPENSION_CLASSES).nullable(),
    from: serviceDate,
    /** The last day; null: until it is lifted. */
    until: serviceDate.nullable(),
    reason: z.string(),
    /** Who cooks meanwhile; null where nobody is named. */
    substitute: namedKitchen.nullable(),
  })
  .meta({ id: 'StandingSuspension' });
export type StandingSuspension = z.infer<typeof standingSuspension>;

/** Null when the kitchen may cook on that date; `siteId`: the site whose substitute is wanted, else the one for all. */
export async function findSuspension(
  kitchenId: string | null | undefined,
  date: string,
  siteId: string,
  platform: Platform,
): Promise<StandingSuspension | null> {
  const found = kitchenId && (await platform.suspensions.findStanding(kitchenId, date));
  return found ? await toStanding(found, kitchenId, siteId, platform) : null;
}

async function toStanding(
  found: Suspension,
  kitchenId: string,
  siteId: string,
  platform: Platform,
): Promise<StandingSuspension> {
  const { step, from, until = null, reason } = found;
  const other = substituteFor(found, siteId);
  return {
    kitchen: await nameOf(kitchenId, platform),
    step,
    class: found.step === 'warning' ? null : found.class,
    from,
    until,
    reason,
    substitute: other ? await nameOf(other, platform) : null,
  };
}

async function nameOf(id: string, { kitchens }: Platform): Promise<StandingSuspension['kitchen']> {
  const { name, district } = (await kitchens.findRecent(id))?.profile ?? { name: id, district: '' };
  return { id, name, district };
}
