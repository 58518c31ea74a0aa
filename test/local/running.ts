// `node local/main.ts` as a person starts it: in a process of its own, on a free port, on a data folder that a test made.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { type Client, toClient } from '../support/api.ts';
import { PERSONAS } from '../support/personas.ts';

const MAIN = new URL('../../local/main.ts', import.meta.url).pathname;
const START_MS = 20_000;

export type Running = {
  process: ChildProcess;
  url: string;
  output: () => string;
  /** Sends a signal and waits for the end; the exit code, or the signal that ended it. */
  end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals | null>;
};

/** A folder of its own for a test, gone when the test is over. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mbg-pilot-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

type Env = Record<string, string>;

function launch(env: Env, cwd: string): { process: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [MAIN], {
    cwd,
    env: { PATH: process.env.PATH, DEMO: 'off', PORT: '0', ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (output += data.toString()));
  return { process: child, output: () => output };
}

/** Starts the product and waits for the address that it prints. */
export async function startMain(env: Env, cwd = makeFolder()): Promise<Running> {
  const { process: child, output } = launch(env, cwd);
  const exited = once(child, 'exit');
  const until = Date.now() + START_MS;
  let url: string | undefined;
  while (!url) {
    if (child.exitCode !== null || Date.now() > until)
      throw new Error(`the product did not start: ${output()}`);
    await Promise.race([
      once(child.stdout ?? child, 'data'),
      exited,
      new Promise((done) => setTimeout(done, 500)),
    ]);
    url = /http:\/\/localhost:\d+/.exec(output())?.[0];
  }
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    const [code, by] = (await exited) as [number | null, NodeJS.Signals | null];
    return code ?? by;
  };
  return { process: child, url, output, end };
}

/** Starts what cannot start; how it ended and what it said. */
export async function failMain(env: Env): Promise<{ code: number | null; output: string }> {
  const { process: child, output } = launch(env, makeFolder());
  const timer = setTimeout(() => child.kill('SIGKILL'), START_MS);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(timer);
  return { code, output: output() };
}

/** A token of the administrator, as a person signs in on the page. */
export async function tokenOf({ url }: Pick<Running, 'url'>): Promise<string> {
  const response = await fetch(`${url}/dev/sign-in`, {
    method: 'POST',
    body: JSON.stringify(PERSONAS.administrator),
  });
  return z.object({ token: z.string() }).parse(await response.json()).token;
}

/** Calls over real HTTP. */
export function clientOf({ url }: Pick<Running, 'url'>, token: string): Client {
  return toClient(
    { fetch: (request) => fetch(request.url.replace(/^http:\/\/[^/]+/, url), toInit(request)) },
    token,
  );
}

export const signInTo = async (running: Pick<Running, 'url'>): Promise<Client> =>
  clientOf(running, await tokenOf(running));

const toInit = (request: Request): RequestInit => ({
  method: request.method,
  headers: request.headers,
  ...(request.body && { body: request.body, duplex: 'half' }),
});
