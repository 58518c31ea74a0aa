// Reads a public single-source facility instance: places and sites, room and yearly cost of each place, loads, and what
// serving each site from each place costs. Beasley's layout (cap*: a site's load, then its costs) and Holmberg's (all
// loads, then the costs place by place); the best known cost may stand at the end.
import { readFileSync } from 'node:fs';
import { type Arc, type Model, toModel } from '../shared/domain/siting/model.ts';

export type FacilityInstance = { model: Model; known: number | undefined };
type Layout = 'beasley' | 'holmberg';

/** The instance in a file of a layout. */
export function readFacility(path: string, layout: Layout): FacilityInstance {
  const numbers = (readFileSync(path, 'utf8').match(/[-+]?\d*\.?\d+(?:e[-+]?\d+)?/gi) ?? []).map(Number);
  const take: Take = (count) => numbers.splice(0, count);
  const [places = 0, sites = 0] = take(2);
  const heads = Array.from({ length: places }, () => take(2));
  const { loads, costs } =
    layout === 'beasley'
      ? byDemand(places, sites, take)
      : { loads: take(sites), costs: byPlace(places, sites, take) };
  const arcs: Arc[] = costs.flatMap((row, site) => row.map((cost, place) => ({ site, place, cost })));
  const model = toModel(
    {
      pupils: Float64Array.from(loads),
      motherChild: new Float64Array(sites),
      roomPupils: Float64Array.from(heads, ([room = 0]) => room),
      roomMotherChild: new Float64Array(places),
      fixed: Float64Array.from(heads, ([, fixed = 0]) => fixed),
      forced: new Int32Array(places),
    },
    arcs,
  );
  return { model, known: numbers[0] };
}

type Take = (count: number) => number[];

function byDemand(places: number, sites: number, take: Take): { loads: number[]; costs: number[][] } {
  const rows = Array.from({ length: sites }, () => take(1 + places));
  return { loads: rows.map(([load = 0]) => load), costs: rows.map(([, ...costs]) => costs) };
}

/** Costs by site, of a table by place. */
function byPlace(places: number, sites: number, take: Take): number[][] {
  const table = Array.from({ length: places }, () => take(sites));
  return Array.from({ length: sites }, (_, site) => table.map((row) => row[site] ?? 0));
}
