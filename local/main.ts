// npm start: the whole product on one port, with a demo pilot where there is no data yet.
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import { serve } from '@hono/node-server';
import { fillDemo } from './demo/fill-demo.ts';
import { logFailure, type Product, startProduct } from './product.ts';
import { startSchedule } from './schedule.ts';
import { readSettings, type Settings } from './settings.ts';

const DRAIN_MS = 1_000;

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  await assertPortFree(settings.port);
  const product = await startProduct(settings.dataDir, undefined, `http://localhost:${settings.port}`).catch(
    explainOpen(settings),
  );
  if (settings.isDemo) await fillDemo(product);
  const stopSchedule = startSchedule(product, logFailure);
  const server = serve({ fetch: product.fetch, port: settings.port }, ({ port }) => {
    console.log(
      `MBG Pilot: http://localhost:${port}   (data: ${settings.dataDir ?? 'in memory'}; Ctrl-C stops)`,
    );
  });
  const stop = once(async () => {
    console.log('Stopping: finishing what has been taken ...');
    stopSchedule();
    await closeServer(server as Server);
    await product.close();
    process.exit(0);
  });
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** A second signal leaves at once. */
function once(stop: () => Promise<void>): () => void {
  let isStopping = false;
  return () => {
    if (isStopping) process.exit(130);
    isStopping = true;
    stop().catch(fail);
  };
}

/** Takes no new connection and waits for running requests, but not for phones that keep sending on an open one. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
  });
}

function assertPortFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      reject(new Error(`Port ${port} is taken. Stop what uses it, or choose another: PORT=3001 npm start`)),
    );
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

const explainOpen =
  ({ dataDir }: Settings) =>
  (error: Error): Promise<Product> => {
    throw new Error(
      `The data in ${dataDir} cannot be opened: ${error.message}. Is another MBG Pilot running on it?`,
    );
  };

function fail(error: Error): never {
  console.error(error.message);
  process.exit(1);
}

await main().catch(fail);
