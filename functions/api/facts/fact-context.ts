// What the rules need to know about a fact's day: the plan, what was received so far, who was active.
import { effectiveFacts, ofKind } from '../../../shared/domain/chain.ts';
import type { PlacedFact } from '../../../shared/domain/fact.ts';
import type { FactContext } from '../../../shared/domain/fact-rules.ts';
import { planOf } from '../../../shared/domain/plan.ts';
import { type Portions, sumPortions } from '../../../shared/domain/portions.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { Rules } from '../../../shared/domain/rules.ts';
import { enrolmentOn } from '../../../shared/domain/site.ts';
import { wasActiveOn } from '../../../shared/domain/standing.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Setting } from './fact-setting.ts';
import type { Sender } from './record-fact.ts';

export async function contextOf(
  fact: PlacedFact,
  setting: Setting,
  { platform, receivedAt }: Sender,
): Promise<FactContext> {
  const rules = await platform.rules.current();
  const date = fact.serviceDate;
  const { site, kitchen } = setting;
  const limit = fact.kind === 'cooked' ? kitchen?.profile.capacity : planFor(setting, date, rules);
  const received = fact.kind === 'served' ? await receivedSoFar(fact.siteId, fact, platform) : undefined;
  return {
    now: receivedAt,
    zone: zoneOf(setting.district),
    rules,
    ...(limit !== undefined && { limit }),
    ...(received && { received }),
    ...(site && { isSiteActive: wasActiveOn(site.standing, date) }),
    ...(kitchen && {
      isKitchenActive: wasActiveOn(kitchen.standing, date) && kitchen.profile.openedOn <= date,
    }),
  };
}

/** The day's plan as opened; where the day is not open yet, what the enrolment says. */
function planFor({ site, plan }: Setting, date: string, rules: Rules): Portions | undefined {
  if (plan?.fact.kind === 'planned') return plan.fact.portions;
  const enrolment = site && enrolmentOn(site.enrolments, date);
  return enrolment && planOf(enrolment, rules, date).portions;
}

/** Effective receipts of the same meal; undefined when nothing has been received as far as is known. */
async function receivedSoFar(
  id: string,
  { serviceDate, meal }: PlacedFact,
  platform: Platform,
): Promise<Portions | undefined> {
  const stored = await platform.facts.ofPlaceDay({ kind: 'site', id }, serviceDate);
  const received = ofKind(effectiveFacts(stored.map(({ fact }) => fact)), 'received').filter(
    (f) => f.meal === meal,
  );
  return received.length > 0 ? sumPortions(received.map(({ portions }) => portions)) : undefined;
}
