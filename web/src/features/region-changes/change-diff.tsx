// What a change will do, in numbers and as a table of codes.
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { PlannedChange } from '../../lib/shapes.ts';
import { type Column, SortableTable } from '../region/sortable-table.tsx';

const words = wordsOf({
  id: {
    title: 'Yang akan terjadi',
    table: 'Kode yang berubah',
    along: (counts: string) => `Ikut pindah: ${counts}.`,
    what: 'Perubahan',
    before: 'Sebelum',
    after: 'Sesudah',
    name: 'Nama',
    renamed: 'ganti nama',
    moved: 'kode baru',
    opened: 'wilayah baru',
    closed: 'kode berakhir',
    counts: {
      sites: 'titik layanan',
      kitchens: 'dapur',
      localDays: 'hari kalender',
      rules: 'aturan wilayah',
      contacts: 'kontak',
      webhooks: 'penerima data (webhook)',
    },
    follow: (code: string, to: string) => `Wewenang di ${code} ikut ke ${to}.`,
    anew: (code: string) => `Wewenang di ${code} perlu diberikan lagi; hari-hari lamanya tetap bisa dibaca.`,
  },
  en: {
    title: 'What will happen',
    table: 'Codes that change',
    along: (counts: string) => `Goes along: ${counts}.`,
    what: 'Change',
    before: 'Before',
    after: 'After',
    name: 'Name',
    renamed: 'renamed',
    moved: 'new code',
    opened: 'new region',
    closed: 'code ends',
    counts: {
      sites: 'sites',
      kitchens: 'kitchens',
      localDays: 'calendar days',
      rules: 'rules of its own',
      contacts: 'contacts',
      webhooks: 'webhooks',
    },
    follow: (code: string, to: string) => `Grants at ${code} follow to ${to}.`,
    anew: (code: string) => `Grants at ${code} must be given anew; its days of before can still be read.`,
  },
});

type Diff = PlannedChange['diff'];
type What = 'renamed' | 'moved' | 'opened' | 'closed';
type Row = { what: What; before: string; after: string; name: string };

function rowsOf({ renamed, moved, opened, closed }: Diff): Row[] {
  const followed = new Set(moved.flatMap(({ from, to }) => [from, to]));
  return [
    ...renamed.map(({ code, before, name }) => ({ what: 'renamed' as const, before, after: code, name })),
    ...moved.map(({ from, to, name }) => ({ what: 'moved' as const, before: from, after: to, name })),
    ...opened
      .filter(({ code }) => !followed.has(code))
      .map(({ code, name }) => ({ what: 'opened' as const, before: '', after: code, name })),
    ...closed
      .filter(({ code }) => !followed.has(code))
      .map(({ code, name }) => ({ what: 'closed' as const, before: code, after: '', name })),
  ];
}

function columns(): Column<Row>[] {
  const w = words();
  const text = (key: keyof Row, label: string): Column<Row> => ({
    key,
    label,
    value: (row) => row[key],
    show: (row) => row[key],
  });
  return [
    { key: 'what', label: w.what, value: ({ what }) => w[what], show: ({ what }) => w[what] },
    text('before', w.before),
    text('after', w.after),
    text('name', w.name),
  ];
}

export function ChangeDiff({ diff }: { diff: Diff }) {
  const w = words();
  const counts = Object.entries(diff.counts) as [keyof Diff['counts'], number][];
  return (
    <section class="stack" aria-labelledby="diff">
      <h3 id="diff">{w.title}</h3>
      <p>{w.along(counts.map(([what, n]) => `${number(n)} ${w.counts[what]}`).join(', '))}</p>
      <SortableTable
        caption={w.table}
        columns={columns()}
        rows={rowsOf(diff)}
        keyOf={({ what, before, after }) => `${what} ${before} ${after}`}
        sort="codes"
      />
      <ul>
        {diff.grants.map(({ code, follows }) => (
          <li key={code}>{follows.length > 0 ? w.follow(code, follows.join(', ')) : w.anew(code)}</li>
        ))}
      </ul>
    </section>
  );
}
