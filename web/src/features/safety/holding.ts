// The holds of a meal that somebody is about to end.
import type { FactContext } from '../../../../shared/domain/fact-rules.ts';
import type { Hold } from '../../../../shared/domain/holds.ts';
import type { Meal } from '../../../../shared/domain/meal.ts';

export type Holding = { meal: Meal; holds: readonly Hold[]; context: FactContext | undefined };
