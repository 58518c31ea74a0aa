// How large and how urban a region is, as far as the list of villages tells: a kelurahan is the urban form of a village (tail 1).
// Nothing here says how poor a region is: such figures are handed in by whoever knows them from a source.
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

/** How unlike two are in each respect: from all country to all town is 1, as are ten times as many villages. */
const unlikeIn = (a: Settlement, b: Settlement): number[] => [
  Math.abs((a.urbanShare ?? 0) - (b.urbanShare ?? 0)),
  Math.abs(Math.log10(a.villages / b.villages)),
];
/** So many percentage points of poverty weigh as much: about the span between the regencies of a province. */
const POVERTY_SPAN = 25;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The regencies most like one in size, urbanity and, where both have a figure, poverty (percent); `without` are left out. */
export function similarRegencies(
  region: Region,
  count: number,
  without: readonly string[],
  povertyOf: (code: string) => number | undefined,
): (Placed & { hasPoverty: boolean })[] {
  if (levelOf(region.code) !== 'regency') return [];
  const [own, poverty] = [settlementOf(region.code), povertyOf(region.code)];
  return everyRegency()
    .filter(({ code, settlement }) => settlement.villages > 0 && !without.includes(code))
    .map((placed) => {
      const theirs = povertyOf(placed.code);
      const poorer =
        poverty === undefined || theirs === undefined ? [] : [Math.abs(poverty - theirs) / POVERTY_SPAN];
      const unlike = mean([...unlikeIn(own, placed.settlement), ...poorer]);
      return { placed: { ...placed, hasPoverty: poorer.length > 0 }, unlike };
    })
    .sort((a, b) => a.unlike - b.unlike)
    .slice(0, count)
    .map(({ placed }) => placed);
}
