// What every form about safety is given, at a site as in a kitchen.
import type { FactKind, FactOf } from '../../../../shared/domain/fact.ts';
import type { FactContext } from '../../../../shared/domain/fact-rules.ts';
import type { Meal } from '../../../../shared/domain/meal.ts';

/** Where it happened. */
export type SafetyPlace = { siteId: string } | { kitchenId: string };

export type SafetyFormProps<K extends FactKind> = {
  place: SafetyPlace;
  date: string;
  meal: Meal;
  zone: string;
  context: FactContext | undefined;
  /** The batches that a check may be about; none at a site. */
  batches: readonly FactOf<'cooked'>[];
  /** The record that is corrected, to start from. */
  before?: FactOf<K> | undefined;
  supersedes?: string | undefined;
  isReplaced?: boolean | undefined;
  onDone: (isSaved: boolean) => void;
};

/** The outbox's name of a place. */
export const placeText = (place: SafetyPlace): string =>
  'siteId' in place ? `site:${place.siteId}` : `kitchen:${place.kitchenId}`;
