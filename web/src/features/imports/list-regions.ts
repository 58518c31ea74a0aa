// Which regions a list is about, as it names them itself: said before anything is stored, and compared with the page's own.
import { toCells } from '../../../../shared/domain/list-cells.ts';
import type { ListRow } from '../../../../shared/domain/read-list.ts';

type NamedLevel = 'province' | 'regency' | 'district';
export type RegionNames = Readonly<Partial<Record<NamedLevel, string>>>;

/** The regencies that the rows name, or their districts where they name none, the most frequent first. */
export function regionsIn(rows: readonly ListRow[]): string[] {
  const counts = new Map<string, number>();
  for (const { raw } of rows) {
    const cells = toCells(raw);
    const name = cells.get('regency') ?? cells.get('district');
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
}

/** How many rows name another region than these, at a level where both have a name. */
export const rowsElsewhere = (rows: readonly ListRow[], names: RegionNames): number =>
  rows.filter(({ raw }) => {
    const cells = toCells(raw);
    return Object.entries(names).some(([level, name]) => !isSame(cells.get(level) ?? name, name));
  }).length;

const keyOf = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/^(kecamatan|kec|provinsi|prov)\b/, '')
    .replace(/^kabupaten\b/, 'kab')
    .replace(/[^a-z0-9]/g, '');

/** A list may leave out that Bogor is a city or a regency, but not take one for the other. */
const isSame = (text: string, name: string): boolean =>
  [name, name.replace(/^(kabupaten|kota) /i, '')].some((known) => keyOf(known) === keyOf(text));
