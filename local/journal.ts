// Changes that wait for their fold, on disk, so that a killed process takes up where it stopped. A change is noted before
// it is written: at worst a fold is done that was not needed.
import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';

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
    return lines.flatMap((line) => toChange(line) ?? []);
  }

  /** Everything noted so far is done. */
  clear(): void {
    if (this.#path && existsSync(this.#path)) truncateSync(this.#path);
  }
}

/** The last line may be cut short by a kill; its change was never written. */
function toChange(line: string): Change | undefined {
  if (!line.endsWith(']')) return undefined;
  const [table, pk, sk] = JSON.parse(line) as [string, string, string];
  return { table, pk, sk };
}
