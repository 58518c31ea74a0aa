// The solver that proves small plans best: HiGHS in WebAssembly, one thread, so that a run gives the same answer each time.
// Its highs.wasm must lie beside the bundle.
import * as highsModule from 'highs';
import type { ExactSolver } from '../domain/siting/exact.ts';

/** Loads the solver. */
export async function loadExactSolver(): Promise<ExactSolver> {
  const highs = await loadHighs();
  return (lp, nodes) => {
    const { Status, Columns } = highs.solve(lp, { output_flag: false, mip_max_nodes: nodes, mip_rel_gap: 0 });
    if (Status !== 'Optimal') return undefined;
    return Object.entries(Columns).flatMap(([name, { Primal }]) => (Primal > 0.5 ? [name] : []));
  };
}
