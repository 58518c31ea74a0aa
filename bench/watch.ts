// What it takes to watch a regency of 3,000 sites, today's and the day before's: first when what is silent is raised,
// then as it is every ten minutes; and what the nation costs once, its 514 regencies taken to be as large.
import { watchRegency } from '../functions/watch-day/watch-regency.ts';
import { type Product, startProduct } from '../local/product.ts';
import { addDays } from '../shared/domain/dates.ts';
import { regenciesOf } from '../shared/reference/region-tree.ts';
import { send } from './client.ts';
import { type Print, round } from './figure.ts';
import { type Pilot, serveProduct, setUpPilot, toFact } from './pilot.ts';
import { priceOf, quiet, type Units, unitsOf } from './units.ts';

const SITES = 3_000;
/** Of a hundred sites, those that report. */
const REPORTING = 95;
const FACTS_A_CALL = 100;
const REGENCY = '35.09';
const AIM_USD = 0.1;

export async function watch(print: Print): Promise<void> {
  let now = () => new Date();
  const product = await startProduct(undefined, () => now());
  const { url, close } = await serveProduct(product);
  const today = await setUpPilot(url, SITES);
  const yesterday = { ...today, date: addDays(today.date, -1) };
  await send('POST', `${url}/v1/regions/${REGENCY}/days/${yesterday.date}/open`, undefined, today.headers);
  for (const pilot of [yesterday, today]) await report(pilot);
  await quiet(product);
  now = () => new Date(`${today.date}T14:30:00+07:00`);
  await measure('a watch that raises what is silent', product, print);
  const units = await measure('a watch that finds nothing new', product, print);
  printNation(units, print);
  close();
  await product.close();
}

/** A fact of most sites, just after midnight. */
async function report(pilot: Pilot): Promise<void> {
  for (let from = 0; from < SITES; from += FACTS_A_CALL) {
    const facts = Array.from({ length: REPORTING }, (_, i) => ({
      ...toFact(pilot, from + i),
      at: `${pilot.date}T00:01:00+07:00`,
    }));
    await send('POST', `${pilot.url}/v1/facts`, JSON.stringify({ facts }), pilot.headers);
  }
}

async function measure(what: string, product: Product, print: Print): Promise<Units> {
  let ms = 0;
  const units = await unitsOf(product, async () => {
    const begun = performance.now();
    await watchRegency(REGENCY, product.watching);
    ms = performance.now() - begun;
  });
  const of = `${what}, ${SITES} sites`;
  print({ bench: 'watch', case: of, value: round(ms, 0), unit: 'ms' });
  print({ bench: 'watch', case: `${of}: read`, value: round(units.read), unit: 'units' });
  print({ bench: 'watch', case: `${of}: write`, value: round(units.write), unit: 'units' });
  return units;
}

function printNation(units: Units, print: Print): void {
  const value = round(priceOf(units) * regenciesOf('ID').length, 3);
  print({
    bench: 'watch',
    case: `the nation watched once, ${regenciesOf('ID').length} regencies`,
    value,
    unit: 'USD',
    aim: `< ${AIM_USD}`,
    met: value < AIM_USD,
  });
}
