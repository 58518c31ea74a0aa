// Which columns of the list are used, and which are left aside.
import { isKnownColumn } from '../../../../shared/domain/list-cells.ts';
import type { SchoolList } from '../../../../shared/domain/read-list.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';

const words = wordsOf({
  id: {
    title: 'Kolom',
    rows: (n: string) => `${n} baris terbaca.`,
    used: 'Dipakai',
    ignored: 'Tidak dipakai',
    none: 'tidak ada',
  },
  en: {
    title: 'Columns',
    rows: (n: string) => `${n} rows were read.`,
    used: 'Used',
    ignored: 'Not used',
    none: 'none',
  },
});

export function ColumnCheck({ list: { rows, ignoredColumns } }: { list: SchoolList }) {
  const w = words();
  const used = Object.keys(rows[0]?.raw ?? {}).filter(isKnownColumn);
  return (
    <section class="panel stack" aria-labelledby="columns">
      <h2 id="columns">{w.title}</h2>
      <p>{w.rows(number(rows.length))}</p>
      <dl>
        <dt>{w.used}</dt>
        <dd>{used.join(', ') || w.none}</dd>
        <dt>{w.ignored}</dt>
        <dd>{ignoredColumns.join(', ') || w.none}</dd>
      </dl>
    </section>
  );
}
