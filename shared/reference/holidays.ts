// National holidays and joint leave of 2026 and 2027, from the joint decrees (SKB) of the Ministers of Religious Affairs,
// Manpower, and State Apparatus. Decrees only: calculated calendars miss joint leave and Islamic feasts.
import * as z from 'zod';
import { serviceDate } from '../domain/dates.ts';
import holidays from './holidays.json' with { type: 'json' };

export const holiday = z.strictObject({
  date: serviceDate,
  nameId: z.string(),
  nameEn: z.string(),
  kind: z.enum(['national', 'jointLeave']),
  decree: z.string(),
  certainty: z.enum(['high', 'medium', 'low']),
});
export type Holiday = z.infer<typeof holiday>;

/** All known holidays in date order. A test parses every row, so that no cold start has to. */
export const HOLIDAYS = holidays as readonly Holiday[];

const byDate = new Map(HOLIDAYS.map((day) => [day.date, day]));

export const holidayOn = (date: string): Holiday | undefined => byDate.get(date);
