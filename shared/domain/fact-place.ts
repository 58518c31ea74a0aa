// Where a fact belongs: the site or the kitchen that it names.
import type { Fact } from './fact.ts';

/** The place a fact is kept at: the site it names, else its kitchen. A void is kept where the fact it voids is. */
export type Place = { kind: 'site' | 'kitchen'; id: string };
export function placeOf(fact: Exclude<Fact, { kind: 'voided' }>): Place {
  if ('siteId' in fact && fact.siteId) return { kind: 'site', id: fact.siteId };
  if ('kitchenId' in fact && fact.kitchenId) return { kind: 'kitchen', id: fact.kitchenId };
  throw new Error(`fact ${fact.id} names no place`);
}

/** The site that a fact names, if it names one. */
export const siteOf = (fact: Fact): string | undefined => ('siteId' in fact ? fact.siteId : undefined);

/** The kitchen that a fact names, if it names one. */
export const kitchenOf = (fact: Fact): string | undefined =>
  'kitchenId' in fact ? fact.kitchenId : undefined;
