// Each kitchen and site with its open codes and its people; each can be taken back, and one more code made.
import { SureButton } from '../../components/sure-button.tsx';
import { day as dayText, deviceZone, moment } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { PlaceAccess } from '../../lib/shapes.ts';
import { SortableTable } from '../region/sortable-table.tsx';
import './access.css';

const words = wordsOf({
  id: {
    table: 'Akses tiap tempat',
    name: 'Nama',
    number: 'Nomor',
    kind: 'Jenis',
    site: 'titik layanan',
    kitchen: 'dapur',
    codes: 'Kode yang belum dipakai',
    persons: 'Sudah masuk',
    until: (date: string) => `sampai ${date}`,
    since: (at: string) => `sejak ${at}`,
    unnamed: 'tanpa nama',
    withdraw: 'Tarik kode',
    revoke: 'Cabut akses',
    more: 'Kode lagi',
    moreFor: (name: string) => `Buat satu kode lagi untuk ${name}`,
  },
  en: {
    table: 'Access of each place',
    name: 'Name',
    number: 'Number',
    kind: 'Kind',
    site: 'site',
    kitchen: 'kitchen',
    codes: 'Codes not yet used',
    persons: 'Came in',
    until: (date: string) => `until ${date}`,
    since: (at: string) => `since ${at}`,
    unnamed: 'without a name',
    withdraw: 'Withdraw the code',
    revoke: 'End the access',
    more: 'One more code',
    moreFor: (name: string) => `Make one more code for ${name}`,
  },
});

type Acts = { onMore: (grant: string) => void; onEnd: (id: string) => void };

export function AccessTable({ rows, ...acts }: { rows: readonly PlaceAccess[] } & Acts) {
  const w = words();
  return (
    <SortableTable
      caption={w.table}
      rows={rows}
      keyOf={({ grant }) => grant}
      columns={[
        { key: 'name', label: w.name, value: (row) => row.place.name, show: (row) => row.place.name },
        { key: 'id', label: w.number, value: (row) => row.place.id, show: (row) => row.place.id },
        { key: 'kind', label: w.kind, value: (row) => w[row.place.kind], show: (row) => w[row.place.kind] },
        {
          key: 'codes',
          label: w.codes,
          value: ({ codes }) => codes.length,
          show: (row) => <Codes row={row} {...acts} />,
        },
        {
          key: 'persons',
          label: w.persons,
          value: ({ persons }) => persons.length,
          show: (row) => <Persons row={row} {...acts} />,
        },
      ]}
    />
  );
}

function Codes({ row: { place, grant, codes }, onMore, onEnd }: { row: PlaceAccess } & Acts) {
  const w = words();
  return (
    <ul class="plain access-list">
      {codes.map(({ id, code, until }) => (
        <li key={id}>
          <code>{code}</code> <span class="soft">{w.until(dayText(until, 'date'))}</span>
          <SureButton label={w.withdraw} name={`${place.name}, ${code}`} onSure={() => onEnd(id)} />
        </li>
      ))}
      <li>
        <button type="button" aria-label={w.moreFor(place.name)} onClick={() => onMore(grant)}>
          {w.more}
        </button>
      </li>
    </ul>
  );
}

function Persons({ row: { place, persons }, onEnd }: { row: PlaceAccess } & Pick<Acts, 'onEnd'>) {
  const w = words();
  if (persons.length === 0) return <>–</>;
  return (
    <ul class="plain access-list">
      {persons.map(({ id, name, since }) => (
        <li key={id}>
          {name || w.unnamed} <span class="soft">{w.since(moment(since, deviceZone()))}</span>
          <SureButton
            label={w.revoke}
            name={`${place.name}, ${name || w.unnamed}`}
            onSure={() => onEnd(id)}
          />
        </li>
      ))}
    </ul>
  );
}
