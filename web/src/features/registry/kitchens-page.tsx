// The kitchens of a regency or a district.
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { Kitchen } from '../../lib/shapes.ts';
import { MaybeLink } from '../region/maybe-link.tsx';
import { SortableTable } from '../region/sortable-table.tsx';
import { usePages } from '../region/use-pages.ts';
import { ChooseRegency, hasLists } from './choose-regency.tsx';
import { valueWords } from './field-words.ts';
import { RegistryHead } from './registry-head.tsx';
import { RegistryList } from './registry-list.tsx';
import { SearchField, useSearched } from './search-field.tsx';

const words = wordsOf({
  id: {
    find: 'Cari nama atau awal nomor',
    add: 'Tambah dapur',
    name: 'Nama',
    number: 'Nomor',
    district: 'Kecamatan',
    capacity: 'Kapasitas',
    status: 'Keadaan',
    table: 'Dapur',
    none: 'Belum ada dapur. Tambahkan yang pertama.',
  },
  en: {
    find: 'Find by name or beginning of number',
    add: 'Add a kitchen',
    name: 'Name',
    number: 'Number',
    district: 'District',
    capacity: 'Capacity',
    status: 'State',
    table: 'Kitchens',
    none: 'There are no kitchens yet. Add the first one.',
  },
});

/** Its form for who may change it, its day for who may see that. */
function hrefOf({ id, district }: Kitchen, mayWrite: boolean): string | undefined {
  if (mayWrite) return `/kitchens/${id}/edit`;
  return mayI('kitchen-day.read', { region: district, kitchenIds: [id] }) ? `/kitchens/${id}` : undefined;
}

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
  const { path, isSearch } = useSearched(`/v1/regions/${code}/kitchens`);
  const pages = usePages<Kitchen>(path, 500);
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
      <SearchField label={w.find} />
      <RegistryList pages={pages} isSearch={isSearch} none={w.none}>
        <SortableTable
          caption={w.table}
          rows={pages.items}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'name',
              label: w.name,
              value: ({ name }) => name,
              show: (kitchen) => <MaybeLink href={hrefOf(kitchen, mayWrite)}>{kitchen.name}</MaybeLink>,
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
              show: ({ status }) => valueWords()[status],
            },
          ]}
        />
      </RegistryList>
    </>
  );
}
