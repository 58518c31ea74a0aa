// The batches that may have made people ill: all that the ill sites had in the hours before (dated rule `incident.lookBack`), those
// that most of them had first; for an incident at a kitchen, what it cooked.
import pLimit from 'p-limit';
import { effectiveFacts, ofKind } from '../../../shared/domain/chain.ts';
import { datesOf, localDate } from '../../../shared/domain/dates.ts';
import { clockOf, everyBatchOf, kitchensOf } from '../../../shared/domain/deliveries.ts';
import type { Fact, FactOf } from '../../../shared/domain/fact.ts';
import { siteOf } from '../../../shared/domain/fact-place.ts';
import { MEALS } from '../../../shared/domain/meal.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { numberRule, type Rules } from '../../../shared/domain/rules.ts';
import { type SafetyFinding, safetyFindings } from '../../../shared/domain/safety.ts';
import { withdrawnChecks } from '../../../shared/domain/withdrawn.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { FoundCase } from '../http/get-case.ts';

const READS_AT_ONCE = 16;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export type Candidate = {
  batch: FactOf<'cooked'>;
  /** From cooked to the last that was handed out anywhere; null where nothing was. */
  minutes: number | null;
  findings: readonly SafetyFinding[];
  illSites: readonly string[];
  /** Sites that had it and report nobody ill. */
  otherSites: number;
  samples: readonly FactOf<'sample-retained'>[];
  recall: FactOf<'recalled'> | undefined;
  /** Sites that have read the recall. */
  seen: number;
};

/** Takes the case and those joined to it. */
export async function candidateBatches(
  cases: readonly FoundCase[],
  platform: Platform,
): Promise<Candidate[]> {
  const rules = await platform.rules.current();
  const span = spanOf(cases, rules);
  const ill = idsOf(cases, 'site');
  const days = await kitchenDays(ill, idsOf(cases, 'kitchen'), span.dates, platform);
  const found = await pLimit(READS_AT_ONCE).map(days, ({ id, date }) => readDay(id, date, platform));
  return found
    .flatMap((day) => candidatesOf(day, { rules, zone: span.zone, ill }))
    .filter(({ batch }) => span.isWithin(batch.finishedAt))
    .filter(({ illSites }) => illSites.length > 0 || ill.length === 0)
    .sort(
      (a, b) => b.illSites.length - a.illSites.length || (a.batch.finishedAt < b.batch.finishedAt ? 1 : -1),
    );
}

const idsOf = (cases: readonly FoundCase[], kind: 'site' | 'kitchen'): string[] => [
  ...new Set(cases.flatMap(({ place }) => (place.kind === kind ? [place.id] : []))),
];

type Span = { dates: string[]; zone: string; isWithin: (instant: string) => boolean };

/** From the look-back before someone fell ill until that was reported, of each case. */
function spanOf(cases: readonly FoundCase[], rules: Rules): Span {
  const zone = zoneOf(cases[0]?.place.district ?? 'ID');
  const windows = cases.map((one) => windowOf(one, rules));
  const day = (ms: number) => localDate(new Date(ms), zone);
  const dates = windows.flatMap(({ from, to }) => datesOf(day(from), day(to)));
  return {
    zone,
    dates: [...new Set(dates)],
    isWithin: (instant) =>
      windows.some(({ from, to }) => from <= Date.parse(instant) && Date.parse(instant) <= to),
  };
}

/** What a phone's clock says counts as far as it can be of the incident's day; else the day itself does. */
function windowOf({ date, found: { incident } }: FoundCase, rules: Rules): { from: number; to: number } {
  const lookBack = numberRule(rules, 'incident.lookBack', date) * HOUR_MS;
  const [before, after] = [Date.parse(date) - DAY_MS, Date.parse(date) + DAY_MS];
  const isNear = (ms: number) => before - lookBack <= ms && ms <= after + DAY_MS;
  const at = Date.parse(incident.at);
  const onset = Date.parse(incident.onsetAt ?? incident.at);
  return { from: (isNear(onset) ? onset : before) - lookBack, to: isNear(at) ? at : after };
}

type KitchenDay = { id: string; date: string };

/** The days of the kitchens that an ill site had food from, and of those where the incident is. */
async function kitchenDays(
  sites: readonly string[],
  own: readonly string[],
  dates: readonly string[],
  platform: Platform,
): Promise<KitchenDay[]> {
  const siteDays = sites.flatMap((id) => dates.map((date) => ({ id, date })));
  const ofSites = await pLimit(READS_AT_ONCE).map(siteDays, async ({ id, date }) =>
    kitchensOf(effectiveFacts(await factsOf('site', id, date, platform))).map((kitchen) => ({
      id: kitchen,
      date,
    })),
  );
  const ofKitchens = own.flatMap((id) => dates.map((date) => ({ id, date })));
  const all = [...ofSites.flat(), ...ofKitchens];
  return [...new Map(all.map((day) => [`${day.id} ${day.date}`, day])).values()];
}

const factsOf = async (
  kind: 'site' | 'kitchen',
  id: string,
  date: string,
  { facts }: Platform,
): Promise<Fact[]> => (await facts.ofPlaceDay({ kind, id }, date)).map(({ fact }) => fact);

type ReadDay = { own: readonly Fact[]; delivered: readonly Fact[]; withdrawn: readonly Fact[] };

async function readDay(id: string, date: string, platform: Platform): Promise<ReadDay> {
  const [own, stored] = await Promise.all([
    factsOf('kitchen', id, date, platform),
    platform.facts.ofKitchenDay(id, date),
  ]);
  const ofSites = stored.map(({ fact }) => fact);
  return {
    own: effectiveFacts(own),
    delivered: effectiveFacts(ofSites),
    withdrawn: withdrawnChecks([...own, ...ofSites]),
  };
}

type Judge = { rules: Rules; zone: string; ill: readonly string[] };

const candidatesOf = ({ own, delivered, withdrawn }: ReadDay, judge: Judge): Candidate[] =>
  ofKind(own, 'cooked').map((batch) => {
    const sites = sitesWith(batch, own, delivered);
    const illSites = sites.map(({ siteId }) => siteId).filter((id) => judge.ill.includes(id));
    const recall = ofKind(own, 'recalled').find(({ batchId }) => batchId === batch.batchId);
    return {
      batch,
      minutes: minutesOf(batch, sites, own, judge.rules),
      findings: findingsOf(sites, { own, withdrawn }, judge),
      illSites,
      otherSites: sites.length - illSites.length,
      samples: ofKind(own, 'sample-retained').filter(({ batchId }) => batchId === batch.batchId),
      recall,
      seen: sites.filter(({ ofMeal }) => hasSeen(ofMeal, recall?.id)).length,
    };
  });

const hasSeen = (ofMeal: readonly Fact[], recallId: string | undefined): boolean =>
  ofKind(ofMeal, 'recall-seen').some((seen) => seen.recallId === recallId);

type SiteMeal = { siteId: string; ofMeal: readonly Fact[] };

/** The sites that have food of a batch, with their facts of the meal that it is in. */
function sitesWith(batch: FactOf<'cooked'>, own: readonly Fact[], delivered: readonly Fact[]): SiteMeal[] {
  const bySite = Map.groupBy(delivered, (fact) => siteOf(fact) ?? '');
  return [...bySite]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([siteId, facts]) => {
      if (siteId === '' || facts.every(({ kind }) => kind === 'planned')) return [];
      const ofMeal = MEALS.map((meal) => facts.filter((fact) => fact.meal === meal)).find((some) =>
        everyBatchOf(some, own).some(({ batchId }) => batchId === batch.batchId),
      );
      return ofMeal ? [{ siteId, ofMeal }] : [];
    });
}

function minutesOf(
  { finishedAt }: FactOf<'cooked'>,
  sites: readonly SiteMeal[],
  own: readonly Fact[],
  rules: Rules,
): number | null {
  const served = sites.flatMap(({ ofMeal }) => clockOf(ofMeal, own, rules).servedAt ?? []);
  const last = Math.max(...served.map((at) => Date.parse(at)));
  return served.length > 0 ? Math.round((last - Date.parse(finishedAt)) / 60_000) : null;
}

/** What was unsafe with it anywhere, each kind once. */
function findingsOf(
  sites: readonly SiteMeal[],
  { own, withdrawn }: Pick<ReadDay, 'own' | 'withdrawn'>,
  { rules, zone }: Judge,
): SafetyFinding[] {
  const goneAt = (siteId: string) => withdrawn.filter((fact) => (siteOf(fact) ?? siteId) === siteId);
  const all = sites.flatMap(({ siteId, ofMeal }) =>
    safetyFindings(ofMeal, { rules, zone, ofKitchens: own, withdrawn: goneAt(siteId) }),
  );
  const found = all.filter(({ code }) => code !== 'incident');
  return [...new Map(found.map((finding) => [finding.code, finding])).values()];
}
