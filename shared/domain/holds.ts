// Food that must not be served: a test, a reading or a recall says so, or a mandatory check is missing. Holds are read off
// the facts, so in whatever order these come the same holds stand. A coordinator's release or other food ends them; that the
// check behind one was corrected or voided does not.
import { ofKind } from './chain.ts';
import { batchesOf, isAbout, namedBatches, replacedUntil } from './deliveries.ts';
import type { Fact, FactOf } from './fact.ts';
import { siteOf } from './fact-place.ts';
import type { Numbers, Sentence } from './language.ts';
import type { Meal } from './meal.ts';
import { namedRule, numberRule, type Rules } from './rules.ts';
import { FOOD_POINTS, isInRange, limitAt } from './temperature.ts';
import { earlierVersions, isCheck } from './withdrawn.ts';

export const HOLDS = {
  'hold-unsafe': {
    id: 'Ditahan: uji rasa menyatakan tidak aman.',
    en: 'On hold: the tasting says it is not safe.',
  },
  'hold-score': {
    id: 'Ditahan: nilai uji rasa {score}, batasnya di atas {limit}.',
    en: 'On hold: the tasting scored {score}; it must be above {limit}.',
  },
  'hold-temperature': {
    id: 'Ditahan: suhu {celsius} °C, batasnya {limit} °C.',
    en: 'On hold: read at {celsius} °C; the limit is {limit} °C.',
  },
  'hold-rapid-test': {
    id: 'Ditahan: uji cepat {item} positif ({analyte}).',
    en: 'On hold: the rapid test of {item} is positive ({analyte}).',
  },
  'hold-check-missing': {
    id: 'Ditahan: pemeriksaan wajib belum tercatat ({check}).',
    en: 'On hold: a mandatory check is missing ({check}).',
  },
  'hold-recalled': { id: 'Ditarik: jangan dibagikan. {reason}', en: 'Recalled: do not serve. {reason}' },
} as const satisfies Record<string, Sentence>;

export type HoldCode = keyof typeof HOLDS;
export type Hold = {
  /** The id of the fact behind it, or of the check that is missing. */
  id: string;
  code: HoldCode;
  meal: Meal;
  /** From when it stands. */
  at: string;
  batchId: string | null;
  numbers: Numbers;
  /** The record behind it was corrected or voided since. */
  isWithdrawn: boolean;
};

type Cause = Omit<Hold, 'meal' | 'isWithdrawn'>;
type Judge = { rules: Rules; date: string };

function ofTasting(test: FactOf<'sensory-test'>, { rules, date }: Judge): Cause[] {
  const limit = numberRule(rules, 'sensory.holdAtOrBelow', date);
  const score = Math.min(...Object.values(test.scores));
  const common = { id: test.id, at: test.at, batchId: test.batchId ?? null };
  if (test.verdict === 'unsafe') return [{ ...common, code: 'hold-unsafe', numbers: {} }];
  return score <= limit ? [{ ...common, code: 'hold-score', numbers: { score, limit } }] : [];
}

function ofReading(reading: FactOf<'temperature'>, { rules, date }: Judge): Cause[] {
  const { id, at, celsius, point } = reading;
  const batchId = reading.batchId ?? null;
  if (!FOOD_POINTS.has(point)) return [];
  const limit = limitAt(point, rules, date);
  if (isInRange(celsius, limit)) return [];
  return [{ id, at, batchId, code: 'hold-temperature', numbers: { celsius, limit: limit.celsius } }];
}

const ofRapidTest = ({ id, at, batchId, result, item, analyte }: FactOf<'rapid-test'>): Cause[] =>
  result === 'positive'
    ? [{ id, at, batchId: batchId ?? null, code: 'hold-rapid-test', numbers: { item, analyte } }]
    : [];

const ofRecall = ({ id, at, batchId, reason }: FactOf<'recalled'>): Cause => ({
  id,
  at,
  batchId,
  code: 'hold-recalled',
  numbers: { reason },
});

/** What a check is called in the rule `check.mandatory`, and how one tells that it was made. */
const CHECKS: Readonly<Record<string, (facts: readonly Fact[]) => boolean>> = {
  cookCore: (facts) => ofKind(facts, 'temperature').some(({ point }) => point === 'cook-core'),
  dispatchTemperature: (facts) => ofKind(facts, 'temperature').some(({ point }) => point === 'dispatch'),
  sensoryBeforeDispatch: (facts) =>
    ofKind(facts, 'sensory-test').some(({ phase }) => phase === 'before-dispatch'),
  sample: (facts) => ofKind(facts, 'sample-retained').length > 0,
};

/** The checks that a day's rules make mandatory for every batch before it is sent. */
export const mandatoryChecks = (rules: Rules, date: string): string[] =>
  Object.entries(namedRule(rules, 'check.mandatory', date)).flatMap(([check, is]) =>
    is === 1 && CHECKS[check] ? [check] : [],
  );

/** The mandatory checks of a batch that nobody recorded. */
export function missingChecks(batch: FactOf<'cooked'>, ofKitchens: readonly Fact[], rules: Rules): string[] {
  const checks = ofKitchens.filter((fact) => isCheck(fact) && isAbout(fact, batch));
  return mandatoryChecks(rules, batch.serviceDate).filter((check) => !CHECKS[check]?.(checks));
}

/** What checks found, in a kitchen or at a site. */
const ofChecks = (checks: readonly Fact[], judge: Judge): Cause[] => [
  ...ofKind(checks, 'sensory-test').flatMap((test) => ofTasting(test, judge)),
  ...ofKind(checks, 'temperature').flatMap((reading) => ofReading(reading, judge)),
  ...ofKind(checks, 'rapid-test').flatMap(ofRapidTest),
];

/** What checks of a batch found, also where they do not name it. */
const ofChecksAbout = (batch: FactOf<'cooked'>, checks: readonly Fact[], rules: Rules): Cause[] =>
  ofChecks(
    checks.filter((fact) => isAbout(fact, batch)),
    { rules, date: batch.serviceDate },
  ).map((cause) => ({ ...cause, batchId: batch.batchId }));

/** Why else a batch must not be served, wherever it is. */
function causesOfBatch(batch: FactOf<'cooked'>, ofKitchens: readonly Fact[], rules: Rules): Cause[] {
  const { batchId, finishedAt: at } = batch;
  const missing = missingChecks(batch, ofKitchens, rules).map(
    (check): Cause => ({
      id: `${check}-${batchId}`,
      code: 'hold-check-missing',
      at,
      batchId,
      numbers: { check },
    }),
  );
  return [
    ...ofKind(ofKitchens, 'recalled')
      .filter((recall) => recall.batchId === batchId)
      .map(ofRecall),
    ...missing,
  ];
}

export type Holds = { open: Hold[]; ended: Hold[] };

/** Facts that tell that food of a meal is on its way or there. */
const THERE: ReadonlySet<Fact['kind']> = new Set<Fact['kind']>([
  'dispatched',
  'received',
  'served',
  'sensory-test',
  'temperature',
]);

/**
 * The holds of a meal at a site where food is on its way or has come: those that stand, and those that were ended. Other food
 * ends what was found at the site before it came; what is known of a batch goes with the batch. `withdrawn` are the checks of
 * the site and of its kitchens that no longer count (`withdrawnChecks`).
 */
export function holdsOf(
  ofMeal: readonly Fact[],
  ofKitchens: readonly Fact[],
  rules: Rules,
  withdrawn: readonly Fact[],
): Holds {
  const there = ofMeal.find((fact) => THERE.has(fact.kind) && siteOf(fact) !== undefined);
  if (!there) return { open: [], ended: [] };
  const { meal, serviceDate: date } = there;
  const batches = batchesOf(ofMeal, ofKitchens);
  const isHere = (fact: Fact) => siteOf(fact) !== undefined;
  const atSite = ofChecks([...ofMeal, ...withdrawn.filter((fact) => isHere(fact) && fact.meal === meal)], {
    rules,
    date,
  });
  const inKitchens = [...ofKitchens, ...withdrawn.filter((fact) => !isHere(fact))];
  const causes = [
    ...batches.flatMap((batch) => [
      ...ofChecksAbout(batch, inKitchens, rules),
      ...causesOfBatch(batch, ofKitchens, rules),
    ]),
    ...recallsWithoutBatch(ofMeal, ofKitchens, batches),
    ...atSite,
  ];
  const until = replacedUntil(ofMeal);
  const ended = new Set([
    ...atSite.filter(({ at }) => Date.parse(at) < until).map(({ id }) => id),
    ...ofKind([...ofMeal, ...ofKitchens], 'hold-released').flatMap(({ holds }) => holds),
  ]);
  const holds = newestVersions(causes, [...ofMeal, ...ofKitchens, ...withdrawn]).map((cause) => ({
    ...cause,
    meal,
    isWithdrawn: withdrawn.some(({ id }) => id === cause.id),
  }));
  return {
    open: holds.filter(({ id }) => !ended.has(id)),
    ended: holds.filter(({ id }) => ended.has(id)),
  };
}

/** A record that was corrected and is unsafe still holds once, as it says now. */
function newestVersions(causes: readonly Cause[], facts: readonly Fact[]): Cause[] {
  const earlier = earlierVersions(
    causes.map(({ id }) => id),
    facts,
  );
  return causes.filter(({ id }) => !earlier.has(id));
}

/** Recalls of batches that the deliveries name and no kitchen's record of cooking tells of (any more). */
function recallsWithoutBatch(
  ofMeal: readonly Fact[],
  ofKitchens: readonly Fact[],
  batches: readonly FactOf<'cooked'>[],
): Cause[] {
  const named = namedBatches(ofMeal);
  const known = new Set(batches.map(({ batchId }) => batchId));
  return ofKind(ofKitchens, 'recalled')
    .filter(({ batchId }) => named.has(batchId) && !known.has(batchId))
    .map(ofRecall);
}
