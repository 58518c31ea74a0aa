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
      `${kitchens} dapur, ${sites} titik layanan, ${grants} kode akses.`,
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
    closed: 'sudah ditutup: hitung lagi rencananya',
    suspended: 'tetap; sedang dihentikan, titik barunya menunggu',
    holds: 'sudah berlaku',
    stays: 'tetap bersama usulan',
    give: 'kode akses dibuat',
  },
  en: {
    title: 'Records that would be written',
    table: 'Table of records',
    sum: (kitchens: string, sites: string, grants: string) =>
      `${kitchens} kitchens, ${sites} sites, ${grants} access codes.`,
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
    closed: 'closed since: make the plan anew',
    suspended: 'stays; suspended now, its new sites wait',
    holds: 'holds already',
    stays: 'stays with the proposal',
    give: 'an access code is made',
  },
});

type Row = { kind: string; id: string; name: string; action: string; detail: string };

function rowsOf({ kitchens, sites, calendar, rules, grants }: LaunchRecords): Row[] {
  const w = words();
  return [
    ...kitchens.map(({ id, action, profile, isSuspended }) => ({
      kind: w.kitchen,
      id,
      name: profile.name,
      action: isSuspended ? w.suspended : w[action],
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
    ...grants.map(({ grant, name, action }) => ({
      kind: w.grant,
      id: grant,
      name,
      action: action === 'create' ? w.give : w.keep,
      detail: grant,
    })),
  ];
}

export function LaunchRecordsTable({ records }: { records: LaunchRecords }) {
  const w = words();
  const codes = records.grants.filter(({ action }) => action === 'create').length;
  const columns = (['kind', 'id', 'name', 'action', 'detail'] as const).map((key) => ({
    key,
    label: w[key],
    value: (row: Row) => row[key],
    show: (row: Row) => row[key],
  }));
  return (
    <section class="stack" aria-labelledby="records">
      <h2 id="records">{w.title}</h2>
      <p role="status">
        {w.sum(number(records.kitchens.length), number(records.sites.length), number(codes))}
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
