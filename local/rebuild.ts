// npm run rebuild -- --region CODE --from DATE --to DATE: computes every total of a region again from its facts and
// reports any row that differs from the live one. There should be none; with --repair those found are written anew.
import { parseArgs } from 'node:util';
import { startProduct } from './product.ts';
import { rebuildRegion } from './rebuild-region.ts';
import { readSettings } from './settings.ts';

const { values } = parseArgs({
  options: {
    region: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    repair: { type: 'boolean', default: false },
  },
});
const { region, from, to, repair } = values;
if (!region || !from || !to) {
  console.error('Usage: npm run rebuild -- --region 35.09 --from 2026-11-01 --to 2026-11-24 [--repair]');
  process.exit(2);
}
const product = await startProduct(readSettings(process.env).dataDir);
const { checked, differences } = await rebuildRegion(
  { region, from, to, repair },
  product.platform,
  (done, of) => process.stderr.write(`\r${done}/${of} days`),
);
await product.close();
console.log(`\n${checked} totals checked, ${differences.length} differ`);
for (const difference of differences) console.log(difference);
process.exit(differences.length === 0 ? 0 : 1);
