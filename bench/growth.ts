// z-scores: children a second in Node with all their scores, flags and classes, and what it adds to a page's script.
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { MeasuredChild } from '../shared/domain/growth/child.ts';
import { type AgeIndex, SEXES, type Sex } from '../shared/domain/growth/curves.ts';
import { toStandard } from '../shared/domain/growth/standard.ts';
import { growthOf } from '../shared/domain/growth/z-scores.ts';
import { GROWTH_CURVES } from '../shared/reference/growth-curves.ts';
import { type Print, quantile, round } from './figure.ts';

const CHILDREN = 100_000;
const RUNS = 15;
const AIM_PER_SECOND = 200_000;
const AIM_KB = 20;
const [UNDER_FIVE, ALL_AGES, DAYS_A_MONTH] = [1826, 6939, 30.4375];
const STANDARD = toStandard(GROWTH_CURVES);

/** What a page would load: the rules with the curves. */
const PAGE = `export { growthOf } from './shared/domain/growth/z-scores.ts';
export { toStandard } from './shared/domain/growth/standard.ts';
export { CLASS_WORDS } from './shared/domain/growth/class-words.ts';
export { GROWTH_CURVES } from './shared/reference/growth-curves.ts';`;

export async function growth(print: Print): Promise<void> {
  for (const [what, days] of [
    ['0 to 5 years', UNDER_FIVE],
    ['0 to 19 years', ALL_AGES],
  ] as const) {
    const value = perSecond(childrenUpTo(days));
    const met = value >= AIM_PER_SECOND;
    print({
      bench: 'growth',
      case: `children of ${what}`,
      value,
      unit: 'children/s',
      aim: `>= ${AIM_PER_SECOND}`,
      met,
    });
  }
  print({ bench: 'growth', case: 'curves unfolded, first child of each sex', value: firstMs(), unit: 'ms' });
  await printSize(print);
}

/** Children of all ages around the median, one in fifty far from it, the same ones every time. */
const childrenUpTo = (days: number): MeasuredChild[] =>
  Array.from({ length: CHILDREN }, (_, i) => {
    const sex = SEXES[i % 2] ?? 'male';
    const ageDays = Math.round((((i * 7919) % CHILDREN) / CHILDREN) * days);
    const heightCm = medianOf('heightForAge', sex, ageDays) * (1 + ((i % 13) - 6) / 100);
    const bmi = medianOf('bmiForAge', sex, ageDays) * (i % 50 === 0 ? 1.8 : 1 + ((i % 17) - 8) / 60);
    const weightKg = (heightCm / 100) ** 2 * bmi;
    return { sex, ageDays, heightCm, weightKg, measured: i % 3 === 0 ? 'lying' : 'standing' };
  });

const medianOf = (index: AgeIndex, sex: Sex, days: number): number =>
  (days <= UNDER_FIVE ? STANDARD.ofDay(index, sex, days) : STANDARD.ofMonth(index, sex, days / DAYS_A_MONTH))
    ?.M ?? 0;

function perSecond(children: readonly MeasuredChild[]): number {
  const rates = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    for (const child of children) growthOf(child, STANDARD);
    return CHILDREN / ((performance.now() - begun) / 1000);
  });
  return round(quantile(rates, 0.5), 0);
}

function firstMs(): number {
  const standard = toStandard(GROWTH_CURVES);
  const begun = performance.now();
  for (const sex of SEXES)
    for (const ageDays of [1000, 3000]) growthOf({ sex, ageDays, heightCm: 100, weightKg: 15 }, standard);
  return round(performance.now() - begun);
}

async function printSize(print: Print): Promise<void> {
  const { outputFiles } = await build({
    stdin: { contents: PAGE, resolveDir: '.' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    external: ['zod'],
    logLevel: 'error',
  });
  const script = outputFiles[0]?.contents ?? new Uint8Array();
  const zipped = round(gzipSync(script).length / 1000, 1);
  print({ bench: 'growth', case: 'rules and curves', value: round(script.length / 1000, 1), unit: 'kB' });
  print({
    bench: 'growth',
    case: 'rules and curves, gzip (zod is there already)',
    value: zipped,
    unit: 'kB',
    aim: `<= ${AIM_KB}`,
    met: zipped <= AIM_KB,
  });
}
