// Judges a measurement, on the phone while it is written and on the server when it comes: what cannot be is refused, what is
// unlikely is asked to be measured again and taken once it was.
import { daysBetween, localDate } from './dates.ts';
import { evaluate, type MeasuredOn } from './evaluate.ts';
import type { Standard } from './growth/standard.ts';
import type { Evaluation, Measurement } from './measurement.ts';
import { warningsOf } from './measurement-warnings.ts';
import type { BrokenMeasurementRule, Warning } from './measurement-words.ts';
import { isThirdDue } from './readings.ts';
import type { Round } from './round.ts';
import { namedRule, numberRule, type Rules } from './rules.ts';

export type MeasuringContext = {
  child: Pick<MeasuredOn, 'sex' | 'birthDate'>;
  round: Pick<Round, 'date'>;
  /** What the child measured in the round before. */
  before?: Omit<Evaluation, 'warnings'> | undefined;
  /** Of the site, and the moment by the server's or the phone's clock. */
  zone: string;
  now: Date;
  rules: Rules;
  standard: Standard;
};

/** Refused, with every rule that it breaks; or what it says, with what is to be measured again unless confirmed. */
export type Judgement =
  | { broken: BrokenMeasurementRule[] }
  | { broken?: never; evaluation: Evaluation; warnings: Warning[] };

export function judgeMeasurement(measurement: Measurement, context: MeasuringContext): Judgement {
  const { child, before, round, zone, rules, standard } = context;
  const broken = brokenRules(measurement, context);
  if (broken.length > 0) return { broken };
  const date = localDate(measurement.measuredAt, zone);
  const found = evaluate(measurement, { ...child, date, roundDate: round.date }, rules, standard);
  const warnings = warningsOf(found, before, rules, round.date);
  return { evaluation: { ...found, warnings: [...new Set(warnings.map(({ code }) => code))] }, warnings };
}

const MINUTE_MS = 60_000;

function brokenRules(measurement: Measurement, context: MeasuringContext): BrokenMeasurementRule[] {
  const { child, round, zone, now, rules } = context;
  const { measuredAt, weightKg, heightCm } = measurement;
  const date = localDate(measuredAt, zone);
  const broken: BrokenMeasurementRule[] = [];
  const add = (code: BrokenMeasurementRule['code'], path: string, numbers = {}) =>
    broken.push({ code, path, numbers });
  if (!weightKg && !heightCm) add('nothing-measured', 'weightKg');
  const ahead = numberRule(rules, 'fact.maxMinutesAhead', round.date) * MINUTE_MS;
  if (Date.parse(measuredAt) > now.getTime() + ahead) add('measured-ahead', 'measuredAt');
  if (date < child.birthDate) add('born-later', 'measuredAt');
  const days = numberRule(rules, 'round.aroundDays', round.date);
  if (Math.abs(daysBetween(round.date, date)) > days)
    add('outside-round', 'measuredAt', { days, date: round.date });
  return [...broken, ...thirdsDue(measurement, rules, round.date)];
}

const UNITS = { weightKg: 'kg', heightCm: 'cm' } as const;

function thirdsDue(measurement: Measurement, rules: Rules, date: string): BrokenMeasurementRule[] {
  const limits = namedRule(rules, 'measure.thirdAbove', date);
  return (['weightKg', 'heightCm'] as const).flatMap((path) => {
    const readings = measurement[path];
    const most = Number(limits[path]);
    const isDue = readings?.length === 2 && isThirdDue(readings, most);
    return isDue ? [{ code: 'third-reading' as const, path, numbers: { most, unit: UNITS[path] } }] : [];
  });
}
