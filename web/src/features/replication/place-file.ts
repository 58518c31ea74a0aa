// A file of places where kitchens may be: villages by code or name with their coordinates, or plots with a district. Pure.
import { parse } from 'csv-parse/sync';
import type { ListedPlace } from '../../../../shared/domain/proposal-list.ts';
import { CSV_READING, delimiterOf } from '../../../../shared/domain/read-list.ts';
import type { Region } from '../../lib/shapes.ts';

export type PlaceRefusal = {
  row: number;
  name: string;
  why: 'coordinates' | 'unknown' | 'ambiguous' | 'twice';
};
export type PlacesRead = { places: ListedPlace[]; refused: PlaceRefusal[] };
/** The districts and villages of a region. */
export type KnownRegions = readonly Pick<Region, 'code' | 'name' | 'level' | 'parent'>[];

const COLUMNS = {
  code: /^(code|kode)/,
  name: /^(name|nama|village|desa|kelurahan|place|tempat)/,
  district: /^(district|kecamatan|kec)/,
  lat: /^(lat|lintang)/,
  lon: /^(lon|lng|bujur)/,
} as const;
type Cells = Partial<Record<keyof typeof COLUMNS, string>>;

/** Every row as a place, or why it is none. */
export function readPlaces(text: string, known: KnownRegions): PlacesRead {
  const [header = [], ...lines] = parse(text, { ...CSV_READING, delimiter: delimiterOf(text) }) as string[][];
  const columns = header.map(columnOf);
  const read: PlacesRead = { places: [], refused: [] };
  for (const [i, line] of lines.entries()) {
    const cells: Cells = {};
    for (const [at, column] of columns.entries()) if (column) cells[column] = line[at]?.trim() ?? '';
    const place = toPlace(cells, i + 2, known);
    const isTwice = read.places.some(({ id }) => typeof place !== 'string' && id === place.id);
    if (typeof place !== 'string' && !isTwice) read.places.push(place);
    else
      read.refused.push({
        row: i + 2,
        name: cells.name || cells.code || '',
        why: typeof place === 'string' ? place : 'twice',
      });
  }
  return read;
}

const columnOf = (text: string): keyof typeof COLUMNS | undefined =>
  (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).find((name) =>
    COLUMNS[name].test(text.trim().toLowerCase()),
  );

function toPlace(cells: Cells, row: number, known: KnownRegions): ListedPlace | PlaceRefusal['why'] {
  const [lat, lon] = [degreesOf(cells.lat), degreesOf(cells.lon)];
  if (!(lat >= -12 && lat <= 7 && lon >= 94 && lon <= 142)) return 'coordinates';
  const found = regionsOf(cells, known);
  if (found.length > 1) return 'ambiguous';
  const [region] = found;
  if (region?.level === 'village')
    return {
      id: region.code.replaceAll('.', ''),
      name: region.name,
      district: region.code.split('.').slice(0, 3).join('.'),
      village: region.code,
      lat,
      lon,
    };
  const district =
    region ?? known.find((one) => one.level === 'district' && isSame(one.name, cells.district));
  if (!district) return 'unknown';
  return {
    id: `P${row}`,
    name: (cells.name || district.name).slice(0, 120),
    district: district.code,
    lat,
    lon,
  };
}

/** By its code, else the villages of that name (in that district, where one is named), else the district of that name. */
function regionsOf({ code, name, district }: Cells, known: KnownRegions): KnownRegions[number][] {
  if (code) return known.filter((one) => one.code === code);
  const named = known.filter((one) => isSame(one.name, name));
  const parents = district
    ? known.filter((one) => one.level === 'district' && isSame(one.name, district))
    : undefined;
  const villages = named.filter(
    (one) => one.level === 'village' && (!parents || parents.some((parent) => parent.code === one.parent)),
  );
  return villages.length > 0 ? villages : named.filter(({ level }) => level === 'district' && !district);
}

const degreesOf = (text = ''): number => (text === '' ? Number.NaN : Number(text.replace(',', '.')));

const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(kecamatan|kec|kelurahan|kel|desa)\b/, '')
    .replace(/[^a-z0-9]/g, '');
const isSame = (name: string, text = ''): boolean => text !== '' && keyOf(name) === keyOf(text);
