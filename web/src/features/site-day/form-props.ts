// What every form of a site's day is given.
import type { FactKind, FactOf } from '../../../../shared/domain/fact.ts';
import type { FactContext } from '../../../../shared/domain/fact-rules.ts';
import type { Portions } from '../../../../shared/domain/portions.ts';
import type { MealDay } from './use-site-day.ts';

/** A delivery as its note says: scanned, or typed. */
export type Delivery = { kitchenId?: string; batchId?: string; portions: Portions };

export type FormProps<K extends FactKind> = {
  siteId: string;
  date: string;
  zone: string;
  day: MealDay;
  context: FactContext | undefined;
  /** The record that is corrected, to start from. */
  before?: FactOf<K> | undefined;
  /** The id of the record that the new one replaces. */
  supersedes?: string | undefined;
  /** What it corrects was replaced meanwhile. */
  isReplaced?: boolean | undefined;
  delivery?: Delivery | undefined;
  onDone: (isSaved: boolean) => void;
};
