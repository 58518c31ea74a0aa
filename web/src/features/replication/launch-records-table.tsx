// Every record that a launch would write, before it writes any.
import type { LaunchRecords } from '../../../../shared/domain/launch.ts';
import { ruleName } from '../../../../shared/domain/plan-rule-words.ts';
import { number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import { SortableTable } from '../region/sortable-table.tsx';

const words = wordsOf({
  id: {
    title: 'Catatan yang akan ditulis',
    table: 'Tabel catatan',
    sum: (kitchens: string, sites: string, grants: string) =>
      `${kitchens} dapur, ${sites} titik layanan, ${grants} wewenang untuk dibagikan.`,
    kind: 'Jenis',
    id: 'Nomor',
    name: 'Nama',
    action: 'Tindakan',
    detail: 'Rincian',
    portions: (n: string) => `${n} porsi sehari`,
    kitchen: 'dapur',
    site: 'titik layanan',
    calendar: 'kalender',
    rule: 'angka yang diubah',
    grant: 'wewenang',
    create: 'ditulis baru',
    keep: 'tetap seperti adanya',
    assign: 'diberi dapur',
    taken: 'nomornya dipakai dapur lain',
    holds: 'sudah berlaku',
    stays: 'tetap bersama usulan',
    give: 'dibagikan administrator',
  },
  en: {
    title: 'Records that would be written',
    table: 'Table of records',
    sum: (kitchens: string, sites: string, grants: string) =>
      `${kitchens} kitchens, ${sites} sites, ${grants} grants to give out.`,
    kind: 'Kind',
    id: 'Number',
    name: 'Name',
    action: 'What is done',
    detail: 'Details',
    portions: (n: string) => `${n} portions a day`,
    kitchen: 'kitchen',
    site: 'site',
    calendar: 'calendar',
    rule: 'number changed',
    grant: 'grant',
    create: 'written anew',
    keep: 'stays as it is',
    assign: 'gets its kitchen',
    taken: 'its number is another kitchen',
    holds: 'holds already',
    stays: 'stays with the proposal',
    give: 'given out by an administrator',
  },
});

type Row = { kind: string; id: string; name: string; action: string; detail: string };

function rowsOf({ kitchens, sites, calendar, rules, grants }: LaunchRecords): Row[] {
  const w = words();
  return [
    ...kitchens.map(({ id, action, profile }) => ({
      kind: w.kitchen,
      id,
      name: profile.name,
      action: w[action],
      detail: w.portions(number(profile.capacity)),
    })),
    ...sites.map(({ id, action, profile }) => ({
      kind: w.site,
      id,
      name: profile.name,
      action: w[action],
      detail: profile.kitchenId ?? '–',
    })),
    ...calendar.map(({ region, date, reason }) => ({
      kind: w.calendar,
      id: `${region} ${date}`,
      name: reason,
      action: w.holds,
      detail: date,
    })),
    ...rules.map(({ key, value }) => ({
      kind: w.rule,
      id: key,
      name: ruleName(key, language.value),
      action: w.stays,
      detail: typeof value === 'object' ? JSON.stringify(value) : String(value),
    })),
    ...grants.map(({ grant, name }) => ({ kind: w.grant, id: grant, name, action: w.give, detail: grant })),
  ];
}

export function LaunchRecordsTable({ records }: { records: LaunchRecords }) {
  const w = words();
  const columns = (['kind', 'name', 'action', 'detail', 'id'] as const).map((key) => ({
    key,
    label: w[key],
    value: (row: Row) => row[key],
    show: (row: Row) => row[key],
  }));
  return (
    <section class="stack" aria-labelledby="records">
      <h2 id="records">{w.title}</h2>
      <p role="status">
        {w.sum(number(records.kitchens.length), number(records.sites.length), number(records.grants.length))}
      </p>
      <SortableTable
        caption={w.table}
        rows={rowsOf(records)}
        keyOf={({ kind, id }) => `${kind} ${id}`}
        columns={columns}
      />
    </section>
  );
}
