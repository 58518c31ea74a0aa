// The delivery rounds of a kitchen for one occasion, as they are stored and shown. Minutes count from midnight, local time.
import * as z from 'zod';

const minute = z.number();

const roundStop = z.strictObject({
  siteId: z.string(),
  /** Km from the stop before, or from the kitchen. */
  km: z.number(),
  arrival: minute,
  /** The latest arrival that keeps this and every later stop of the round in its window. */
  latest: minute,
  /** Minutes left, at arrival, of those between cooking and the last portion. */
  slackMinutes: z.number(),
});

export const deliveryRounds = z
  .strictObject({
    /** When the first batch must be cooked at the latest, so that every vehicle can be loaded. */
    cookedBy: minute,
    rounds: z.array(
      z.strictObject({
        departure: minute,
        back: minute,
        km: z.number(),
        portions: z.int(),
        stops: z.array(roundStop),
      }),
    ),
    /** More rounds than a kitchen has vehicles. */
    tooManyVehicles: z.boolean(),
    /** Sites that no vehicle can reach within their window and time, or that need more than one vehicle holds. */
    left: z.array(z.string()),
  })
  .meta({ id: 'DeliveryRounds' });
export type DeliveryRounds = z.infer<typeof deliveryRounds>;
