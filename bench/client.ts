// The load: HTTP from this process, on connections that are kept during a run, the same code against our server and the bare one.
import { Agent, request } from 'node:http';
import { quantile, round } from './figure.ts';

export type Answer = { status: number; text: string };

/** One request on a kept connection. */
export function send(
  method: string,
  url: string,
  body: string | undefined,
  headers: Record<string, string>,
  agent?: Agent,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      { method, agent, headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        response.on('error', reject);
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}

export type Load = { perSecond: number; p50: number; p95: number; p99: number };

/** Sends every body once from `clients` clients; throws when one is not answered with 200. */
export async function run(
  url: string,
  bodies: readonly string[],
  clients: number,
  headers: Record<string, string>,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true });
  const [queue, times, started] = [bodies.values(), [] as number[], performance.now()];
  const client = async () => {
    for (const body of queue) {
      const begun = performance.now();
      const { status, text } = await send('POST', url, body, headers, agent);
      if (status !== 200) throw new Error(`${status} ${text}`);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  const seconds = (performance.now() - started) / 1000;
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => round(quantile(times, share)));
  return { perSecond: round(bodies.length / seconds, 0), p50: p50 ?? 0, p95: p95 ?? 0, p99: p99 ?? 0 };
}
