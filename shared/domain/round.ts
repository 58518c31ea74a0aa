// A round: one campaign of measuring at a site, named by its month. Pupils are measured in August and February, children
// below five every month.
import * as z from 'zod';
import { monthOf, serviceDate } from './dates.ts';
import { words } from './fact-fields.ts';

/** `YYYY-MM`. */
export const roundMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'period-invalid');

/** The programme, and with it its rules, began in 2025. */
const FIRST_DAY = '2025-01-01';
const [MAX_TEAM, MAX_TOOLS, MAX_WORDS] = [20, 10, 120];

export const round = z
  .strictObject({
    /** The day of the round, in its month; measurements may lie some days around it (rule `round.aroundDays`). */
    date: serviceDate.refine((date) => date >= FIRST_DAY, 'date-invalid'),
    /** Who measures, and with what: names or serial numbers. */
    team: z.array(words(MAX_WORDS)).min(1).max(MAX_TEAM),
    scales: z.array(words(MAX_WORDS)).max(MAX_TOOLS),
    heightBoards: z.array(words(MAX_WORDS)).max(MAX_TOOLS),
  })
  .meta({ id: 'Round' });
export type Round = z.infer<typeof round>;

/** Whether a round's day lies in the month that it is named by. */
export const isOfMonth = ({ date }: Round, month: string): boolean => monthOf(date) === month;
