// A mapping as people paste it from a spreadsheet: old code, new code, name; a line each, a heading or not.
import type { MappingRow } from '../../../../shared/domain/region-change.ts';

const SEPARATOR = /\s*[;,\t]\s*/;
const HEADING = /^(old|lama|kode lama)$/i;

const cellsOf = (line: string): string[] => {
  const [old = '', next = '', ...name] = line
    .split(SEPARATOR)
    .map((cell) => cell.replace(/^"|"$/g, '').trim());
  return [old, next, name.join(', ')];
};

/** The rows of a text; a line without an old code is a region that is new, one without a name keeps its name. */
export const toMapping = (text: string): MappingRow[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(cellsOf)
    .filter(([old = '']) => !HEADING.test(old))
    .map(([old, next = '', name]) => ({ ...(old && { old }), new: next, ...(name && { name }) }));
