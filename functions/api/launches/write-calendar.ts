// Writes the days of a launch into the region's calendar where it has none; takes back those that nobody changed since.
import type { LocalDay } from '../../../shared/domain/calendar.ts';
import type { LaunchRecords } from '../../../shared/domain/launch.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import type { Platform } from '../../../shared/store/platform.ts';

type Launching = { proposalId: string; who: string };

export async function writeDay(
  day: LocalDay,
  { proposalId, who }: Launching,
  { calendar, now }: Platform,
): Promise<void> {
  if (!(await calendar.addLaunched(day, proposalId, who, now()))) throw new Problem('conflict');
}

export async function withdrawDay(
  day: LocalDay,
  { proposalId, who }: Launching,
  { calendar, now }: Platform,
): Promise<void> {
  if (!(await calendar.withdrawLaunched(day, proposalId, who, now()))) throw new Problem('conflict');
}

/** The days among the records that are to be written. */
export const daysToWrite = ({ calendar }: LaunchRecords): LocalDay[] =>
  calendar.filter(({ action }) => action === 'create').map(({ action: _, ...day }) => day);
