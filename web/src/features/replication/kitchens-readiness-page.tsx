// Every kitchen of a region before its gates: who has not begun, who works though a gate lacks, who was never checked.
import { useState } from 'preact/hooks';
import { Choices } from '../../components/choices.tsx';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import type { KitchenReadiness, Region } from '../../lib/shapes.ts';
import { lackingGates } from '../region/lacking-gates.ts';
import { type Column, SortableTable } from '../region/sortable-table.tsx';
import { usePages } from '../region/use-pages.ts';
import { ChooseRegency, hasLists } from '../registry/choose-regency.tsx';
import { readinessText } from './readiness-text.ts';
import { ReplicationHead } from './replication-head.tsx';

const words = wordsOf({
  id: {
    title: 'Kesiapan dapur',
    show: 'Tampilkan',
    all: 'semua dapur',
    waiting: 'yang belum mulai',
    lacking: 'yang aktif dan kurang lagi',
    unchecked: 'yang belum diperiksa',
    kitchen: 'Dapur',
    state: 'Keadaan',
    lacks: 'Yang kurang',
    more: 'Muat lagi',
  },
  en: {
    title: 'Readiness of kitchens',
    show: 'Show',
    all: 'all kitchens',
    waiting: 'not begun',
    lacking: 'active and lacking again',
    unchecked: 'not checked',
    kitchen: 'Kitchen',
    state: 'State',
    lacks: 'What is lacking',
    more: 'Load more',
  },
});

const FILTERS = ['all', 'waiting', 'lacking', 'unchecked'] as const;
type Filter = (typeof FILTERS)[number];

export function KitchensReadinessPage({ code }: { code: string }) {
  const w = words();
  const name = useAnswer<Region>(`/v1/regions/${code}`).data?.name ?? code;
  const [filter, setFilter] = useState<Filter>('all');
  return (
    <div class="page">
      <ReplicationHead code={code} title={`${w.title}: ${name}`} />
      {hasLists(code) ? (
        <>
          <Choices
            name="standing"
            label={w.show}
            options={FILTERS.map((value) => ({ value, label: w[value] }))}
            value={filter}
            onChange={setFilter}
          />
          <Kitchens key={filter} code={code} filter={filter} />
        </>
      ) : (
        <ChooseRegency code={code} page="replication/kitchens" />
      )}
    </div>
  );
}

function Kitchens({ code, filter }: { code: string; filter: Filter }) {
  const w = words();
  const narrowed = filter === 'all' ? '' : `?standing=${filter}`;
  const pages = usePages<KitchenReadiness>(`/v1/regions/${code}/gates${narrowed}`, 50);
  return (
    <Loaded reading={pages.first}>
      {() => (
        <>
          <SortableTable
            caption={w.title}
            rows={pages.items}
            keyOf={({ id }) => id}
            columns={columnsOf(code)}
          />
          {pages.hasMore && (
            <button type="button" onClick={pages.loadMore}>
              {w.more}
            </button>
          )}
        </>
      )}
    </Loaded>
  );
}

const stateOf = (row: KitchenReadiness): string => readinessText(row, row.lacking.length);

function columnsOf(code: string): Column<KitchenReadiness>[] {
  const w = words();
  const link = ({ id, name }: KitchenReadiness) => (
    <a href={`/regions/${code}/replication/kitchens/${id}`}>{name}</a>
  );
  const mark = (row: KitchenReadiness) => (
    <span class={`mark ${row.mayBegin ? 'fine' : 'look'}`}>{stateOf(row)}</span>
  );
  return [
    { key: 'name', label: w.kitchen, value: ({ name }) => name, show: link },
    { key: 'state', label: w.state, value: stateOf, show: mark },
    { key: 'lacking', label: w.lacks, value: ({ lacking }) => lacking.length, show: lackingGates },
  ];
}
