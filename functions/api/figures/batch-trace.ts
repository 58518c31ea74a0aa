// A batch from the pot to the plates: what was checked of it, and every site that its food went to, with where it is there.
import pLimit from 'p-limit';
import { effectiveFacts, ofKind } from '../../../shared/domain/chain.ts';
import { clockOf, consumeByOf, everyBatchOf, isAbout } from '../../../shared/domain/deliveries.ts';
import type { Fact, FactOf } from '../../../shared/domain/fact.ts';
import { siteOf } from '../../../shared/domain/fact-place.ts';
import { type Hold, holdsOf } from '../../../shared/domain/holds.ts';
import { MEALS } from '../../../shared/domain/meal.ts';
import { type Portions, sumPortions } from '../../../shared/domain/portions.ts';
import type { Rules } from '../../../shared/domain/rules.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { type KitchenFacts, kitchenFactsOn, siteFactsOf } from '../../fold-days/kitchen-facts.ts';

const SITES_AT_ONCE = 32;

type TracedSite = {
  siteId: string;
  dispatched: Portions;
  dispatchedAt: string | null;
  arrivedAt: string | null;
  servedAt: string | null;
  served: Portions | null;
  holds: readonly Hold[];
  /** When the site said that it has read the recall. */
  recallSeenAt: string | null;
};
export type BatchTrace = {
  batch: FactOf<'cooked'>;
  consumeBy: string;
  checks: readonly Fact[];
  recall: FactOf<'recalled'> | undefined;
  sites: readonly TracedSite[];
};

/** Undefined when the kitchen cooked no such batch that day, or it no longer counts. */
export async function traceBatch(
  kitchenId: string,
  date: string,
  batchId: string,
  platform: Platform,
): Promise<BatchTrace | undefined> {
  const [own, ofSites, rules] = await Promise.all([
    platform.facts.ofPlaceDay({ kind: 'kitchen', id: kitchenId }, date),
    platform.facts.ofKitchenDay(kitchenId, date),
    platform.rules.current(),
  ]);
  const ofKitchen = effectiveFacts(own.map(({ fact }) => fact));
  const batch = ofKind(ofKitchen, 'cooked').find((cooked) => cooked.batchId === batchId);
  if (!batch) return undefined;
  const delivered = effectiveFacts(ofSites.map(({ fact }) => fact));
  const reached = new Set(
    delivered.filter(({ kind }) => kind !== 'planned').flatMap((fact) => siteOf(fact) ?? []),
  );
  const recall = ofKind(ofKitchen, 'recalled').find((recalled) => recalled.batchId === batchId);
  const kitchenFacts = kitchenFactsOn(date, platform);
  const traced = await pLimit(SITES_AT_ONCE).map([...reached].sort(), (siteId) =>
    traceSite(siteId, { batch, recall, rules, kitchenFacts }, platform),
  );
  return {
    batch,
    consumeBy: consumeByOf(batch, ofKitchen, rules),
    checks: ofKitchen.filter((fact) => CHECKS.has(fact.kind) && isAbout(fact, batch)),
    recall,
    sites: traced.flatMap((site) => site ?? []),
  };
}

const CHECKS: ReadonlySet<Fact['kind']> = new Set<Fact['kind']>([
  'temperature',
  'sensory-test',
  'rapid-test',
  'sample-retained',
]);

type Traced = {
  batch: FactOf<'cooked'>;
  recall: FactOf<'recalled'> | undefined;
  rules: Rules;
  kitchenFacts: KitchenFacts;
};

/** Undefined when no food of the batch came to the site, or was sent to it. It may be there for another meal than it was cooked for. */
async function traceSite(
  siteId: string,
  { batch, recall, rules, kitchenFacts }: Traced,
  platform: Platform,
): Promise<TracedSite | undefined> {
  const date = batch.serviceDate;
  const stored = await platform.facts.ofPlaceDay({ kind: 'site', id: siteId }, date);
  const { facts, ofKitchens, withdrawn } = await siteFactsOf(
    stored.map(({ fact }) => fact),
    kitchenFacts,
  );
  const ofMeal = MEALS.map((meal) => facts.filter((fact) => fact.meal === meal)).find((some) =>
    everyBatchOf(some, ofKitchens).some(({ batchId }) => batchId === batch.batchId),
  );
  if (!ofMeal) return undefined;
  const sent = ofKind(ofMeal, 'dispatched').filter((fact) => !fact.batchId || fact.batchId === batch.batchId);
  const served = ofKind(ofMeal, 'served');
  const { dispatchedAt, arrivedAt, servedAt } = clockOf(ofMeal, ofKitchens, rules);
  const seen = ofKind(ofMeal, 'recall-seen').find(({ recallId }) => recallId === recall?.id);
  return {
    siteId,
    dispatched: sumPortions(sent.map(({ portions }) => portions)),
    dispatchedAt,
    arrivedAt,
    servedAt,
    served: served.length > 0 ? sumPortions(served.map(({ portions }) => portions)) : null,
    holds: holdsOf(ofMeal, ofKitchens, rules, withdrawn).open,
    recallSeenAt: seen?.at ?? null,
  };
}
