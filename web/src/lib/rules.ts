// The dated rules of a region on this phone: those of the day that is shown, and today's (which say how old a record may be).

import { useMemo } from 'preact/hooks';
import { localDate } from '../../../shared/domain/dates.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { type DatedRule, indexRules, type Rules } from '../../../shared/domain/rules.ts';
import { useAnswer } from './answers.ts';
import { now } from './clock.ts';
import type { List } from './shapes.ts';

export const rulesPath = (date: string, region: string): string => `/v1/rules?date=${date}&region=${region}`;

/** Undefined until they are here, and while the region is not known. */
export function useRules(date: string, region: string | undefined): Rules | undefined {
  const today = localDate(now(), zoneOf(region ?? 'ID'));
  const pathOf = (day: string) => region && rulesPath(day, region);
  const ofDay = useAnswer<List<DatedRule>>(pathOf(date)).data;
  const ofToday = useAnswer<List<DatedRule>>(pathOf(today)).data;
  return useMemo(
    () => (ofDay && ofToday ? indexRules([...ofDay.items, ...ofToday.items]) : undefined),
    [ofDay, ofToday],
  );
}
