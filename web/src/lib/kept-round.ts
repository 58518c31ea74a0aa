// A round of measuring as this phone keeps it, to be measured without a signal: names are here only while it is measured.
import type { Round } from '../../../shared/domain/round.ts';
import type { DatedRule } from '../../../shared/domain/rules.ts';
import type { Child } from './shapes.ts';

export type KeptRound = {
  site: { id: string; name: string; district: string };
  month: string;
  round: Round;
  /** In force on the day of the round. */
  rules: DatedRule[];
  children: Child[];
  /** When the server gave it. */
  at: string;
};
