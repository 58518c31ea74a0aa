// A function that EventBridge Scheduler rings. Its input is fixed at deploy time but parsed all the same: a wrong schedule
// fails loudly at its first ring.
import * as z from 'zod';
import { instant } from '../domain/dates.ts';
import { logger, observe } from './observe.ts';

/** What the schedules of every province say, and for reports also the nation's. */
export const regionSchedule = z.strictObject({
  region: z.string().regex(/^(\d{2}|ID)$/),
  /** When it was meant to ring: a ring that comes late works on its own day. Absent: now. */
  at: instant.optional(),
});

/** Wraps `run` as a schedule's handler; what it answers is logged. */
export function scheduleHandler<Event, Result extends object>(
  schema: z.ZodType<Event>,
  run: (event: Event) => Promise<Result>,
) {
  return observe(async (event: unknown) => {
    const result = await run(schema.parse(event));
    logger.info('done', { result });
    return result;
  });
}
