// The dated rules on this phone: those of the day that is shown, and today's (which say how old a record may be).

import { useMemo } from 'preact/hooks';
import { localDate } from '../../../shared/domain/dates.ts';
import { type DatedRule, indexRules, type Rules } from '../../../shared/domain/rules.ts';
import { useAnswer } from './answers.ts';
import { now } from './clock.ts';
import type { List } from './shapes.ts';

export const rulesPath = (date: string): string => `/v1/rules?date=${date}`;

export function useRules(date: string, zone: string): Rules | undefined {
  const today = localDate(now(), zone);
  const ofDay = useAnswer<List<DatedRule>>(rulesPath(date)).data;
  const ofToday = useAnswer<List<DatedRule>>(rulesPath(today)).data;
  return useMemo(
    () => (ofDay && ofToday ? indexRules([...ofDay.items, ...ofToday.items]) : undefined),
    [ofDay, ofToday],
  );
}
