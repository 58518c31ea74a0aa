// A measurement as it is typed, and what the shared judge says of it: the words of the server, said at once.
import { daysBetween } from '../../../../shared/domain/dates.ts';
import { issuesOf } from '../../../../shared/domain/issues.ts';
import { judgeMeasurement, type MeasuringContext } from '../../../../shared/domain/judge-measurement.ts';
import { fill, type Language } from '../../../../shared/domain/language.ts';
import { type Measurement, measurement } from '../../../../shared/domain/measurement.ts';
import { MEASUREMENT_RULES, WARNINGS } from '../../../../shared/domain/measurement-words.ts';
import { isThirdDue } from '../../../../shared/domain/readings.ts';
import { namedRule } from '../../../../shared/domain/rules.ts';
import { toDecimal } from './decimal.ts';

type Readings = readonly [string, string, string];
export type Typed = {
  weightKg: Readings;
  heightCm: Readings;
  measured: Measurement['measured'];
  oedema: boolean;
  hbGL: string;
  muacCm: string;
};
export type Measure = 'weightKg' | 'heightCm';

/** From this day of life on a child is measured standing. */
const STANDS_FROM_DAY = 731;

export const usuallyMeasured = (birthDate: string, date: string): Measurement['measured'] =>
  daysBetween(birthDate, date) < STANDS_FROM_DAY ? 'lying' : 'standing';

const textOf = (value: number | undefined): string => (value === undefined ? '' : String(value));
const textsOf = (readings: readonly number[] = []): Readings => [
  textOf(readings[0]),
  textOf(readings[1]),
  textOf(readings[2]),
];

/** A form to begin with: empty, or as a measurement says that was refused. */
export const toTyped = (before: Measurement | undefined, usual: Measurement['measured']): Typed => ({
  weightKg: textsOf(before?.weightKg),
  heightCm: textsOf(before?.heightCm),
  measured: before?.measured ?? usual,
  oedema: before?.oedema ?? false,
  hbGL: textOf(before?.hbGL),
  muacCm: textOf(before?.muacCm),
});

export const isBlank = ({ weightKg, heightCm, hbGL, muacCm }: Typed): boolean =>
  [...weightKg, ...heightCm, hbGL, muacCm].every((text) => text.trim() === '');

const decimalsOf = (texts: readonly string[]): number[] => texts.flatMap((text) => toDecimal(text) ?? []);

/** Whether the first two readings ask for a third. */
export function isThirdAsked(
  typed: Typed,
  measure: Measure,
  { rules, round }: Pick<MeasuringContext, 'rules' | 'round'>,
): boolean {
  const [first, second] = typed[measure].map(toDecimal);
  if (first === undefined || second === undefined || Number.isNaN(first + second)) return false;
  return isThirdDue([first, second], Number(namedRule(rules, 'measure.thirdAbove', round.date)[measure]));
}

type Made = Pick<Measurement, 'id' | 'childId' | 'measuredAt'> & { confirmed: boolean };
export type Finding = { path: string; code: string; message: string };
export type Judged = {
  /** Present when it may be kept: nothing is wrong, and what is unlikely was measured again. */
  measurement: Measurement | undefined;
  findings: Finding[];
  /** What is unlikely, each kind once: "Ukur ulang". */
  warnings: string[];
};

export function judgeTyped(typed: Typed, made: Made, context: MeasuringContext, language: Language): Judged {
  const shape = measurement.safeParse(toDraft(typed, made, context));
  if (!shape.success)
    return { measurement: undefined, findings: issuesOf(shape.error)(language), warnings: [] };
  const judged = judgeMeasurement(shape.data, context);
  if (judged.broken) {
    const findings = judged.broken.map(({ code, path, numbers }) => ({
      path,
      code,
      message: fill(MEASUREMENT_RULES[code], numbers, language),
    }));
    return { measurement: undefined, findings, warnings: [] };
  }
  const firsts = new Map(judged.warnings.toReversed().map((one) => [one.code, one]));
  const warnings = [...firsts.values()].map(({ code, numbers }) => fill(WARNINGS[code], numbers, language));
  const isTaken = warnings.length === 0 || made.confirmed;
  return { measurement: isTaken ? shape.data : undefined, findings: [], warnings };
}

function toDraft(typed: Typed, { confirmed, ...made }: Made, context: MeasuringContext): object {
  const readingsOf = (measure: Measure): { [M in Measure]?: number[] } => {
    const [first, second, third] = typed[measure];
    const asked = isThirdAsked(typed, measure, context) ? [first, second, third] : [first, second];
    const readings = decimalsOf(asked);
    return readings.length > 0 ? { [measure]: readings } : {};
  };
  const [hbGL, muacCm] = [toDecimal(typed.hbGL), toDecimal(typed.muacCm)];
  return {
    ...made,
    ...readingsOf('weightKg'),
    ...readingsOf('heightCm'),
    measured: typed.measured,
    ...(typed.oedema && { oedema: true }),
    ...(hbGL !== undefined && { hbGL }),
    ...(muacCm !== undefined && { muacCm }),
    ...(confirmed && { confirmed }),
  };
}
