// A made-up region for the planner: towns of many sizes, schools and posyandu around them and between, a place for a
// kitchen at every second site. Seeded, so that figures can be compared.
import type { SitingInput, SitingRules } from '../shared/domain/siting/problem.ts';
import { draw, drawBelow, type Random } from '../shared/domain/siting/random.ts';

/** About one site per square km, as in Jember. */
const KM2_A_SITE = 1;
const KM_A_DEGREE = 111;
/** Sites between the towns, and sites that are a posyandu. */
const [SCATTERED, POSYANDU] = [0.35, 0.15];

type Town = { lat: number; lon: number; spread: number; weight: number };

/** A region of so many sites. */
export function toRegion(
  count: number,
  seed: number,
  rules: SitingRules,
  costs: SitingInput['costs'],
): SitingInput {
  const random: Random = { state: seed };
  const side = Math.sqrt(count * KM2_A_SITE) / KM_A_DEGREE;
  const towns = Array.from({ length: Math.max(2, Math.round(count / 90)) }, () => toTown(random, side));
  const spots = Array.from({ length: count }, () => toSpot(random, side, towns));
  const sites = spots.map((spot, n) => ({ id: `S${n}`, ...spot, ...toHeads(random) }));
  const places = spots.flatMap(({ lat, lon }, n) =>
    n % 2 === 0 ? [{ id: `P${n}`, lat, lon, state: 'candidate' as const }] : [],
  );
  return { sites, places, rules, costs, seed };
}

const toTown = (random: Random, side: number): Town => ({
  lat: -8.5 + draw(random) * side,
  lon: 113.4 + draw(random) * side,
  spread: (0.8 + 2.5 * draw(random)) / KM_A_DEGREE,
  weight: draw(random) ** 2,
});

function toSpot(random: Random, side: number, towns: readonly Town[]): { lat: number; lon: number } {
  if (draw(random) < SCATTERED) return { lat: -8.5 + draw(random) * side, lon: 113.4 + draw(random) * side };
  let town = towns[drawBelow(random, towns.length)] as Town;
  while (draw(random) > town.weight) town = towns[drawBelow(random, towns.length)] as Town;
  return { lat: town.lat + town.spread * normal(random), lon: town.lon + town.spread * normal(random) };
}

const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - draw(random))) * Math.cos(2 * Math.PI * draw(random));

/** Pupils of a school (half have less than 75), or mothers and children of a posyandu. */
function toHeads(random: Random): { pupils: number; motherChild: number } {
  if (draw(random) < POSYANDU) return { pupils: 0, motherChild: 30 + drawBelow(random, 60) };
  return { pupils: Math.min(1200, Math.round(75 * Math.exp(0.8 * normal(random)))), motherChild: 0 };
}
