// What needs a look at a site as of now: what is unsafe, the gaps in its chain, food of a kitchen that had not begun, and its silence
// once the window is over.
import { type BeforeGates, beforeGatesFindings, type Waits } from '../../../shared/domain/begun.ts';
import { siteDiscrepancies } from '../../../shared/domain/chain.ts';
import type { Discrepancy } from '../../../shared/domain/discrepancy.ts';
import type { Fact } from '../../../shared/domain/fact.ts';
import { silenceOf } from '../../../shared/domain/reporting.ts';
import { type SafetyContext, safetyFindings } from '../../../shared/domain/safety.ts';

export type Finding = Discrepancy | BeforeGates;
export type Judging = SafetyContext & { now: Date; waits: Waits };

/** Takes the effective facts of the site's day. What is unsafe comes first. */
export const siteFindings = (effective: readonly Fact[], judging: Judging): Finding[] => [
  ...safetyFindings(effective, judging),
  ...siteDiscrepancies(effective, judging.rules, judging.zone),
  ...beforeGatesFindings(effective, judging.waits),
  ...silenceOf(effective, judging.rules, judging.zone, judging.now),
];
