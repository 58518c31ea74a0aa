// The committed region lists must be what the pinned package gives: nobody edits them by hand.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildRegionFiles } from '../../shared/reference/build-regions.ts';

const committed = (name: string): string =>
  readFileSync(new URL(`../../shared/reference/${name}`, import.meta.url), 'utf8');

describe('the region lists', () => {
  it.each(buildRegionFiles())('%s equals what the pinned package gives', (name, text) => {
    expect(committed(name) === text, `run: node shared/reference/build-regions.ts`).toBe(true);
  });

  it('name their source and licence', () => {
    for (const [name] of buildRegionFiles()) {
      const { source, license } = JSON.parse(committed(name));
      expect([source, license]).toEqual([
        expect.stringContaining('idn-area-data'),
        expect.stringContaining('ODbL-1.0'),
      ]);
    }
  });
});
