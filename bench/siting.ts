// Plans of kitchens: time, cost and proven gap for made-up regions, and for public single-source instances given by path:
// SITING_FILES=beasley:cap61:holmberg:p1 (layout, path, layout, path). Time is that of the processor, so that a busy machine
// gives the same figure; SITING_SITES=500,800 chooses the sizes.
import { indexRules } from '../shared/domain/rules.ts';
import { start } from '../shared/domain/siting/checkpoint.ts';
import type { Model } from '../shared/domain/siting/model.ts';
import type { SitingPlan } from '../shared/domain/siting/plan.ts';
import { sitingCostsOf, sitingRulesOf } from '../shared/domain/siting/rules-of-day.ts';
import { nextStep, solve } from '../shared/domain/siting/solve.ts';
import { loadExactSolver } from '../shared/lambda/exact-solver.ts';
import { RULES } from '../shared/reference/rules.ts';
import { readFacility } from './facility-file.ts';
import { type Print, round } from './figure.ts';
import { toRegion } from './siting-region.ts';

const SIZES = [500, 800, 1_000, 3_300, 5_000];
const DAY = '2026-11-24';
const SEED = 1;
/** Seconds and proven gap in percent, at most, by sites. */
const AIMS: Readonly<Record<number, { seconds: number; percent?: number }>> = {
  800: { seconds: 60, percent: 2 },
  3300: { seconds: 300, percent: 5 },
  5000: { seconds: 900 },
};
const OVER_KNOWN = 1;

export async function siting(print: Print): Promise<void> {
  const solver = await loadExactSolver();
  const book = indexRules(RULES);
  const sizes = process.env.SITING_SITES?.split(',').map(Number) ?? SIZES;
  for (const sites of sizes) {
    const input = toRegion(sites, SEED, sitingRulesOf(book, DAY), sitingCostsOf(book, DAY));
    const begun = process.cpuUsage();
    printPlan(print, sites, finish(solve(input, { solver })), secondsSince(begun));
  }
  const files = (process.env.SITING_FILES ?? '').split(':').filter(Boolean);
  for (let n = 0; n + 1 < files.length; n += 2)
    printInstance(print, files[n] as string, files[n + 1] as string);
}

const secondsSince = (begun: NodeJS.CpuUsage): number => process.cpuUsage(begun).user / 1e6;

function finish(run: Generator<unknown, SitingPlan>): SitingPlan {
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
}

function printPlan(print: Print, sites: number, plan: SitingPlan, seconds: number): void {
  const { seconds: most, percent } = AIMS[sites] ?? {};
  const what = `${sites} sites`;
  const time = most === undefined ? {} : { aim: `<= ${most}`, met: seconds <= most };
  print({ bench: 'siting', case: `${what}: processor`, value: round(seconds, 1), unit: 's', ...time });
  print({ bench: 'siting', case: `${what}: kitchens`, value: plan.kitchens.length, unit: 'kitchen' });
  const cost = round((plan.cost.facility + plan.cost.distance) / 1e9);
  print({ bench: 'siting', case: `${what}: cost`, value: cost, unit: 'IDR bn/year' });
  const gap = round(100 * plan.gap);
  const close = percent === undefined ? {} : { aim: `<= ${percent}`, met: gap <= percent };
  print({ bench: 'siting', case: `${what}: proven gap`, value: gap, unit: '%', ...close });
}

function printInstance(print: Print, layout: string, path: string): void {
  if (layout !== 'beasley' && layout !== 'holmberg')
    throw new Error(`no layout ${layout}: beasley or holmberg`);
  const { model, known } = readFacility(path, layout);
  const begun = process.cpuUsage();
  const cost = bestCostOf(model);
  print({ bench: 'siting', case: `${path}: processor`, value: round(secondsSince(begun), 1), unit: 's' });
  if (known === undefined) return;
  const over = round((100 * (cost - known)) / known, 3);
  const aim = `<= ${OVER_KNOWN}`;
  print({
    bench: 'siting',
    case: `${path}: over ${known}`,
    value: over,
    unit: '%',
    aim,
    met: over <= OVER_KNOWN,
  });
}

function bestCostOf(model: Model): number {
  let now = start(model, SEED);
  while (now.phase !== 'done') now = nextStep(model, now, undefined);
  return now.bestCost;
}
