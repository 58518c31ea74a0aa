// No child is born after today, nor after it was measured.
import { localDate } from '../../../shared/domain/dates.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import type { StoredChild } from '../../../shared/store/child-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { measurementsOf } from '../../erase-children/child-rounds.ts';

/** Refuses a birth date that cannot be; `before`: the child as it is known, if it is. */
export async function assertBorn(
  birthDate: string,
  before: StoredChild | undefined,
  zone: string,
  platform: Platform,
): Promise<void> {
  const isPutRight = before && before.profile.birthDate !== birthDate;
  const measured = isPutRight ? await measurementsOf(before, platform) : [];
  const days = measured.map(({ measurement }) => localDate(measurement.measuredAt, zone));
  if ([localDate(platform.now(), zone), ...days].some((day) => birthDate > day))
    throw new Problem('born-later');
}
