// Reads a vehicle routing instance as CVRPLIB publishes them (EUC_2D, distances rounded), with its best known length from
// the comment or from the .sol file beside it.
import { existsSync, readFileSync } from 'node:fs';
import type { RouteModel } from '../shared/domain/siting/routes.ts';

export type VrpInstance = { name: string; model: RouteModel; known: number | undefined };

/** The instance in a .vrp file. */
export function readVrp(path: string): VrpInstance {
  const text = readFileSync(path, 'utf8');
  const field = (name: string): string =>
    text.match(new RegExp(`^${name}\\s*:\\s*(.*?)\\s*$`, 'm'))?.[1] ?? '';
  const spots = rowsOf(text, 'NODE_COORD_SECTION').map(([, x = 0, y = 0]) => ({ x, y }));
  const load = Float64Array.from(rowsOf(text, 'DEMAND_SECTION'), ([, demand = 0]) => demand);
  const km = Float64Array.from(
    spots.flatMap((a) => spots.map((b) => Math.round(Math.hypot(a.x - b.x, a.y - b.y)))),
  );
  const model = { ...untimed(spots.length), km, load, capacity: Number(field('CAPACITY')) };
  return { name: field('NAME'), model, known: knownOf(path, field('COMMENT')) };
}

const untimed = (nodes: number) => ({
  nodes,
  minutes: new Float64Array(nodes * nodes),
  windowFrom: new Float64Array(nodes),
  windowTo: new Float64Array(nodes).fill(Number.POSITIVE_INFINITY),
  mostStops: Number.POSITIVE_INFINITY,
  mostMinutes: Number.POSITIVE_INFINITY,
  stopMinutes: 0,
});

/** The numbers of a section, line by line. */
function rowsOf(text: string, section: string): number[][] {
  const [, after = ''] = text.split(section);
  const lines = after.split('\n').slice(1);
  const end = lines.findIndex((line) => !/^[\s\d.eE+-]+$/.test(line));
  return lines.slice(0, end === -1 ? undefined : end).map((line) => line.trim().split(/\s+/).map(Number));
}

function knownOf(path: string, comment: string): number | undefined {
  const beside = path.replace(/\.vrp$/, '.sol');
  const cost = existsSync(beside)
    ? readFileSync(beside, 'utf8').match(/Cost\s*:?\s*([\d.]+)/i)?.[1]
    : undefined;
  const value = cost ?? comment.match(/(?:optimal|best) value\s*:?\s*([\d.]+)/i)?.[1];
  return value === undefined ? undefined : Number(value);
}
