// Writes the rules of a launch as the region's own, each where the region has none for its key; takes back those it wrote.
import type { LaunchRecords } from '../../../shared/domain/launch.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { RegionRule } from '../../../shared/store/rule-book.ts';
import { fromTomorrow } from './regional-records.ts';

type Launching = { proposalId: string; who: string };

/** Written already, or by hand in between: it stays as it is. */
export async function writeRule(
  rule: RegionRule,
  { proposalId, who }: Launching,
  platform: Platform,
): Promise<void> {
  const own = await platform.rules.ofRegion(rule.region);
  if (own.some((one) => one.rule.key === rule.key && !one.rule.endsOn)) return;
  const validFrom = fromTomorrow(rule.validFrom, rule.region, platform);
  const isWritten = await platform.rules.addRegional({ ...rule, validFrom }, who, platform.now(), proposalId);
  if (!isWritten) throw new Problem('conflict');
}

/** One that has begun holds until tomorrow: no day is judged anew. */
export async function withdrawRules(
  records: LaunchRecords,
  { proposalId, who }: Launching,
  platform: Platform,
): Promise<void> {
  const regions = new Set(rulesToWrite(records).map(({ region }) => region));
  for (const region of regions) {
    for (const stored of await platform.rules.ofRegion(region)) {
      if (stored.launchedBy !== proposalId || stored.rule.endsOn) continue;
      const endsOn = fromTomorrow(stored.rule.validFrom, region, platform);
      if (!(await platform.rules.end(stored, endsOn, who, platform.now()))) throw new Problem('conflict');
    }
  }
}

/** The rules among the records that are to be written. */
export const rulesToWrite = ({ rules }: LaunchRecords): RegionRule[] =>
  rules.flatMap(({ action, rule }) =>
    action === 'create' && rule?.region ? [{ ...rule, region: rule.region }] : [],
  );
