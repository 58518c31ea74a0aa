// What stands at a site's day at this moment, as an acknowledgement remembers it.
import { codesOf, SILENT } from '../../../shared/domain/acknowledgement.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { isSilent } from '../../../shared/domain/reporting.ts';
import type { SiteDayOf } from '../../../shared/store/acknowledgement-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { kitchenFactsOn, siteFactsOf } from '../../fold-days/kitchen-facts.ts';
import { siteFindings } from './site-findings.ts';

/** Silence counts from the plan on, as in the list of the silent: a coordinator may take it up before the window is over. */
export async function standingCodes(
  { district, date, siteId }: SiteDayOf,
  platform: Platform,
): Promise<string[]> {
  const stored = await platform.facts.ofPlaceDay({ kind: 'site', id: siteId }, date);
  const day = await siteFactsOf(
    stored.map(({ fact }) => fact),
    kitchenFactsOn(date, platform),
  );
  const judging = { rules: await platform.rules.of(district), zone: zoneOf(district), now: platform.now() };
  const found = codesOf(siteFindings(day.facts, { ...judging, ...day })).filter((code) => code !== SILENT);
  return isSilent(day.facts) ? [...found, SILENT] : found;
}
