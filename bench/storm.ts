// A bad day: 5 % of the answers never reach the phone, which sends again up to 5 times; and a thousand clients hang up in
// the middle of a request. Afterwards every fact must be there exactly once, and the service as quick as before.
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { send } from './client.ts';
import { type Print, round } from './figure.ts';
import { type Pilot, receivedInNation, toFact } from './pilot.ts';
import type { Server } from './server.ts';

const FACTS = 3_000;
const CLIENTS = 32;
const DROPPED = 0.05;
const RETRIES = 5;
const HANG_UPS = 1_000;
const SETTLE_MS = 120_000;
const LINGER_MS = 2_000;

/** `sent` facts have been acknowledged before the storm; one portion each, so the nation's figure is a count of facts. */
export async function storm(pilot: Pilot, server: Server, sent: number, print: Print): Promise<void> {
  const { dropped } = await sendAll(pilot);
  const expected = sent + FACTS;
  const counted = await settled(pilot, expected);
  print({ bench: 'storm', case: `answers dropped of ${FACTS}`, value: dropped, unit: 'answers' });
  const lost = Math.max(0, expected - counted);
  const doubled = Math.max(0, counted - expected);
  print({ bench: 'storm', case: 'lost', value: lost, unit: 'facts', aim: '0', met: lost === 0 });
  print({ bench: 'storm', case: 'doubled', value: doubled, unit: 'facts', aim: '0', met: doubled === 0 });
  await Promise.all(Array.from({ length: HANG_UPS }, () => hangUp(pilot)));
  const begun = performance.now();
  const { status } = await send('GET', `${pilot.url}/v1/me`, undefined, pilot.headers);
  const ms = round(performance.now() - begun);
  print({
    bench: 'storm',
    case: `answer after ${HANG_UPS} clients hung up`,
    value: ms,
    unit: 'ms',
    aim: '200 OK',
    met: status === 200,
  });
  print({ bench: 'storm', case: 'peak memory of the server', value: server.peakMb(), unit: 'MB' });
}

/** Sends every fact until an answer is kept; a dropped one has reached the server all the same. */
async function sendAll(pilot: Pilot): Promise<{ dropped: number }> {
  const queue = Array.from({ length: FACTS }, (_, n) =>
    JSON.stringify({ facts: [toFact(pilot, n)] }),
  ).values();
  let dropped = 0;
  const client = async () => {
    for (const body of queue)
      for (let attempt = 0; attempt <= RETRIES; attempt++) {
        await send('POST', `${pilot.url}/v1/facts`, body, pilot.headers);
        if (Math.random() >= DROPPED) break;
        dropped += 1;
      }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return { dropped };
}

/** The nation's figure once it is at least `expected`, and a while longer, in case something is counted twice. */
async function settled(pilot: Pilot, expected: number): Promise<number> {
  const deadline = performance.now() + SETTLE_MS;
  while (performance.now() < deadline && (await receivedInNation(pilot)) < expected) await sleep(200);
  await sleep(LINGER_MS);
  return await receivedInNation(pilot);
}

/** Promises more of a body than it sends, then drops the line. */
function hangUp({ url, headers }: Pilot): Promise<void> {
  const { hostname, port } = new URL(url);
  const head = `POST /v1/facts HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: ${headers.authorization}\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"facts":[`;
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(head, () => socket.destroy()));
    socket.on('error', () => resolve());
    socket.on('close', () => resolve());
  });
}
