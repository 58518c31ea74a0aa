// What an operator's phone keeps for offline use must hold together: no part of it may ask for one of the regional office's,
// which are kept only once they were loaded.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { WEB_DIST } from '../../local/web.ts';

const ASSETS = join(WEB_DIST, 'assets');
const files = readdirSync(ASSETS).filter((name) => name.endsWith('.js'));
const OPERATORS = [
  'site-day-page',
  'kitchen-day-page',
  'certificate-notice',
  'suspension-note',
  'batch-page',
  'safety-dialog',
  'outbox-page',
  'measuring',
];

/** The parts that a part needs before it runs, and those that they need. */
function neededBy(name: string, seen = new Set<string>()): Set<string> {
  for (const [, next = ''] of readFileSync(join(ASSETS, name), 'utf8').matchAll(
    /(?:from|import)"\.\/([^"]+)"/g,
  )) {
    if (seen.has(next)) continue;
    seen.add(next);
    neededBy(next, seen);
  }
  return seen;
}

it.each(OPERATORS)('%s needs no part of the regional office', (part) => {
  const [file = ''] = files.filter((name) => name.startsWith(`${part}-`));
  const needed = [...neededBy(file)];
  expect(needed.some((name) => name.startsWith('base-'))).toBe(true);
  expect(needed.filter((name) => name.startsWith('office-'))).toEqual([]);
});
