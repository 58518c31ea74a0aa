// What a kitchen recorded of its samples over the last days: one query a day, as many as `sample.lookBack` says.
import pLimit from 'p-limit';
import { addDays } from '../../../shared/domain/dates.ts';
import { numberRule } from '../../../shared/domain/rules.ts';
import { isAboutSample } from '../../../shared/domain/samples.ts';
import type { StoredFact } from '../../../shared/store/fact-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';

const DAYS_AT_ONCE = 8;

export type KitchenSamples = { from: string; to: string; stored: StoredFact[] };

/** The facts about samples of the days up to `today`, with their voids. */
export async function kitchenSamples(
  kitchenId: string,
  today: string,
  platform: Platform,
): Promise<KitchenSamples> {
  const days = numberRule(await platform.rules.current(), 'sample.lookBack', today);
  const dates = Array.from({ length: days + 1 }, (_, back) => addDays(today, -back));
  const read = await pLimit(DAYS_AT_ONCE).map(dates, (date) =>
    platform.facts.ofPlaceDay({ kind: 'kitchen', id: kitchenId }, date),
  );
  return { from: addDays(today, -days), to: today, stored: read.flatMap(aboutSamples) };
}

function aboutSamples(day: readonly StoredFact[]): StoredFact[] {
  const ids = new Set(day.filter(({ fact }) => isAboutSample(fact)).map(({ fact }) => fact.id));
  return day.filter(({ fact }) => ids.has(fact.id) || (fact.kind === 'voided' && ids.has(fact.supersedes)));
}
