// A server under measurement runs as a process of its own, on a folder of its own that is removed afterwards.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };

const { scripts } = packageJson;

/** The flags of `npm start`, for whatever is measured. */
const NODE_FLAGS = scripts.start.split(' ').filter((word) => word.startsWith('--'));

export type Server = { url: string; peakMb: () => number; stop: () => Promise<void> };

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Starts `entry` (of the project) with PORT and DATA_DIR and waits for the line that says it serves. */
export async function startServer(entry: string): Promise<Server> {
  const [port, dataDir] = [await freePort(), mkdtempSync(join(tmpdir(), 'mbg-bench-'))];
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, DEMO: 'off' };
  const child = spawn(process.execPath, [...NODE_FLAGS, entry], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout) await once(child.stdout, 'data');
  const stop = async () => {
    child.kill('SIGINT');
    await once(child, 'exit');
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${port}`, peakMb: () => peakMbOf(child), stop };
}

/** Highest resident memory so far, as Linux keeps it; NaN elsewhere. */
function peakMbOf({ pid }: ChildProcess): number {
  try {
    const [, kb] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kb) / 1024);
  } catch {
    return Number.NaN;
  }
}
