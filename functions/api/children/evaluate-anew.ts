// A child's sex or birth date was put right: what its measurements say is worked out again, each by the rules of its round.
import { localDate } from '../../../shared/domain/dates.ts';
import { evaluate } from '../../../shared/domain/evaluate.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import type { StoredChild } from '../../../shared/store/child-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { measurementsOf } from '../../erase-children/child-rounds.ts';
import { STANDARD } from './standard.ts';

/** Puts right what differs; a call that was cut short is put right by the next. */
export async function evaluateAnew(child: StoredChild, zone: string, platform: Platform): Promise<void> {
  const rules = await platform.rules.current();
  const rounds = new Map((await platform.rounds.ofSite(child.siteId)).map((one) => [one.month, one.round]));
  for (const stored of await measurementsOf(child, platform)) {
    const date = localDate(stored.measurement.measuredAt, zone);
    const roundDate = rounds.get(stored.month)?.date ?? date;
    const found = evaluate(stored.measurement, { ...child.profile, date, roundDate }, rules, STANDARD);
    const { sex, ageDays, warnings } = stored.evaluation;
    if (sex === found.sex && ageDays === found.ageDays) continue;
    if (!(await platform.measurements.evaluateAnew(stored, { ...found, warnings })))
      throw new Problem('conflict');
  }
}
