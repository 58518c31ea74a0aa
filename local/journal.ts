// Changes that wait for their fold, on disk, so that a killed process takes up where it stopped. A change is noted before
// it is written: at worst a fold is done that was not needed.
import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import * as z from 'zod';

export type Change = { table: string; pk: string; sk: string };

export class Journal {
  readonly #path: string | undefined;

  /** `path` undefined: nothing outlives the process. */
  constructor(path: string | undefined) {
    this.#path = path;
  }

  note({ table, pk, sk }: Change): void {
    if (this.#path) appendFileSync(this.#path, `${JSON.stringify([table, pk, sk])}\n`);
  }

  /** What an earlier process left undone. */
  left(): Change[] {
    if (!this.#path || !existsSync(this.#path)) return [];
    const lines = readFileSync(this.#path, 'utf8').split('\n');
    appendFileSync(this.#path, '\n');
    return lines.flatMap((line) => toChange(line) ?? []);
  }

  /** Everything noted so far is done. */
  clear(): void {
    if (this.#path && existsSync(this.#path)) truncateSync(this.#path);
  }
}

const line = z.tuple([z.string(), z.string(), z.string()]);

/** A line may be cut short by a kill; its change was never written. */
function toChange(text: string): Change | undefined {
  try {
    const [table, pk, sk] = line.parse(JSON.parse(text));
    return { table, pk, sk };
  } catch {
    return undefined;
  }
}
