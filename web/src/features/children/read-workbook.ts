// The first sheet of a workbook (.xlsx) as lines of cells: texts and numbers as they stand, nothing is computed. Read on this
// device, since it holds far more about a pupil than may leave it.
import type { Sheet } from '../../../../shared/domain/pupil-list.ts';
import { unzip } from './unzip.ts';

const STRINGS = 'xl/sharedStrings.xml';
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;

/** Throws where the bytes are no such workbook. */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet> {
  const files = await unzip(bytes, (name) => name === STRINGS || SHEET.test(name));
  const [first] = [...files.keys()].filter((name) => SHEET.test(name)).sort(byNumber);
  if (!first) throw new RangeError('no sheet');
  const strings = all(files.get(STRINGS) ?? '', 'si').map(({ inner }) => textIn(inner));
  return toLines(files.get(first) ?? '', strings);
}

const numberIn = (name: string): number => Number(/\d+/.exec(name)?.[0]);
const byNumber = (a: string, b: string): number => numberIn(a) - numberIn(b);

type Element = { attributes: string; inner: string };

/** Elements of a name in their order; none of those that are asked for stands in another of its name. */
const all = (xml: string, name: string): Element[] =>
  [...xml.matchAll(new RegExp(`<${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${name}>)`, 'g'))].map(
    ([, attributes = '', inner = '']) => ({ attributes, inner }),
  );

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    name ? (ENTITIES[name] ?? whole) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );

/** The texts of a cell or a shared string; how it is read aloud (`rPh`) is none of it. */
const textIn = (xml: string): string =>
  all(xml.replace(/<rPh[\s\S]*?<\/rPh>/g, ''), 't')
    .map(({ inner }) => unescaped(inner))
    .join('');

function toLines(xml: string, strings: readonly string[]): string[][] {
  const lines: string[][] = [];
  for (const { attributes, inner } of all(xml, 'row')) {
    const at = Number(attribute(attributes, 'r') ?? lines.length + 1) - 1;
    const cells: string[] = [];
    for (const cell of all(inner, 'c')) {
      const column = columnOf(attribute(cell.attributes, 'r')) ?? cells.length;
      while (cells.length < column) cells.push('');
      cells[column] = cellText(cell, strings);
    }
    while (lines.length < at) lines.push([]);
    lines[at] = cells;
  }
  return lines;
}

/** `C7` is column 2. */
function columnOf(place: string | undefined): number | undefined {
  const [letters] = /^[A-Z]+/.exec(place ?? '') ?? [];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText({ attributes, inner }: Element, strings: readonly string[]): string {
  const type = attribute(attributes, 't');
  if (type === 'inlineStr') return textIn(inner);
  const [value] = all(inner, 'v');
  const text = unescaped(value?.inner ?? '');
  return type === 's' ? (strings[Number(text)] ?? '') : text;
}
