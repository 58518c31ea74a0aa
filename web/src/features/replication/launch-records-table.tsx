// Every record that a launch would write, before it writes any.
import type { LaunchRecords } from '../../../../shared/domain/launch.ts';
import { ruleName } from '../../../../shared/domain/plan-rule-words.ts';
import { valueText } from '../../../../shared/domain/rule-values.ts';
import { day as dayText, number } from '../../lib/format.ts';
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
    rule: 'aturan',
    grant: 'wewenang',
    create: 'ditulis baru',
    keep: 'tetap seperti adanya',
    assign: 'diberi dapur',
    taken: 'nomornya dipakai dapur lain',
    closed: 'sudah ditutup: hitung lagi rencananya',
    suspended: 'tetap; sedang dihentikan, titik barunya menunggu',
    'plan-only': 'hanya untuk rencana; aturannya nasional',
    from: (value: string, day: string) => `${value}, mulai ${day}`,
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
    rule: 'rule',
    grant: 'grant',
    create: 'written anew',
    keep: 'stays as it is',
    assign: 'gets its kitchen',
    taken: 'its number is another kitchen',
    closed: 'closed since: make the plan anew',
    suspended: 'stays; suspended now, its new sites wait',
    'plan-only': 'for the plan alone; the rule is national',
    from: (value: string, day: string) => `${value}, from ${day}`,
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
    ...calendar.map(({ region, date, reason, action }) => ({
      kind: w.calendar,
      id: `${region} ${date}`,
      name: reason,
      action: w[action],
      detail: dayText(date, 'date'),
    })),
    ...rules.map(({ key, value, action, rule }) => ({
      kind: w.rule,
      id: key,
      name: ruleName(key, language.value),
      action: w[action],
      detail: rule
        ? w.from(valueText(value, language.value), dayText(rule.validFrom, 'date'))
        : valueText(value, language.value),
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
