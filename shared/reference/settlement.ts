// How large and how urban a region is, as far as the list of villages tells: a kelurahan is the urban form of a village (tail 1).
// Nothing here says how poor a region is: no figures by regency with a source come with the product.
import { levelOf } from '../domain/region.ts';
import { type Region, regenciesOf, regionsOf } from './region-tree.ts';

export type Settlement = { villages: number; urbanShare: number | null };

const KELURAHAN = /\.1\d{3}$/;

/** Villages of a region and the share of kelurahan among them. */
export function settlementOf(code: string): Settlement {
  const villages = regionsOf(code, 'village');
  const kelurahan = villages.filter((village) => KELURAHAN.test(village.code)).length;
  return { villages: villages.length, urbanShare: villages.length > 0 ? kelurahan / villages.length : null };
}

type Placed = { code: string; settlement: Settlement };
let all: Placed[] | undefined;

/** Every regency, looked up once a process: 83,762 villages. */
function everyRegency(): Placed[] {
  all ??= regenciesOf('ID').map((code) => ({ code, settlement: settlementOf(code) }));
  return all;
}

/** How unlike two are: ten times as many villages weighs as much as all town against all country. */
const distance = (a: Settlement, b: Settlement): number =>
  Math.abs((a.urbanShare ?? 0) - (b.urbanShare ?? 0)) + Math.abs(Math.log10(a.villages / b.villages));

/** The regencies most like one in size and urbanity, the nearest first, those in `without` left out. */
export function similarRegencies(region: Region, count: number, without: readonly string[]): Placed[] {
  if (levelOf(region.code) !== 'regency') return [];
  const own = settlementOf(region.code);
  return everyRegency()
    .filter(({ code, settlement }) => settlement.villages > 0 && !without.includes(code))
    .map((placed) => ({ placed, unlike: distance(own, placed.settlement) }))
    .sort((a, b) => a.unlike - b.unlike)
    .slice(0, count)
    .map(({ placed }) => placed);
}
