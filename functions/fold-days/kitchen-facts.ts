// What a site's kitchens recorded on a day: the batches that its food came from, with their readings, tests and recalls.
import { effectiveFacts } from '../../shared/domain/chain.ts';
import { kitchensOf } from '../../shared/domain/deliveries.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import type { Platform } from '../../shared/store/platform.ts';

/** The effective facts of the kitchens that a site's effective facts name. */
export async function kitchenFactsFor(
  effective: readonly Fact[],
  date: string,
  { facts }: Platform,
): Promise<Fact[]> {
  const days = kitchensOf(effective).map((id) => facts.ofPlaceDay({ kind: 'kitchen', id }, date));
  return (await Promise.all(days)).flatMap((stored) => effectiveFacts(stored.map(({ fact }) => fact)));
}
