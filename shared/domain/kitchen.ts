// A kitchen (SPPG) cooks for the sites assigned to it. Capacity is in portions a day (2,500 or 3,000; Kep. BGN 244/2025).
import * as z from 'zod';
import { serviceDate } from './dates.ts';
import { placeFields } from './site.ts';

export const kitchenProfile = z
  .strictObject({
    ...placeFields,
    capacity: z.int().min(1).max(20_000),
    status: z.enum(['active', 'suspended', 'closed']),
    openedOn: serviceDate,
  })
  .meta({ id: 'Kitchen' });

/** Registered, no day is planned with a kitchen until its gates are met or waived; it is active from then on. */
export const kitchenLifecycle = z.enum(['REGISTERED', 'ACTIVE']);
export type KitchenLifecycle = z.infer<typeof kitchenLifecycle>;
export type KitchenProfile = z.infer<typeof kitchenProfile>;
