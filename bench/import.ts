// A list of 100,000 schools, 5,000 rows a call: rows per second and the server's peak memory.
import { send } from './client.ts';
import { type Print, round } from './figure.ts';
import { signIn, toRows } from './pilot.ts';
import { startServer } from './server.ts';

const ROWS = 100_000;
const ROWS_A_CALL = 5_000;
const AIM_MB = 300;

export async function importLists(print: Print): Promise<void> {
  const server = await startServer('local/main.ts');
  const headers = await signIn(server.url);
  const idleMb = server.peakMb();
  const begun = performance.now();
  for (let from = 0; from < ROWS; from += ROWS_A_CALL) {
    const body = JSON.stringify({ rows: toRows(ROWS_A_CALL, from) });
    const { status, text } = await send('POST', `${server.url}/v1/imports/sites`, body, headers);
    if (status !== 200 || !text.includes(`"created":${ROWS_A_CALL}`)) throw new Error(text.slice(0, 500));
  }
  const perSecond = round(ROWS / ((performance.now() - begun) / 1000), 0);
  const peakMb = server.peakMb();
  await server.stop();
  print({ bench: 'import', case: `${ROWS} rows, ${ROWS_A_CALL} a call`, value: perSecond, unit: 'rows/s' });
  print({ bench: 'import', case: 'memory of the server before', value: idleMb, unit: 'MB' });
  print({
    bench: 'import',
    case: 'peak memory of the server',
    value: peakMb,
    unit: 'MB',
    aim: `< ${AIM_MB}`,
    met: peakMb < AIM_MB,
  });
}
