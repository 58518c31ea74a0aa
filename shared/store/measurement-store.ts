// Measurements by site and round, each with what it says; a put is conditional on its key being absent. What it says is replaced
// when the child's sex or birth date is put right, what was measured never. Of an erased child a
// round keeps what the child has added to it, under a hash that stands for the child.
import * as z from 'zod';
import { type Evaluation, evaluation, measurement } from '../domain/measurement.ts';
import { type RoundOutcome, roundOutcome } from '../domain/round-outcome.ts';
import {
  contentsOfRound,
  erasedContributionKey,
  historyBefore,
  historyOfChild,
  measurementIndex,
  measurementKey,
  measurementsOfChild,
} from './keys.ts';
import type { Item, Question, Table } from './table.ts';

const storedMeasurement = z.object({
  type: z.literal('measurement'),
  siteId: z.string(),
  month: z.string(),
  measurement,
  evaluation,
  receivedAt: z.string(),
  receipt: z.string(),
  createdBy: z.string(),
  /** Moves when it is evaluated anew. */
  version: z.int(),
});
export type StoredMeasurement = z.infer<typeof storedMeasurement>;

const erasedContribution = z.object({
  type: z.literal('erased-contribution'),
  childHash: z.string(),
  outcome: roundOutcome,
});
type ErasedContribution = z.infer<typeof erasedContribution>;

/** What a round consists of: measurements of children, and what erased children have left. */
export type RoundContents = { measurements: StoredMeasurement[]; erased: ErasedContribution[] };

const toMeasurement = (item: Item): StoredMeasurement => storedMeasurement.parse(item);

function toItem(stored: StoredMeasurement) {
  const { siteId, month } = stored;
  const { id, childId, measuredAt } = stored.measurement;
  return {
    ...measurementKey(siteId, month, childId, id),
    ...measurementIndex(childId, month, measuredAt, id),
    ...stored,
  };
}

export class MeasurementStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  /** Appends a measurement; false when its key is there already. */
  add(stored: StoredMeasurement): Promise<boolean> {
    return this.#table.putNew(toItem(stored));
  }

  /** Replaces what a measurement says, over the version that was read; false when someone else was first. */
  evaluateAnew(stored: StoredMeasurement, evaluation: Evaluation): Promise<boolean> {
    const next = { ...stored, evaluation, version: stored.version + 1 };
    return this.#table.putOver(toItem(next), stored.version);
  }

  async find(
    siteId: string,
    month: string,
    childId: string,
    id: string,
  ): Promise<StoredMeasurement | undefined> {
    const item = await this.#table.get(measurementKey(siteId, month, childId, id));
    return item && toMeasurement(item);
  }

  /** Everything that a round was made of. */
  async ofRound(siteId: string, month: string): Promise<RoundContents> {
    const items = await this.#table.all(contentsOfRound(siteId, month));
    return {
      measurements: items.filter(({ type }) => type === 'measurement').map(toMeasurement),
      erased: items
        .filter(({ type }) => type === 'erased-contribution')
        .map((item) => erasedContribution.parse(item)),
    };
  }

  async ofChildInRound(siteId: string, month: string, childId: string): Promise<StoredMeasurement[]> {
    return (await this.#table.all(measurementsOfChild(siteId, month, childId))).map(toMeasurement);
  }

  /** Every measurement of a child, the latest first (eventually consistent). */
  async ofChild(childId: string): Promise<StoredMeasurement[]> {
    const question = { ...historyOfChild(childId), index: 'by-child', newestFirst: true };
    return (await this.#table.all(question)).map(toMeasurement);
  }

  /** The measurement that counts in the latest round of a child (eventually consistent). */
  lastOf(childId: string): Promise<StoredMeasurement | undefined> {
    return this.#newest(historyOfChild(childId));
  }

  /** As `lastOf`, of the rounds before a month. */
  lastBefore(childId: string, month: string): Promise<StoredMeasurement | undefined> {
    return this.#newest(historyBefore(childId, month));
  }

  async #newest(question: Question): Promise<StoredMeasurement | undefined> {
    const asked = { ...question, index: 'by-child', newestFirst: true, limit: 1 };
    const [item] = (await this.#table.page(asked)).items;
    return item && toMeasurement(item);
  }

  /** Keeps what a child that is being erased has added to a round; what was kept before stays. */
  async keepContribution(
    siteId: string,
    month: string,
    childHash: string,
    outcome: RoundOutcome,
  ): Promise<void> {
    const key = erasedContributionKey(siteId, month, childHash);
    await this.#table.putNew({ ...key, type: 'erased-contribution', childHash, outcome });
  }

  erase({ siteId, month, measurement: { childId, id } }: StoredMeasurement): Promise<void> {
    return this.#table.erase(measurementKey(siteId, month, childId, id));
  }
}
