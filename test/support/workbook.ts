// A workbook (.xlsx) as spreadsheets write it, as far as reading one goes: texts shared or in their cell, numbers, deflated files.
import { deflateRawSync } from 'node:zlib';

const HEADS = { file: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** `A` is column 0. */
const letter = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letter(Math.floor(column / 26) - 1) + letter(column % 26);

/** Bytes of a workbook with one sheet; empty cells are left out, as spreadsheets do. */
export function workbookOf(lines: readonly (readonly (string | number)[])[]): Buffer<ArrayBuffer> {
  const texts = [...new Set(lines.flat().filter((cell) => typeof cell === 'string'))];
  const cellOf = (cell: string | number, place: string): string => {
    if (cell === '') return '';
    if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
    return `<c r="${place}" s="1" t="s"><v>${texts.indexOf(cell)}</v></c>`;
  };
  const rows = lines.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, at) => cellOf(cell, `${letter(at)}${row + 1}`)).join('')}</row>`,
  );
  const shared = texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  return zipOf({
    'xl/sharedStrings.xml': `<sst>${shared.join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
  });
}

function zipOf(files: Readonly<Record<string, string>>): Buffer<ArrayBuffer> {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [packed, label] = [deflateRawSync(text), Buffer.from(name)];
    const file = headOf('file', 30, [
      [8, 8],
      [18, packed.length, 4],
      [22, text.length, 4],
      [26, label.length],
    ]);
    const sizes = [
      [20, packed.length, 4],
      [24, text.length, 4],
      [28, label.length],
      [42, offset, 4],
    ] as const;
    parts.push(file, label, packed);
    directory.push(headOf('entry', 46, [[10, 8], ...sizes]), label);
    offset += file.length + label.length + packed.length;
  }
  const count = Object.keys(files).length;
  const size = Buffer.concat(directory).length;
  const end = headOf('end', 22, [
    [8, count],
    [10, count],
    [12, size, 4],
    [16, offset, 4],
  ]);
  return Buffer.concat([...parts, ...directory, end]);
}

type Field = readonly [at: number, value: number, bytes?: 4];

function headOf(kind: keyof typeof HEADS, length: number, fields: readonly Field[]): Buffer {
  const head = Buffer.alloc(length);
  head.writeUInt32LE(HEADS[kind]);
  for (const [at, value, bytes] of fields)
    if (bytes) head.writeUInt32LE(value, at);
    else head.writeUInt16LE(value, at);
  return head;
}
