// One equal cell for each child of a region: provinces and regencies roughly where they lie, anything else in an even grid in
// code order.
import reference from '../../../../shared/reference/tiles.json' with { type: 'json' };

export type Cell = { column: number; row: number };

const PLACED: Readonly<Record<string, readonly number[]>> = reference.tiles;

/** Columns and rows (from 0) for these codes. Where one of them has no place on the map, all are laid out evenly. */
export function cellsOf(codes: readonly string[]): Cell[] {
  const placed = codes.map((code) => PLACED[code]);
  if (codes.length > 0 && placed.every((place) => place !== undefined))
    return placed.map(([column = 0, row = 0] = []) => ({ column, row }));
  const columns = Math.max(1, Math.ceil(Math.sqrt(codes.length * 1.5)));
  return codes.map((_, at) => ({ column: at % columns, row: Math.floor(at / columns) }));
}

const KIND = /^(Kabupaten|Kota Administrasi|Kecamatan|Daerah Istimewa|Daerah Khusus Ibukota) /;
const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/^Kepulauan /, 'Kep. '],
  [/^Kalimantan /, 'Kal. '],
  [/^Sulawesi /, 'Sul. '],
  [/^Sumatera /, 'Sum. '],
  [/^Nusa Tenggara /, 'NT '],
  [/ \(fiktif\)$/, ''],
];

/** A name short enough for a cell: without its kind of region, long island names in their usual short form. */
export const shortName = (name: string): string =>
  SHORTER.reduce((text, [long, short]) => text.replace(long, short), name.replace(KIND, ''));
