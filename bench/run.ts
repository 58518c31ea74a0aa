// npm run bench [-- ingest roll-up import size cost growth outcomes recall watch web siting routing]: what the README's figures come from. Prints
// JSON lines, the machine first, and a table at the end. Figures depend on the machine and on what else it does: run it on a
// quiet one.
import { cpus, totalmem } from 'node:os';
import { cost } from './cost.ts';
import type { Figure, Print } from './figure.ts';
import { growth } from './growth.ts';
import { importLists } from './import.ts';
import { ingest } from './ingest.ts';
import { outcomes } from './outcomes.ts';
import { recall } from './recall.ts';
import { rollUp } from './roll-up.ts';
import { routing } from './routing.ts';
import { siting } from './siting.ts';
import { size } from './size.ts';
import { watch } from './watch.ts';
import { web } from './web.ts';

const PROGRAMS: Record<string, (print: Print) => Promise<void>> = {
  ingest,
  'roll-up': rollUp,
  import: importLists,
  size,
  cost,
  growth,
  outcomes,
  recall,
  watch,
  web,
  siting,
  routing,
};

const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(PROGRAMS);
const figures: Figure[] = [];

const print: Print = (figure) => {
  figures.push(figure);
  console.log(JSON.stringify(figure));
};

const [cpu] = cpus();
const memoryGb = Math.round(totalmem() / 1024 ** 3);
console.log(
  JSON.stringify({ machine: { cpu: cpu?.model, cores: cpus().length, memoryGb, node: process.version } }),
);
for (const name of names) {
  const program = PROGRAMS[name];
  if (!program) throw new Error(`no bench ${name}; there are ${Object.keys(PROGRAMS).join(', ')}`);
  await program(print);
}
console.table(
  figures.map(({ bench, case: what, value, unit, aim = '', met }) => ({
    bench,
    case: what,
    value,
    unit,
    aim,
    met: met ?? '',
  })),
);
