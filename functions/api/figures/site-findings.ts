// What needs a look at a site as of now: what is unsafe, the gaps in its chain, and its silence once the window is over.
import { siteDiscrepancies } from '../../../shared/domain/chain.ts';
import type { Discrepancy } from '../../../shared/domain/discrepancy.ts';
import type { Fact } from '../../../shared/domain/fact.ts';
import { silenceOf } from '../../../shared/domain/reporting.ts';
import type { Rules } from '../../../shared/domain/rules.ts';
import { safetyFindings } from '../../../shared/domain/safety.ts';

export type Judging = { rules: Rules; zone: string; now: Date };

/** Takes the effective facts of the site's day and of its kitchens'. What is unsafe comes first. */
export const siteFindings = (
  effective: readonly Fact[],
  ofKitchens: readonly Fact[],
  { rules, zone, now }: Judging,
): Discrepancy[] => [
  ...safetyFindings(effective, { rules, zone, ofKitchens }),
  ...siteDiscrepancies(effective, rules, zone),
  ...silenceOf(effective, rules, zone, now),
];
