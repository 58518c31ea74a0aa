// A province's outcomes: 100,000 measurements in sites, folded into their sites, and the sites into the province.
import { toStandard } from '../shared/domain/growth/standard.ts';
import { type GrowthResult, growthOf } from '../shared/domain/growth/z-scores.ts';
import { mergeOutcomes, noOutcome, outcomeOf } from '../shared/domain/outcomes.ts';
import { GROWTH_CURVES } from '../shared/reference/growth-curves.ts';
import { type Print, quantile, round } from './figure.ts';

const MEASUREMENTS = 100_000;
const SITES = 1_000;
const RUNS = 5;
/** What one unit of reading holds. */
const BYTES_A_READ = 4096;

export async function outcomes(print: Print): Promise<void> {
  const sites = measuredSites();
  const fold = () =>
    sites.map((site) => site.map((child) => outcomeOf(child)).reduce(mergeOutcomes, noOutcome));
  const merge = (all: ReturnType<typeof fold>) => all.reduce(mergeOutcomes, noOutcome);
  const folded = fold();
  const value = medianMs(() => merge(fold()));
  print({ bench: 'outcomes', case: `${MEASUREMENTS} measurements to a province`, value, unit: 'ms' });
  print({
    bench: 'outcomes',
    case: `${SITES} sites to a province`,
    value: medianMs(() => merge(folded)),
    unit: 'ms',
  });
  const bytes = folded.reduce((sum, site) => sum + JSON.stringify(site).length, 0);
  print({ bench: 'outcomes', case: 'bytes of a site', value: round(bytes / SITES, 0), unit: 'B' });
  const reads = Math.ceil(bytes / BYTES_A_READ);
  print({ bench: 'outcomes', case: `reading ${SITES} sites in one query`, value: reads, unit: 'read units' });
}

function measuredSites(): GrowthResult[][] {
  const standard = toStandard(GROWTH_CURVES);
  const perSite = MEASUREMENTS / SITES;
  return Array.from({ length: SITES }, (_, site) =>
    Array.from({ length: perSite }, (_unused, i) =>
      growthOf(
        {
          sex: i % 2 ? 'male' : 'female',
          ageDays: 2200 + ((site * 31 + i * 17) % 2200),
          heightCm: 105 + ((site + i * 7) % 40),
          weightKg: 14 + ((site * 3 + i) % 25),
        },
        standard,
      ),
    ),
  );
}

function medianMs(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return round(quantile(times, 0.5), 1);
}
