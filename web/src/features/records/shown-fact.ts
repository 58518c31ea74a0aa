// A day's records as this phone knows them: what the server has, and what still waits here.
import { effectiveFacts } from '../../../../shared/domain/chain.ts';
import type { Fact } from '../../../../shared/domain/fact.ts';
import type { ProblemBody } from '../../../../shared/domain/problem.ts';
import type { FactEntry } from '../../lib/outbox/entry.ts';
import type { LoggedFact } from '../../lib/shapes.ts';

export type ShownFact = {
  fact: Fact;
  state: FactEntry['state'];
  isEffective: boolean;
  /** Whether the person signed in wrote it. */
  isOwn: boolean;
  at: string;
  receipt?: string | undefined;
  problem?: ProblemBody | undefined;
};

const ofServer = ({ fact, receipt, receivedAt, mine }: LoggedFact): Omit<ShownFact, 'isEffective'> => ({
  fact,
  state: 'confirmed',
  isOwn: mine,
  at: receivedAt,
  receipt,
});

const ofPhone = ({
  fact,
  state,
  receipt,
  receivedAt,
  madeAt,
  problem,
}: FactEntry): Omit<ShownFact, 'isEffective'> => ({
  fact,
  state,
  isOwn: true,
  at: receivedAt ?? madeAt,
  receipt,
  problem,
});

/** Both together, oldest first; what the server has already is shown once. Rejected records never count. */
export function toShownFacts(logged: readonly LoggedFact[], entries: readonly FactEntry[]): ShownFact[] {
  const known = new Set(logged.map(({ fact }) => fact.id));
  const all = [...logged.map(ofServer), ...entries.filter(({ id }) => !known.has(id)).map(ofPhone)];
  const counting = effectiveFacts(all.filter(({ state }) => state !== 'rejected').map(({ fact }) => fact));
  const effective = new Set(counting.map(({ id }) => id));
  return all
    .map((shown) => ({ ...shown, isEffective: shown.state !== 'rejected' && effective.has(shown.fact.id) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** The facts that count. */
export const countingFacts = (shown: readonly ShownFact[]): Fact[] =>
  shown.filter(({ isEffective }) => isEffective).map(({ fact }) => fact);
