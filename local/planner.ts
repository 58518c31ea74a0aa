// Runs of the planner on a laptop: each plans in a thread of its own, and the product waits for none of them.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Step } from '../functions/plan-siting/plan-proposal.ts';
import { type Plan, runSiting, USUAL_PACE } from '../functions/plan-siting/run-siting.ts';
import type { ProposalPlan } from '../shared/domain/proposal-plan.ts';
import type { Key } from '../shared/store/keys.ts';
import type { Platform } from '../shared/store/platform.ts';
import type { LogFailure } from './stream-pump.ts';

type Message = { step: Step } | { plan: ProposalPlan | undefined };

export class Planner {
  readonly #platform: Platform;
  readonly #logFailure: LogFailure;
  readonly #running = new Set<Promise<void>>();
  readonly #workers = new Set<Worker>();
  #isStopping = false;

  constructor(platform: Platform, logFailure: LogFailure) {
    this.#platform = platform;
    this.#logFailure = logFailure;
  }

  /** Takes up a run that waits. */
  start(key: Key): void {
    const services = {
      platform: this.#platform,
      plan: this.#plan,
      logError: this.#logFailure,
      pace: USUAL_PACE,
    };
    const run = runSiting(key, services)
      .catch((error) => this.#logFailure('a run of the planner broke off', error))
      .finally(() => this.#running.delete(run));
    this.#running.add(run);
  }

  /** Waits for every run that was taken up. */
  async quiet(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  /** Breaks off what runs; it goes on from where it was kept when it is woken again. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await Promise.all([...this.#workers].map((worker) => worker.terminate()));
    await this.quiet();
  }

  readonly #plan: Plan = async (input, checkpoint, tell) => {
    if (this.#isStopping) return undefined;
    const worker = new Worker(new URL('./planner-worker.ts', import.meta.url), {
      workerData: { input, checkpoint },
    });
    this.#workers.add(worker);
    try {
      return await conversation(worker, tell);
    } finally {
      this.#workers.delete(worker);
      await worker.terminate();
    }
  };
}

async function conversation(worker: Worker, tell: Parameters<Plan>[2]): Promise<ProposalPlan | undefined> {
  const gone = once(worker, 'exit').then(() => undefined);
  for (;;) {
    const message: [Message] | undefined = (await Promise.race([once(worker, 'message'), gone])) as
      | [Message]
      | undefined;
    if (!message) return undefined;
    const [said] = message;
    if ('plan' in said) return said.plan;
    if (!(await tell(said.step))) return undefined;
    worker.postMessage(true);
  }
}
