// The incidents of a region: which are not closed, for how long, and how many people are ill.
import '../region/region.css';
import { useState } from 'preact/hooks';
import {
  INCIDENT_STATUSES,
  type IncidentStatus,
  STATUS_NAMES,
} from '../../../../shared/domain/incident-words.ts';
import { Choices } from '../../components/choices.tsx';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { day, number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { IncidentSummary, Region } from '../../lib/shapes.ts';
import { Breadcrumb, Tabs } from '../region/region-nav.tsx';
import { type Column, SortableTable } from '../region/sortable-table.tsx';
import { usePages } from '../region/use-pages.ts';
import { categoryName } from './category-name.ts';
import { StatusMark } from './status-mark.tsx';

const words = wordsOf({
  id: {
    title: 'Kejadian',
    show: 'Tampilkan',
    all: 'semua',
    table: 'Kejadian di wilayah ini',
    date: 'Tanggal',
    place: 'Tempat',
    kind: 'Jenis',
    ill: 'Sakit',
    status: 'Status',
    days: 'Hari berjalan',
    joined: (n: string) => `+ ${n} laporan lain`,
    part: (place: string) => `bagian dari ${place}`,
    more: 'Muat lagi',
    failed: 'Halaman berikutnya belum bisa dimuat.',
  },
  en: {
    title: 'Incidents',
    show: 'Show',
    all: 'all',
    table: 'Incidents of this region',
    date: 'Date',
    place: 'Place',
    kind: 'Kind',
    ill: 'Ill',
    status: 'Status',
    days: 'Days open',
    joined: (n: string) => `+ ${n} more reports`,
    part: (place: string) => `part of ${place}`,
    more: 'Load more',
    failed: 'The next page could not be loaded.',
  },
});

const PAGE = 100;
const POLL_MS = 15_000;

export function IncidentsPage({ code }: { code: string }) {
  const w = words();
  const name = useAnswer<Region>(`/v1/regions/${code}`).data?.name ?? code;
  const [status, setStatus] = useState<IncidentStatus | 'all'>('all');
  const options = [
    { value: 'all' as const, label: w.all },
    ...INCIDENT_STATUSES.map((value) => ({ value, label: STATUS_NAMES[value][language.value] })),
  ];
  return (
    <div class="page">
      <Breadcrumb code={code} />
      <header class="stack">
        <h1>
          {w.title}: {name}
        </h1>
        <Tabs code={code} current="incidents" />
      </header>
      <Choices name="status" label={w.show} options={options} value={status} onChange={setStatus} />
      <Table key={status} code={code} status={status} />
    </div>
  );
}

function Table({ code, status }: { code: string; status: IncidentStatus | 'all' }) {
  const w = words();
  const narrowed = status === 'all' ? '' : `?status=${status}`;
  const pages = usePages<IncidentSummary>(`/v1/regions/${code}/incidents${narrowed}`, PAGE, POLL_MS);
  return (
    <Loaded reading={pages.first}>
      {() => (
        <>
          <SortableTable
            caption={w.table}
            rows={pages.items}
            keyOf={({ id }) => id}
            first="-date"
            columns={columnsOf(code, pages.items)}
          />
          {pages.failure && <p class="problem-text">{w.failed}</p>}
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

function columnsOf(code: string, all: readonly IncidentSummary[]): Column<IncidentSummary>[] {
  const w = words();
  const wholeOf = ({ id }: IncidentSummary) => all.find(({ joins }) => joins.includes(id))?.place.name;
  const place = (row: IncidentSummary) => (
    <>
      <a href={`/regions/${code}/incidents/${row.id}`}>{row.place.name}</a>
      {wholeOf(row) && <span class="soft"> {w.part(wholeOf(row) ?? '')}</span>}
      {row.joins.length > 0 && <span class="soft"> {w.joined(number(row.joins.length))}</span>}
    </>
  );
  return [
    { key: 'date', label: w.date, value: ({ date }) => date, show: ({ date }) => day(date, 'date') },
    { key: 'place', label: w.place, value: (row) => row.place.name, show: place },
    { key: 'kind', label: w.kind, value: toKind, show: toKind },
    { key: 'ill', label: w.ill, value: ({ ill }) => ill, show: ({ ill }) => number(ill), isNumber: true },
    {
      key: 'status',
      label: w.status,
      value: ({ status }) => INCIDENT_STATUSES.indexOf(status),
      show: ({ status }) => <StatusMark status={status} />,
    },
    {
      key: 'days',
      label: w.days,
      value: ({ daysOpen }) => daysOpen,
      show: ({ daysOpen }) => number(daysOpen),
      isNumber: true,
    },
  ];
}

const toKind = ({ category }: IncidentSummary): string => categoryName(category);
