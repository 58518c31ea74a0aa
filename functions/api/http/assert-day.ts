// A day can be written about from its own morning on, for as long as its facts are taken.
import { checkDate } from '../../../shared/domain/fact-rules.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { Platform } from '../../../shared/store/platform.ts';

/** Throws the rule that keeps a day of a region closed to writing. */
export async function assertDayOpen(region: string, serviceDate: string, platform: Platform): Promise<void> {
  const setting = { now: platform.now(), zone: zoneOf(region), rules: await platform.rules.current() };
  const [broken] = checkDate({ serviceDate }, setting);
  if (broken) throw new Problem(broken.code, { values: broken.numbers });
}
