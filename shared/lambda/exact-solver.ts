// The solver that proves small plans best: HiGHS in WebAssembly, one thread, so that a run gives the same answer each time.
// Its highs.wasm must lie beside the bundle.
import highs from 'highs';
import type { ExactSolver } from '../domain/siting/exact.ts';

/** The package types its module for CommonJS; what is loaded is the ES module, whose default is the loader itself. */
const load = highs as unknown as typeof highs.default;

/** Loads the solver. */
export async function loadExactSolver(): Promise<ExactSolver> {
  const solver = await load();
  return (lp, nodes) => {
    const options = { output_flag: false, mip_max_nodes: nodes, mip_rel_gap: 0 };
    const { Status, Columns } = solver.solve(lp, options);
    if (Status !== 'Optimal') return undefined;
    return Object.entries(Columns).flatMap(([name, { Primal }]) => (Primal > 0.5 ? [name] : []));
  };
}
