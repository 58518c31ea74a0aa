// What every fact has: its id, made at the press of the button, its day and meal, and when it happened.
import * as z from 'zod';
import { instant, serviceDate } from './dates.ts';
import { ulid } from './identifiers.ts';
import { meal } from './meal.ts';

export const common = {
  id: ulid,
  serviceDate,
  meal,
  at: instant,
  device: z.string().min(1).max(100).optional(),
  note: z.string().max(1000).optional(),
  supersedes: ulid.optional(),
};
