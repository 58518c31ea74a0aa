// Delivery rounds against what is known: instances given as .vrp files by path in ROUTING_FILES (separated by colons), and a
// kitchen's own small ones, where the aim is time.

import { routesFor, totalKm } from '../shared/domain/siting/route.ts';
import type { Print } from './figure.ts';
import { round } from './figure.ts';
import { readVrp } from './vrp-file.ts';

const AIM_PERCENT = 3;
const SEED = 1;

export async function routing(print: Print): Promise<void> {
  for (const path of (process.env.ROUTING_FILES ?? '').split(':').filter(Boolean)) {
    const { name, model, known } = readVrp(path);
    const begun = performance.now();
    const km = totalKm(model, routesFor(model, SEED));
    const seconds = (performance.now() - begun) / 1000;
    print({ bench: 'routing', case: `${name}: time`, value: round(seconds, 1), unit: 's' });
    if (known === undefined) continue;
    const gap = round((100 * (km - known)) / known);
    const aim = `<= ${AIM_PERCENT}`;
    print({
      bench: 'routing',
      case: `${name}: over ${known}`,
      value: gap,
      unit: '%',
      aim,
      met: gap <= AIM_PERCENT,
    });
  }
}
