// Writes regions.json and villages.json from the package idn-area-data, a development dependency. Each file holds its list
// as one long string: a bundler inlines it as a literal that costs next to nothing until somebody asks.
// Run it after raising the version of the package: node shared/reference/build-regions.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';

const PACKAGE = 'idn-area-data';
const { resolve } = createRequire(import.meta.url);
const entry = resolve(PACKAGE);
const { version } = z.object({ version: z.string() }).parse(readJson(resolve(`${PACKAGE}/package.json`)));
const rows = z.array(z.object({ code: z.string(), name: z.string() }));

const FILES = {
  'regions.json': ['provinces', 'regencies', 'districts'],
  'villages.json': ['villages'],
};

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function readList(name: string): string[] {
  const csv = readFileSync(new URL(`../data/${name}.csv`, `file://${entry}`), 'utf8');
  return rows.parse(parse(csv, { columns: true })).map(({ code, name }) => `${code}\t${name.trim()}\n`);
}

const toFile = (lists: readonly string[]): string =>
  `${JSON.stringify(
    {
      source: `${PACKAGE} ${version} (https://github.com/fityannugroho/${PACKAGE}), after Kepmendagri 300.2.2-2430/2025`,
      license: 'ODbL-1.0 (https://opendatacommons.org/licenses/odbl/1-0/)',
      lines: lists.flatMap(readList).sort().join(''),
    },
    null,
    2,
  )}\n`;

/** What the files should hold, by file name. */
export const buildRegionFiles = (): [name: string, text: string][] =>
  Object.entries(FILES).map(([name, lists]) => [name, toFile(lists)]);

if (import.meta.main)
  for (const [name, text] of buildRegionFiles()) writeFileSync(new URL(name, import.meta.url), text);
