// Facts per second through HTTP beside the bare handler, one fact and 50 facts a call, at 1, 8 and 32 clients; then the
// storm (storm.ts).
import { run } from './client.ts';
import { type Print, round } from './figure.ts';
import { type Pilot, setUpPilot, toFact } from './pilot.ts';
import { startServer } from './server.ts';
import { storm } from './storm.ts';

const SITES = 5_000;
const CLIENTS = [1, 8, 32];
const CASES = [
  { batch: 1, calls: 2_000 },
  { batch: 50, calls: 100 },
];
const WARM_UP_CALLS = 300;
const AIM = 0.7;
const SENT = WARM_UP_CALLS + CASES.reduce((n, { batch, calls }) => n + batch * calls * CLIENTS.length, 0);

const toBodies = (pilot: Pick<Pilot, 'siteIds' | 'date'>, calls: number, batch: number): string[] =>
  Array.from({ length: calls }, (_, call) =>
    JSON.stringify({ facts: Array.from({ length: batch }, (_, i) => toFact(pilot, call * batch + i)) }),
  );

/** Both servers run side by side and take turns, so that what disturbs one disturbs the other. */
export async function ingest(print: Print): Promise<void> {
  const [ours, bare] = [await startServer('local/main.ts'), await startServer('bench/bare-process.ts')];
  const pilot = await setUpPilot(ours.url, SITES);
  const targets = { ours: ours.url, bare: bare.url };
  for (const url of Object.values(targets))
    await run(`${url}/v1/facts`, toBodies(pilot, WARM_UP_CALLS, 1), 8, pilot.headers);
  for (const { batch, calls } of CASES)
    for (const clients of CLIENTS) await compare(targets, pilot, { batch, calls, clients }, print);
  await storm(pilot, ours, SENT, print);
  await ours.stop();
  await bare.stop();
}

type Case = { batch: number; calls: number; clients: number };

async function compare(
  targets: { ours: string; bare: string },
  pilot: Pilot,
  { batch, calls, clients }: Case,
  print: Print,
) {
  const perSecond = { ours: 0, bare: 0 };
  const what = `${batch} a call, ${clients} clients`;
  for (const name of ['bare', 'ours'] as const) {
    const load = await run(
      `${targets[name]}/v1/facts`,
      toBodies(pilot, calls, batch),
      clients,
      pilot.headers,
    );
    perSecond[name] = load.perSecond * batch;
    print({ bench: 'ingest', case: `${name}: ${what}`, value: perSecond[name], unit: 'facts/s' });
    for (const key of ['p50', 'p95', 'p99'] as const)
      print({ bench: 'ingest', case: `${name}: ${what}, ${key}`, value: load[key], unit: 'ms' });
  }
  const ratio = round(perSecond.ours / perSecond.bare);
  print({
    bench: 'ingest',
    case: `ratio: ${what}`,
    value: ratio,
    unit: 'ours/bare',
    aim: `>= ${AIM}`,
    met: ratio >= AIM,
  });
}
