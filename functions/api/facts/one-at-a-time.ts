// The same id sent to two places at the very same moment: within a process one waits for the other, so that the second
// finds the first. Between processes the index tells, as soon as it knows (docs/adr/0005-a-fact-id-is-looked-up-first.md).
const running = new Map<string, Promise<unknown>>();

/** Runs `work` once no other work on the same id is running here. */
export async function oneAtATime<T>(id: string, work: () => Promise<T>): Promise<T> {
  while (running.has(id)) await running.get(id)?.catch(() => undefined);
  const mine = work();
  running.set(id, mine);
  try {
    return await mine;
  } finally {
    running.delete(id);
  }
}
