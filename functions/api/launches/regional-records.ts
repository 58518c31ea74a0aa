// What a launch arranges for the region itself: rules of its own, and days of its calendar.
import { addDays, localDate } from '../../../shared/domain/dates.ts';
import type { LaunchRecords, LaunchRequest } from '../../../shared/domain/launch.ts';
import type { PlanningInput } from '../../../shared/domain/planning.ts';
import { daysToAdd } from '../../../shared/domain/proposal-calendar.ts';
import { ancestorsOf, zoneOf } from '../../../shared/domain/region.ts';
import { isRegional, isSameValue } from '../../../shared/domain/regional-rules.ts';
import { type DatedRule, type Rules, ruleInForce } from '../../../shared/domain/rules.ts';
import type { Platform } from '../../../shared/store/platform.ts';

const YEAR_DAYS = 365;

/** A day as it is, or tomorrow where it has begun: no day is judged anew. */
export function fromTomorrow(date: string, region: string, { now }: Pick<Platform, 'now'>): string {
  const tomorrow = addDays(localDate(now(), zoneOf(region)), 1);
  return [date, tomorrow].sort().at(-1) ?? tomorrow;
}

/** The rules that the plan was made with instead of those that hold, each with what becomes of it. */
export async function ruleRecordsOf(
  input: PlanningInput,
  { opensOn }: LaunchRequest,
  platform: Platform,
): Promise<LaunchRecords['rules']> {
  const { code: region } = input.region;
  const holding = await platform.rules.of(region);
  const rule = {
    region,
    validFrom: fromTomorrow(opensOn, region, platform),
    source: await sourceOf(input, platform),
    certainty: 'proposal' as const,
  };
  return input.rules
    .filter(({ key }) => input.changed.includes(key))
    .map(({ key, value, unit }) => {
      if (!isRegional(key)) return { key, value, action: 'plan-only' };
      const planned = { ...rule, key, value, unit };
      return isThere(planned, holding)
        ? { key, value, action: 'keep' }
        : { key, value, action: 'create', rule: planned };
    });
}

/** A rule of the region's own for that key stays, whatever it says; so does one from above that says the same. */
function isThere(planned: DatedRule, holding: Rules): boolean {
  const all = holding.byKey.get(planned.key) ?? [];
  const hasOwn = all.some(({ region, endsOn }) => region === planned.region && !endsOn);
  return hasOwn || isSameValue(ruleInForce(holding, planned.key, planned.validFrom).value, planned.value);
}

async function sourceOf({ proposalId, version }: PlanningInput, { proposals }: Platform): Promise<string> {
  const stored = await proposals.findVersion(proposalId, version);
  return `${stored?.proposal.name ?? ''} (${proposalId} v${version})`.trim();
}

/** The days that hold for the region already, and those of the plan from the first day on where it has none. */
export async function dayRecordsOf(
  { region: { code }, calendar: planned }: PlanningInput,
  { opensOn }: LaunchRequest,
  { calendar }: Platform,
): Promise<LaunchRecords['calendar']> {
  const until = addDays(opensOn, YEAR_DAYS - 1);
  const codes = [code, ...ancestorsOf(code)];
  const there = (await Promise.all(codes.map((one) => calendar.ofRegion(one, opensOn, until)))).flat();
  const added = daysToAdd(planned, there).filter(({ date }) => date >= opensOn);
  return [
    ...there.map((day) => ({ ...day, action: 'keep' as const })),
    ...added.map((day) => ({ ...day, action: 'create' as const })),
  ];
}
