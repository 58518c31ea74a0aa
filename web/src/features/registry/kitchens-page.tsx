// The kitchens of a regency or a district.
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { Kitchen } from '../../lib/shapes.ts';
import { SortableTable } from '../region/sortable-table.tsx';
import { usePages } from '../region/use-pages.ts';
import { ChooseRegency, hasLists } from './choose-regency.tsx';
import { statusWords } from './kitchen-status.ts';
import { RegistryHead } from './registry-head.tsx';

const words = wordsOf({
  id: {
    add: 'Tambah dapur',
    name: 'Nama',
    number: 'Nomor',
    district: 'Kecamatan',
    capacity: 'Kapasitas',
    status: 'Keadaan',
    table: 'Dapur',
    more: 'Muat lagi',
    none: 'Belum ada dapur. Tambahkan yang pertama.',
  },
  en: {
    add: 'Add a kitchen',
    name: 'Name',
    number: 'Number',
    district: 'District',
    capacity: 'Capacity',
    status: 'State',
    table: 'Kitchens',
    more: 'Load more',
    none: 'There are no kitchens yet. Add the first one.',
  },
});

export function KitchensPage({ code }: { code: string }) {
  return (
    <div class="page">
      <RegistryHead code={code} current="kitchens" />
      {hasLists(code) ? <Kitchens code={code} /> : <ChooseRegency code={code} page="registry/kitchens" />}
    </div>
  );
}

function Kitchens({ code }: { code: string }) {
  const w = words();
  const pages = usePages<Kitchen>(`/v1/regions/${code}/kitchens?limit=500`);
  const mayWrite = mayI('kitchen.write', { region: code });
  return (
    <>
      <div class="row">
        {mayWrite && (
          <a class="button" href={`/regions/${code}/registry/new-kitchen`}>
            {w.add}
          </a>
        )}
      </div>
      {pages.first.data && pages.items.length === 0 ? (
        <p>{w.none}</p>
      ) : (
        <SortableTable
          caption={w.table}
          rows={pages.items}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'name',
              label: w.name,
              value: ({ name }) => name,
              show: ({ id, name }) => (
                <a href={mayWrite ? `/kitchens/${id}/edit` : `/kitchens/${id}`}>{name}</a>
              ),
            },
            { key: 'id', label: w.number, value: ({ id }) => id, show: ({ id }) => id },
            {
              key: 'district',
              label: w.district,
              value: ({ district }) => district,
              show: ({ district }) => district,
            },
            {
              key: 'capacity',
              label: w.capacity,
              isNumber: true,
              value: ({ capacity }) => capacity,
              show: ({ capacity }) => number(capacity),
            },
            {
              key: 'status',
              label: w.status,
              value: ({ status }) => status,
              show: ({ status }) => statusWords()[status],
            },
          ]}
        />
      )}
      {pages.hasMore && (
        <button type="button" onClick={() => void pages.loadMore()}>
          {w.more}
        </button>
      )}
    </>
  );
}
