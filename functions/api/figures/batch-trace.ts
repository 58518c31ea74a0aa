// A batch from the pot to the plates: what was checked of it, and every site that its food went to, with where it is there.
import pLimit from 'p-limit';
import { effectiveFacts, ofKind } from '../../../shared/domain/chain.ts';
import { batchesOf, consumeByOf, isAbout } from '../../../shared/domain/deliveries.ts';
import type { Fact, FactOf } from '../../../shared/domain/fact.ts';
import { siteOf } from '../../../shared/domain/fact-place.ts';
import { type Hold, holdsOf } from '../../../shared/domain/holds.ts';
import { type Portions, sumPortions } from '../../../shared/domain/portions.ts';
import type { Rules } from '../../../shared/domain/rules.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { kitchenFactsFor } from '../../fold-days/kitchen-facts.ts';

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
  const reached = new Set(ofKind(delivered, 'dispatched').flatMap((fact) => siteOf(fact) ?? []));
  const traced = await pLimit(SITES_AT_ONCE).map([...reached].sort(), (siteId) =>
    traceSite(siteId, batch, rules, platform),
  );
  return {
    batch,
    consumeBy: consumeByOf(batch, ofKitchen, rules),
    checks: ofKitchen.filter((fact) => CHECKS.has(fact.kind) && isAbout(fact, batch)),
    recall: ofKind(ofKitchen, 'recalled').find((recalled) => recalled.batchId === batchId),
    sites: traced.flatMap((site) => site ?? []),
  };
}

const CHECKS: ReadonlySet<Fact['kind']> = new Set<Fact['kind']>([
  'temperature',
  'sensory-test',
  'rapid-test',
  'sample-retained',
]);

/** Undefined when no food of the batch is at the site. */
async function traceSite(
  siteId: string,
  batch: FactOf<'cooked'>,
  rules: Rules,
  platform: Platform,
): Promise<TracedSite | undefined> {
  const date = batch.serviceDate;
  const stored = await platform.facts.ofPlaceDay({ kind: 'site', id: siteId }, date);
  const ofSite = effectiveFacts(stored.map(({ fact }) => fact));
  const ofMeal = ofSite.filter(({ meal }) => meal === batch.meal);
  const ofKitchens = await kitchenFactsFor(ofSite, date, platform);
  if (!batchesOf(ofMeal, ofKitchens).some(({ batchId }) => batchId === batch.batchId)) return undefined;
  const sent = ofKind(ofMeal, 'dispatched').filter((fact) => !fact.batchId || fact.batchId === batch.batchId);
  const served = ofKind(ofMeal, 'served');
  return {
    siteId,
    dispatched: sumPortions(sent.map(({ portions }) => portions)),
    dispatchedAt: sent[0]?.at ?? null,
    arrivedAt: ofKind(ofMeal, 'received')[0]?.at ?? null,
    servedAt: served.at(-1)?.at ?? null,
    served: served.length > 0 ? sumPortions(served.map(({ portions }) => portions)) : null,
    holds: holdsOf(ofMeal, ofKitchens, rules).open,
    recallSeenAt: ofKind(ofMeal, 'recall-seen').at(-1)?.at ?? null,
  };
}
