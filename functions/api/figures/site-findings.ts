// What does not add up at a site as of now: the gaps in its chain, and its silence once the window is over.
import { siteDiscrepancies } from '../../../shared/domain/chain.ts';
import type { Discrepancy } from '../../../shared/domain/discrepancy.ts';
import type { Fact } from '../../../shared/domain/fact.ts';
import { silenceOf } from '../../../shared/domain/reporting.ts';
import type { Rules } from '../../../shared/domain/rules.ts';

export type Judging = { rules: Rules; zone: string; now: Date };

/** Takes the effective facts of the site's day. */
export const siteFindings = (effective: readonly Fact[], { rules, zone, now }: Judging): Discrepancy[] => [
  ...siteDiscrepancies(effective, rules, zone),
  ...silenceOf(effective, rules, zone, now),
];
