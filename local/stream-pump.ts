// Stands in for DynamoDB Streams: what is written to a streamed table wakes its function. Changes of one partition that
// come close together are handed over once.
import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import pLimit from 'p-limit';
import type { Change, Journal } from './journal.ts';

type Keys = { pk: string; sk: string };

/** What a table's stream wakes: which items matter, how changes are grouped, and the work on one group. */
type Stream = {
  isWanted: (item: Record<string, unknown>) => boolean;
  groupOf: (key: Keys) => string;
  /** A table whose changes go first while there are any; under a rush its own still get their turn once a second. */
  after?: string;
  work: (key: Keys) => Promise<unknown>;
};
export type Streams = Readonly<Record<string, Stream>>;
export type LogFailure = (message: string, error: unknown) => void;

/** Few at a time while someone sends: those who send come before the totals that follow. */
const GROUPS_AT_ONCE = { busy: 4, quiet: 32 };
const GROUPS_A_ROUND = 500;
const GATHER_MS = 50;
const RETRY_MS = 500;
const TURN_MS = 1_000;

export class StreamPump {
  readonly #streams: Streams;
  readonly #journal: Journal;
  readonly #logFailure: LogFailure;
  /** One change stands for its group: the work reads everything again anyway. */
  readonly #waiting = new Map<string, Change>();
  #writing = 0;
  #running = 0;
  #hasFailed = false;
  #turnAt = 0;
  #isStopping = false;
  #loop: Promise<void> | undefined;

  constructor(streams: Streams, journal: Journal, logFailure: LogFailure) {
    this.#streams = streams;
    this.#journal = journal;
    this.#logFailure = logFailure;
    for (const change of journal.left()) this.#add(change);
  }

  /** Watches the puts of a client. */
  watch(client: DynamoDBDocumentClient): void {
    client.middlewareStack.add(
      (next) => async (args) => {
        const change = this.#toChange(args.input);
        if (!change) return await next(args);
        this.#journal.note(change);
        this.#writing += 1;
        try {
          const answer = await next(args);
          this.#add(change);
          return answer;
        } finally {
          this.#writing -= 1;
        }
      },
      { step: 'initialize', name: 'streamPump' },
    );
  }

  /** How many changes are being written, wait or are worked on; 0 means quiet. */
  get backlog(): number {
    return this.#waiting.size + this.#writing + this.#running;
  }

  start(): void {
    this.#loop = this.#run();
  }

  /** Finishes what waits, then stops. What fails then stays in the journal for the next start. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#loop;
  }

  async #run(): Promise<void> {
    while (!this.#isStopping || this.backlog > 0) {
      await sleep(this.#hasFailed ? RETRY_MS : GATHER_MS);
      await this.#pump();
    }
  }

  async #pump(): Promise<void> {
    const round = this.#due().slice(0, GROUPS_A_ROUND);
    for (const [group] of round) this.#waiting.delete(group);
    this.#running = round.length;
    const limit = pLimit(this.#writing > 0 ? GROUPS_AT_ONCE.busy : GROUPS_AT_ONCE.quiet);
    const done = await limit.map(round, ([, change]) => this.#work(change));
    this.#running = 0;
    this.#hasFailed = done.includes(false);
    if (this.backlog === 0 && !this.#hasFailed) this.#journal.clear();
  }

  #due(): [group: string, change: Change][] {
    const tables = new Set([...this.#waiting.values()].map(({ table }) => table));
    const mustWait = ({ table }: Change) => tables.has(this.#streams[table]?.after ?? '');
    if (Date.now() - this.#turnAt >= TURN_MS) {
      this.#turnAt = Date.now();
      return [...this.#waiting].sort(([, a], [, b]) => Number(mustWait(b)) - Number(mustWait(a)));
    }
    return [...this.#waiting].filter(([, change]) => !mustWait(change));
  }

  /** One group's work; what fails waits again, unless the process is about to stop. */
  async #work(change: Change): Promise<boolean> {
    try {
      await this.#streams[change.table]?.work(change);
      return true;
    } catch (error) {
      this.#logFailure('a change could not be folded and will be tried again', error);
      if (!this.#isStopping) this.#add(change);
      return false;
    }
  }

  #add(change: Change): void {
    this.#waiting.set(`${change.table} ${this.#streams[change.table]?.groupOf(change)}`, change);
  }

  #toChange(input: object): Change | undefined {
    const { TableName: table, Item: item } = input as { TableName?: string; Item?: Record<string, unknown> };
    const stream = table ? this.#streams[table] : undefined;
    return table && item && stream?.isWanted(item)
      ? { table, pk: String(item.pk), sk: String(item.sk) }
      : undefined;
  }
}
