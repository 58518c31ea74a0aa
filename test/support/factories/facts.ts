// Every kind of fact. Without overrides they are the noon meal of one site on one day, and all goes well: cooked until 9:30,
// sent at 10:30, there at 11:15, eaten at 11:45. The morning meal is five hours earlier.
import { ulid } from 'ulid';
import type { Fact, FactKind, FactOf } from '../../../shared/domain/fact.ts';
import { incidentFact, incidentUpdateFact } from '../../../shared/domain/incident-facts.ts';
import type { Meal } from '../../../shared/domain/meal.ts';
import {
  cookedFact,
  dispatchedFact,
  noServiceFact,
  plannedFact,
  receivedFact,
  servedFact,
  voidedFact,
} from '../../../shared/domain/meal-facts.ts';
import {
  holdReleasedFact,
  rapidTestFact,
  recalledFact,
  sampleDiscardedFact,
  sampleReleasedFact,
  sampleRetainedFact,
  sensoryTestFact,
  temperatureFact,
  trayReturnedFact,
} from '../../../shared/domain/safety-facts.ts';
import { DAY, instantAt, KITCHEN, makePortions, SITE } from './day.ts';

type Over<K extends FactKind> = Partial<FactOf<K>>;

/** Fields that every fact has. `time` is the local clock for the noon meal; the morning meal is five hours earlier. */
function common(time: string, over: { serviceDate?: string; meal?: Meal }) {
  const { serviceDate = DAY, meal = 'noon' } = over;
  const at = Date.parse(instantAt(serviceDate, time)) - (meal === 'noon' ? 0 : 5 * 3_600_000);
  return { id: ulid(), serviceDate, meal, at: new Date(at).toISOString() };
}

export const makePlanned = (over: Over<'planned'> = {}): FactOf<'planned'> =>
  plannedFact.parse({
    ...common('03:00', over),
    kind: 'planned',
    siteId: SITE,
    kitchenId: KITCHEN,
    portions: makePortions(),
    enrolled: 100,
    ...over,
  });

export const makeCooked = (over: Over<'cooked'> = {}): FactOf<'cooked'> =>
  cookedFact.parse({
    ...common('09:30', over),
    kind: 'cooked',
    kitchenId: KITCHEN,
    batchId: ulid(),
    portions: makePortions(600, 400),
    startedAt: common('07:00', over).at,
    finishedAt: common('09:30', over).at,
    ...over,
  });

export const makeDispatched = (over: Over<'dispatched'> = {}): FactOf<'dispatched'> =>
  dispatchedFact.parse({
    ...common('10:30', over),
    kind: 'dispatched',
    kitchenId: KITCHEN,
    siteId: SITE,
    portions: makePortions(),
    ...over,
  });

export const makeReceived = (over: Over<'received'> = {}): FactOf<'received'> =>
  receivedFact.parse({
    ...common('11:15', over),
    kind: 'received',
    siteId: SITE,
    portions: makePortions(),
    ...over,
  });

export const makeServed = (over: Over<'served'> = {}): FactOf<'served'> =>
  servedFact.parse({
    ...common('11:45', over),
    kind: 'served',
    siteId: SITE,
    portions: makePortions(),
    ...over,
  });

export const makeNoService = (over: Over<'no-service'> = {}): FactOf<'no-service'> =>
  noServiceFact.parse({
    ...common('07:30', over),
    kind: 'no-service',
    siteId: SITE,
    reason: 'EXAM',
    ...over,
  });

/** A tasting when the food has come: all is well. */
export const makeSensoryTest = (over: Over<'sensory-test'> = {}): FactOf<'sensory-test'> =>
  sensoryTestFact.parse({
    ...common('11:20', over),
    kind: 'sensory-test',
    siteId: SITE,
    phase: 'on-arrival',
    scores: { taste: 4, colour: 5, aroma: 4, texture: 4 },
    verdict: 'safe',
    packs: 2,
    ...over,
  });

/** A reading of a batch as it leaves the kitchen: hot enough. */
export const makeTemperature = (over: Over<'temperature'> = {}): FactOf<'temperature'> =>
  temperatureFact.parse({
    ...common('10:25', over),
    kind: 'temperature',
    ...(over.siteId ? {} : { kitchenId: KITCHEN }),
    point: 'dispatch',
    celsius: 68,
    ...over,
  });

export const makeRapidTest = (over: Over<'rapid-test'> = {}): FactOf<'rapid-test'> =>
  rapidTestFact.parse({
    ...common('05:40', over),
    kind: 'rapid-test',
    kitchenId: KITCHEN,
    analyte: 'formalin',
    item: 'Tahu goreng',
    result: 'negative',
    ...over,
  });

/** 120 g of one item, kept for two days. */
export const makeSample = (over: Over<'sample-retained'> = {}): FactOf<'sample-retained'> =>
  sampleRetainedFact.parse({
    ...common('09:40', over),
    kind: 'sample-retained',
    kitchenId: KITCHEN,
    batchId: ulid(),
    item: 'Nasi',
    massG: 120,
    storage: 'chilled',
    discardDueAt: new Date(Date.parse(common('09:40', over).at) + 48 * 3_600_000).toISOString(),
    ...over,
  });

/** The first sample of a day is sent to a laboratory, two hours after it was taken. */
export const makeSampleReleased = (over: Over<'sample-released'> = {}): FactOf<'sample-released'> =>
  sampleReleasedFact.parse({
    ...common('11:40', over),
    kind: 'sample-released',
    kitchenId: KITCHEN,
    sampleId: ulid(),
    lab: 'Labkesda Jember',
    ...over,
  });

export const makeSampleDiscarded = (over: Over<'sample-discarded'> = {}): FactOf<'sample-discarded'> =>
  sampleDiscardedFact.parse({
    ...common('11:40', over),
    kind: 'sample-discarded',
    kitchenId: KITCHEN,
    sampleId: ulid(),
    ...over,
  });

/** All trays but three came back, one of them broken. */
export const makeTrayReturned = (over: Over<'tray-returned'> = {}): FactOf<'tray-returned'> =>
  trayReturnedFact.parse({
    ...common('13:00', over),
    kind: 'tray-returned',
    siteId: SITE,
    returned: 97,
    missing: 2,
    broken: 1,
    ...over,
  });

export const makeRecalled = (over: Over<'recalled'> = {}): FactOf<'recalled'> =>
  recalledFact.parse({
    ...common('11:30', over),
    kind: 'recalled',
    kitchenId: KITCHEN,
    batchId: ulid(),
    reason: 'Bau asam',
    ...over,
  });

/** Four pupils of a school ill two hours after eating. */
export const makeIncident = (over: Over<'incident'> = {}): FactOf<'incident'> =>
  incidentFact.parse({
    ...common('13:45', over),
    kind: 'incident',
    ...(over.kitchenId ? {} : { siteId: SITE }),
    category: 'poisoning',
    ill: { SD_4_6: 4 },
    symptoms: ['nausea', 'vomiting'],
    onsetAt: common('13:30', over).at,
    ...over,
  });

/** A coordinator's word on an incident, an hour later, at its place and day. */
export const makeIncidentUpdate = (
  { id, serviceDate, meal, at, siteId, kitchenId }: FactOf<'incident'>,
  over: Over<'incident-update'> = {},
): FactOf<'incident-update'> =>
  incidentUpdateFact.parse({
    id: ulid(),
    serviceDate,
    meal,
    at: new Date(Date.parse(at) + 3_600_000).toISOString(),
    kind: 'incident-update',
    ...(siteId ? { siteId } : { kitchenId }),
    incidentId: id,
    ...over,
  });

/** A void of a fact: same day and meal, a minute later. */
/** Released by the regency: `holds` are the ids of what the food was held for. */
export const makeHoldReleased = (holds: string[]): FactOf<'hold-released'> =>
  holdReleasedFact.parse({
    ...common('11:40', {}),
    kind: 'hold-released',
    siteId: SITE,
    holds,
    reason: 'Dicicipi lagi oleh ahli gizi: aman.',
  });

export const makeVoided = (target: Fact, over: Over<'voided'> = {}): FactOf<'voided'> =>
  voidedFact.parse({
    ...correctionOf(target),
    kind: 'voided',
    ...over,
  });

/** The fields that make a fact a correction of another: `makeServed({ ...correctionOf(served), portions })`. */
export const correctionOf = ({ id, serviceDate, meal, at }: Fact) => ({
  id: ulid(),
  serviceDate,
  meal,
  at: new Date(Date.parse(at) + 60_000).toISOString(),
  supersedes: id,
});

/** A site's day on which everything planned was sent, arrived and was eaten. */
export const makeSiteDay = (over: { serviceDate?: string; siteId?: string } = {}): Fact[] => [
  makePlanned(over),
  makeDispatched(over),
  makeReceived(over),
  makeServed({ ...over, present: 98 }),
];
