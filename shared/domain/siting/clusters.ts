// Parts of a problem that have nothing to do with each other: sites and places joined by arcs. Each can be planned, bounded
// and proven alone.
import type { Model } from './model.ts';
import { int } from './numbers.ts';

export type Cluster = { sites: number[]; places: number[]; arcs: number[] };

/** The clusters of a model, in the order of their first site. Sites and places without arcs belong to none. */
export function clustersOf(model: Model): Cluster[] {
  const parent = Int32Array.from({ length: model.sites + model.places }, (_, n) => n);
  for (let arc = 0; arc < model.arcSite.length; arc++)
    join(parent, int(model.arcSite, arc), model.sites + int(model.arcPlace, arc));
  const clusters = new Map<number, Cluster>();
  for (let arc = 0; arc < model.arcSite.length; arc++) {
    const root = rootOf(parent, int(model.arcSite, arc));
    const cluster = clusters.get(root) ?? { sites: [], places: [], arcs: [] };
    cluster.arcs.push(arc);
    clusters.set(root, cluster);
  }
  return [...clusters.values()].map(({ arcs }) => ({
    arcs,
    sites: [...new Set(arcs.map((arc) => int(model.arcSite, arc)))],
    places: [...new Set(arcs.map((arc) => int(model.arcPlace, arc)))],
  }));
}

function rootOf(parent: Int32Array, of: number): number {
  let n = of;
  while (int(parent, n) !== n) {
    parent[n] = int(parent, int(parent, n));
    n = int(parent, n);
  }
  return n;
}

function join(parent: Int32Array, a: number, b: number): void {
  const [rootA, rootB] = [rootOf(parent, a), rootOf(parent, b)];
  parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
}
