// The solver that proves small plans best: HiGHS in WebAssembly, one thread, so that a run gives the same answer each time.
// Its highs.wasm must lie beside the bundle.
import highs from 'highs';
import type { ExactSolver } from '../domain/siting/exact.ts';

/** Through the inside, and no further than it leads: many times quicker than from corner to corner. */
const INSIDE = { output_flag: false, solver: 'ipm', run_crossover: 'off' } as const;

/** The package types its module for CommonJS; what is loaded is the ES module, whose default is the loader itself. */
const load = highs as unknown as typeof highs.default;

/** Loads the solver. */
export async function loadExactSolver(): Promise<ExactSolver> {
  const solver = await load();
  return {
    best: (lp, nodes) => {
      const options = { output_flag: false, mip_max_nodes: nodes, mip_rel_gap: 0 };
      const { Status, Columns } = solver.solve(lp, options);
      if (Status !== 'Optimal') return undefined;
      return Object.entries(Columns).flatMap(([name, { Primal }]) => (Primal > 0.5 ? [name] : []));
    },
    relaxed: (lp) => {
      const { Status, Columns, Rows } = solver.solve(lp, INSIDE);
      if (Status !== 'Optimal') return undefined;
      const values = Object.entries(Columns).map(([name, { Primal }]) => [name, Primal] as const);
      const prices = Rows.flatMap((row) => ('Dual' in row ? [[row.Name, row.Dual] as const] : []));
      return { values: new Map(values), prices: new Map(prices) };
    },
  };
}
