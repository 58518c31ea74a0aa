// Runs of the planner: one item each, replaced against the version that was read, so that who cancels and who goes on cannot
// both win. Where a run is, so that it can go on after a crash, and what it found, lie beside it in parts.
import * as z from 'zod';
import { proposalRun } from '../domain/proposal-run.ts';
import { runKey, runsOfProposal } from './keys.ts';
import { PartStore } from './part-store.ts';
import type { Table } from './table.ts';

const storedRun = z.object({
  /** The stream wakes the planner by runs whose state is `queued`. */
  type: z.literal('siting-run'),
  state: z.string(),
  proposalId: z.string(),
  run: proposalRun,
  /** Where it was last: written in turns to two places, so that one is whole always. */
  checkpoint: z.object({ slot: z.int(), stamp: z.string() }).nullable(),
  version: z.int(),
});
export type StoredRun = z.infer<typeof storedRun>;

export class RunStore {
  readonly #table: Table;
  readonly #parts: PartStore;
  constructor(table: Table) {
    this.#table = table;
    this.#parts = new PartStore(table);
  }

  async find(proposalId: string, run: number): Promise<StoredRun | undefined> {
    const item = await this.#table.get(runKey(proposalId, run));
    return item && storedRun.parse(item);
  }

  /** Every run of a proposal, the newest first. */
  async ofProposal(proposalId: string): Promise<StoredRun[]> {
    const items = await this.#table.all({ ...runsOfProposal(proposalId), newestFirst: true });
    return items.map((item) => storedRun.parse(item));
  }

  /** Writes over the version that was read (undefined: a new one); the item, or undefined when someone else was first. */
  async put(
    stored: Omit<StoredRun, 'type' | 'state' | 'version'>,
    read?: number,
  ): Promise<StoredRun | undefined> {
    const { proposalId, run } = stored;
    const item = { type: 'siting-run' as const, state: run.state, ...stored, version: (read ?? 0) + 1 };
    const written = await this.#table.putOver({ ...item, ...runKey(proposalId, run.id) }, read);
    return written ? item : undefined;
  }

  /** Keeps where a run is; what it answers goes into the run's item. */
  async putCheckpoint({ proposalId, run, checkpoint, version }: StoredRun, state: unknown) {
    const next = { slot: checkpoint?.slot === 0 ? 1 : 0, stamp: `${version}` };
    await this.#parts.put(proposalId, `CHECKPOINT-${run.id}-${next.slot}`, next.stamp, state);
    return next;
  }

  async findCheckpoint({ proposalId, run, checkpoint }: StoredRun): Promise<unknown> {
    if (!checkpoint) return undefined;
    const { slot, stamp } = checkpoint;
    return await this.#parts.find(proposalId, `CHECKPOINT-${run.id}-${slot}`, stamp);
  }

  /** What a run works on, read once. */
  putInput(proposalId: string, run: number, input: unknown): Promise<void> {
    return this.#parts.put(proposalId, `INPUT-${run}`, 'input', input);
  }

  findInput(proposalId: string, run: number): Promise<unknown> {
    return this.#parts.find(proposalId, `INPUT-${run}`, 'input');
  }

  putResult(proposalId: string, run: number, result: unknown): Promise<void> {
    return this.#parts.put(proposalId, `RESULT-${run}`, 'result', result);
  }

  findResult(proposalId: string, run: number): Promise<unknown> {
    return this.#parts.find(proposalId, `RESULT-${run}`, 'result');
  }
}
