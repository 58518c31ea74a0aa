// What the rules need to know about a fact's day: the plan, what was received so far, who was active.
import { ofKind } from '../../../shared/domain/chain.ts';
import { clockOf } from '../../../shared/domain/deliveries.ts';
import type { FactOf, PlacedFact } from '../../../shared/domain/fact.ts';
import type { FactContext } from '../../../shared/domain/fact-rules.ts';
import { holdsOf } from '../../../shared/domain/holds.ts';
import { planOf } from '../../../shared/domain/plan.ts';
import { type Portions, sumPortions } from '../../../shared/domain/portions.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { Rules } from '../../../shared/domain/rules.ts';
import { enrolmentOn } from '../../../shared/domain/site.ts';
import { wasActiveOn } from '../../../shared/domain/standing.ts';
import type { Kitchen } from '../../../shared/store/kitchen-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { kitchenFactsOn, siteFactsOf } from '../../fold-days/kitchen-facts.ts';
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
  const served = fact.kind === 'served' ? await deliveryOf(fact, rules, platform) : {};
  const sample = fact.kind === 'sample-discarded' ? await sampleOf(fact, platform) : undefined;
  return {
    now: receivedAt,
    zone: zoneOf(setting.district),
    rules,
    ...(limit !== undefined && { limit }),
    ...served,
    ...(sample && { sample }),
    ...(site && { isSiteActive: wasActiveOn(site.standing, date) }),
    ...(kitchen && {
      isKitchenActive: wasActiveOn(kitchen.standing, date) && isOpenOn(kitchen, date),
    }),
  };
}

/** The day that a kitchen is to open on binds it once it has begun: what it cooks before is taken, and shown. */
const isOpenOn = ({ lifecycle, profile }: Kitchen, date: string): boolean =>
  lifecycle === 'REGISTERED' || profile.openedOn <= date;

/** The day's plan as opened; where the day is not open yet, what the enrolment says. */
function planFor({ site, plan }: Setting, date: string, rules: Rules): Portions | undefined {
  if (plan?.fact.kind === 'planned') return plan.fact.portions;
  const enrolment = site && enrolmentOn(site.enrolments, date);
  return enrolment && planOf(enrolment, rules, date).portions;
}

/** What is known of the food that is served: how much came, until when it may be eaten, what holds it. */
async function deliveryOf(
  served: FactOf<'served'>,
  rules: Rules,
  platform: Platform,
): Promise<Pick<FactContext, 'received' | 'consumeBy' | 'holds'>> {
  const { siteId, serviceDate, meal } = served;
  const stored = await platform.facts.ofPlaceDay({ kind: 'site', id: siteId }, serviceDate);
  const { facts, ofKitchens, withdrawn } = await siteFactsOf(
    [...stored.map(({ fact }) => fact), served],
    kitchenFactsOn(serviceDate, platform),
  );
  const ofMeal = facts.filter((fact) => fact.meal === meal);
  const isCorrection = stored.some(({ fact }) => fact.id === served.supersedes && fact.kind === 'served');
  const received = ofKind(ofMeal, 'received').map(({ portions }) => portions);
  const { consumeBy } = clockOf(ofMeal, ofKitchens, rules);
  return {
    ...(received.length > 0 && { received: sumPortions(received) }),
    ...(consumeBy && { consumeBy }),
    /** What was handed out was handed out: its record may be put right. */
    holds: isCorrection ? [] : holdsOf(ofMeal, ofKitchens, rules, withdrawn).open,
  };
}

/** The sample that is discarded, where this kitchen keeps it. */
export async function sampleOf(
  { kitchenId, sampleId }: FactOf<'sample-discarded'>,
  { facts }: Platform,
): Promise<FactOf<'sample-retained'> | undefined> {
  const known = (await facts.byId(sampleId)).map(({ fact }) => fact);
  return ofKind(known, 'sample-retained').find((sample) => sample.kitchenId === kitchenId);
}
