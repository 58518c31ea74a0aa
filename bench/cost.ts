// Read and write units of each step, from what the database says it consumed, and from them the price of a national
// school day. The embedded database does not count index writes, so those are added: one unit for each index an item is in.
import { foldDay } from '../functions/fold-days/fold-day.ts';
import { rollUp } from '../functions/roll-up-regions/roll-up.ts';
import { type Product, startProduct } from '../local/product.ts';
import { ancestorsOf } from '../shared/domain/region.ts';
import { send } from './client.ts';
import { type Print, round } from './figure.ts';
import { type Pilot, serveProduct, setUpPilot, toFact } from './pilot.ts';
import { priceOf, quiet, type Units, USD_PER_MILLION, unitsOf } from './units.ts';

const SITES = 80;
const NATION_SITES = 600_000;
const FACTS_A_SITE = 4;
/** A fact is in by-id and by-kitchen-day; a plan too; a row of totals in no index. */
const INDEXES_OF_A_FACT = 2;

/** Fold and roll-up are measured where nothing changed; one that changes a row writes it (below 1 KB). */
const CHANGED_ROW = { read: 0, write: 1 };

export async function cost(print: Print): Promise<void> {
  const product = await startProduct(undefined);
  const { url, close } = await serveProduct(product);
  const pilot = await setUpPilot(url, SITES, ['35.09.19']);
  await quiet(product);
  const units = await measureAll(product, pilot);
  for (const [name, { read, write }] of Object.entries(units)) {
    print({ bench: 'cost', case: `${name}: read`, value: round(read), unit: 'units' });
    print({ bench: 'cost', case: `${name}: write`, value: round(write), unit: 'units' });
  }
  printSchoolDay(units, print);
  close();
  await product.close();
}

async function measureAll(product: Product, pilot: Pilot): Promise<Record<string, Units>> {
  const { platform } = product;
  const [id = ''] = pilot.siteIds;
  const district = (await platform.sites.find(id))?.profile.district ?? '';
  const placeDay = { place: { kind: 'site' as const, id }, date: pilot.date };
  const page = (path: string) =>
    unitsOf(product, () => send('GET', `${pilot.url}/v1/${path}`, undefined, pilot.headers));
  return {
    'a fact taken': await factUnits(product, pilot),
    'a fold': add(await unitsOf(product, () => foldDay(placeDay, platform)), CHANGED_ROW),
    'a roll-up of a district': add(
      await unitsOf(product, () => rollUp(district, pilot.date, platform)),
      CHANGED_ROW,
    ),
    'a site day page': await page(`sites/${id}/days/${pilot.date}`),
    'a district day page': await page(`regions/${district}/days/${pilot.date}`),
    'a silent list': await page(`regions/${ancestorsOf(district)[0]}/days/${pilot.date}/silent`),
    'a month of totals': await page(
      `regions/${district}/totals?from=${pilot.date.slice(0, 8)}01&to=${pilot.date}`,
    ),
  };
}

const add = (a: Units, b: Units): Units => ({ read: a.read + b.read, write: a.write + b.write });

/** One fact through the API: what the pump does afterwards is counted on its own, so the pump is not waited for. */
async function factUnits(product: Product, pilot: Pilot): Promise<Units> {
  const body = JSON.stringify({ facts: [toFact(pilot, 0)] });
  const units = await unitsOf(product, () => send('POST', `${pilot.url}/v1/facts`, body, pilot.headers));
  await quiet(product);
  return { read: units.read, write: units.write + INDEXES_OF_A_FACT };
}

/** Plan and facts of every site; a fold after each; each fold wakes, gathered twenty at a time, three roll-ups. */
function printSchoolDay(units: Record<string, Units>, print: Print): void {
  const facts = NATION_SITES * (FACTS_A_SITE + 1);
  const folds = facts;
  const rollUps = (folds / 20) * 3;
  const sum = (kind: keyof Units): number =>
    facts * (units['a fact taken']?.[kind] ?? 0) +
    folds * (units['a fold']?.[kind] ?? 0) +
    rollUps * (units['a roll-up of a district']?.[kind] ?? 0);
  const usd = priceOf({ read: sum('read'), write: sum('write') });
  const what = `a national school day: ${NATION_SITES} sites, ${FACTS_A_SITE} facts and a plan each`;
  print({
    bench: 'cost',
    case: `${what}, reads`,
    value: round(sum('read') / 1_000_000),
    unit: 'million units',
  });
  print({
    bench: 'cost',
    case: `${what}, writes`,
    value: round(sum('write') / 1_000_000),
    unit: 'million units',
  });
  print({
    bench: 'cost',
    case: `${what}, at USD ${USD_PER_MILLION.read} and ${USD_PER_MILLION.write} a million (assumed)`,
    value: round(usd),
    unit: 'USD',
  });
}
