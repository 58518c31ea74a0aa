// What every form of a kitchen's day is given.
import type { FactKind, FactOf } from '../../../../shared/domain/fact.ts';
import type { FactContext } from '../../../../shared/domain/fact-rules.ts';
import type { Meal } from '../../../../shared/domain/meal.ts';

export type KitchenFormProps<K extends FactKind> = {
  kitchenId: string;
  date: string;
  meal: Meal;
  zone: string;
  context: FactContext | undefined;
  /** The record that is corrected, to start from. */
  before?: FactOf<K> | undefined;
  supersedes?: string | undefined;
  onDone: (isSaved: boolean) => void;
};
