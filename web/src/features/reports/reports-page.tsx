// The published reports of a region, newest period first, and publishing the next version.
import '../region/region.css';
import { zoneOf } from '../../../../shared/domain/region.ts';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { percent } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { Region, ReportSummary } from '../../lib/shapes.ts';
import { More } from '../region/more.tsx';
import { Breadcrumb, Tabs } from '../region/region-nav.tsx';
import { SortableTable } from '../region/sortable-table.tsx';
import { usePages } from '../region/use-pages.ts';
import { Publish } from './publish.tsx';
import { stamp } from './stamp.ts';

const words = wordsOf({
  id: {
    title: 'Laporan',
    period: 'Periode',
    version: 'Versi',
    published: 'Terbit',
    complete: 'Kelengkapan',
    hash: 'Sidik',
    table: 'Laporan terbit',
    none: 'Belum ada laporan terbit. Laporan harian terbit sendiri pukul 18.00.',
    more: 'Muat lagi',
  },
  en: {
    title: 'Reports',
    period: 'Period',
    version: 'Version',
    published: 'Published',
    complete: 'Completeness',
    hash: 'Hash',
    table: 'Published reports',
    none: 'No report has been published yet. The report of a day is published by itself at 18:00.',
    more: 'Load more',
  },
});

export function ReportsPage({ code }: { code: string }) {
  const w = words();
  const name = useAnswer<Region>(`/v1/regions/${code}`).data?.name ?? code;
  const pages = usePages<ReportSummary>(`/v1/regions/${code}/reports`, 100);
  return (
    <div class="page">
      <Breadcrumb code={code} />
      <header class="stack">
        <h1>
          {w.title}: {name}
        </h1>
        <Tabs code={code} current="reports" />
      </header>
      {mayI('report.publish', { region: code }) && <Publish code={code} onPublished={pages.reload} />}
      <Loaded reading={pages.first}>
        {() =>
          pages.items.length === 0 ? <p>{w.none}</p> : <Reports items={pages.items} zone={zoneOf(code)} />
        }
      </Loaded>
      <More pages={pages} label={w.more} />
    </div>
  );
}

function Reports({ items, zone }: { items: readonly ReportSummary[]; zone: string }) {
  const w = words();
  return (
    <SortableTable
      caption={w.table}
      rows={items}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'period',
          label: w.period,
          value: ({ period }) => period,
          show: ({ id, period }) => <a href={`/reports/${id}`}>{period}</a>,
        },
        {
          key: 'version',
          label: w.version,
          isNumber: true,
          value: ({ version }) => version,
          show: ({ version }) => version,
        },
        {
          key: 'published',
          label: w.published,
          value: ({ publishedAt }) => publishedAt,
          show: ({ publishedAt }) => stamp(publishedAt, zone),
        },
        {
          key: 'complete',
          label: w.complete,
          isNumber: true,
          value: ({ rates }) => rates.completeness,
          show: ({ rates }) => percent(rates.completeness),
        },
        {
          key: 'hash',
          label: w.hash,
          value: ({ hash }) => hash,
          show: ({ hash }) => <code>{hash.slice(0, 12)}</code>,
        },
      ]}
    />
  );
}
