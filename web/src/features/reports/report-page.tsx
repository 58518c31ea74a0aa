// One published version as it will always be, with what has changed since; for the screen, for paper and for a spreadsheet.
import '../region/region.css';
import { useState } from 'preact/hooks';
import { isDay } from '../../../../shared/domain/period.ts';
import { zoneOf } from '../../../../shared/domain/region.ts';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { call } from '../../lib/api.ts';
import { download } from '../../lib/download.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Report } from '../../lib/shapes.ts';
import { hrefOf } from '../region/child.ts';
import { ChildrenTable } from '../region/children-table.tsx';
import { knownRates } from '../region/known-rates.ts';
import { NutritionPanel } from '../region/nutrition-panel.tsx';
import { Breadcrumb } from '../region/region-nav.tsx';
import { Changes } from './changes.tsx';
import { ReportFigures } from './report-figures.tsx';
import { stamp } from './stamp.ts';
import { useLastDay } from './use-last-day.ts';

const words = wordsOf({
  id: {
    title: 'Laporan Makan Bergizi Gratis',
    period: 'Periode',
    version: 'Versi',
    published: 'Terbit',
    csv: 'Unduh CSV',
    failed: 'CSV belum terunduh. Sambungkan ke internet, lalu coba lagi.',
    print: 'Cetak',
    parts: 'Angka tiap bagian',
    changes: 'Beda dengan versi sebelumnya',
    adjustments: 'Penyesuaian sejak terbit',
    rules: (n: number) => `Aturan yang dipakai (${n})`,
    hash: 'Sidik SHA-256',
    previous: 'Sidik versi sebelumnya',
    first: 'versi pertama',
    sign: 'Mengetahui',
  },
  en: {
    title: 'Report on free nutritious meals',
    period: 'Period',
    version: 'Version',
    published: 'Published',
    csv: 'Download CSV',
    failed: 'The CSV was not downloaded. Connect to the internet and try again.',
    print: 'Print',
    parts: 'Figures of each part',
    changes: 'Difference from the version before',
    adjustments: 'Adjustments since publication',
    rules: (n: number) => `Rules used (${n})`,
    hash: 'SHA-256 hash',
    previous: 'Hash of the version before',
    first: 'first version',
    sign: 'Acknowledged',
  },
});

async function saveCsv(id: string): Promise<void> {
  const answer = await call(`/v1/reports/${id}.csv`);
  download(`${id}.csv`, await answer.blob(), 'text/csv');
}

export function ReportPage({ id }: { id: string }) {
  const reading = useAnswer<Report>(`/v1/reports/${id}`);
  return (
    <div class="page">
      <Loaded reading={reading}>{(report) => <View report={report} />}</Loaded>
    </div>
  );
}

function View({ report }: { report: Report }) {
  const w = words();
  const [hasFailed, setFailed] = useState(false);
  const {
    id,
    region,
    period,
    version,
    publishedAt,
    totals,
    rates,
    children,
    rules,
    changes,
    adjustments,
    hash,
    previousHash,
  } = report;
  const lastDay = useLastDay(report);
  const isPeriod = !isDay(period);
  const rows = children.map((child) => ({
    ...child.region,
    href: lastDay && hrefOf(child.region, region.code, lastDay),
    figures: { totals: child.totals, rates: knownRates(child) },
  }));
  return (
    <>
      <Breadcrumb code={region.code} isOpen />
      <header class="stack">
        <p class="soft">{w.title}</p>
        <h1>{region.name}</h1>
        <dl>
          <dt>{w.period}</dt>
          <dd>{period}</dd>
          <dt>{w.version}</dt>
          <dd>{version}</dd>
          <dt>{w.published}</dt>
          <dd>{stamp(publishedAt, zoneOf(region.code))}</dd>
        </dl>
        <div class="row no-print">
          <button type="button" onClick={() => void saveCsv(id).catch(() => setFailed(true))}>
            {w.csv}
          </button>
          <button type="button" onClick={() => print()}>
            {w.print}
          </button>
        </div>
        {hasFailed && (
          <p class="problem-text" role="alert">
            {w.failed}
          </p>
        )}
      </header>
      <ReportFigures period={period} totals={totals} rates={knownRates({ totals, rates })} />
      {report.nutrition && <NutritionPanel nutrition={report.nutrition} />}
      <h2 id="children">{w.parts}</h2>
      <ChildrenTable rows={rows} isPeriod={isPeriod} />
      {changes.length > 0 && (
        <Changes
          title={w.changes}
          sort="changes"
          changes={changes}
          zone={zoneOf(region.code)}
          isPeriod={isPeriod}
        />
      )}
      {adjustments.length > 0 && (
        <Changes
          title={w.adjustments}
          sort="adjustments"
          changes={adjustments}
          zone={zoneOf(region.code)}
          isPeriod={isPeriod}
        />
      )}
      <details>
        <summary>{w.rules(rules.length)}</summary>
        <ul>
          {rules.map(({ key, value, unit, region: own, validFrom, source }) => (
            <li key={key}>
              {key}: {JSON.stringify(value)} {unit} ({own && `${own}, `}
              {validFrom}, {source})
            </li>
          ))}
        </ul>
      </details>
      <dl class="hashes">
        <dt>{w.hash}</dt>
        <dd>
          <code>{hash}</code>
        </dd>
        <dt>{w.previous}</dt>
        <dd>
          <code>{previousHash ?? w.first}</code>
        </dd>
      </dl>
      <div class="signatures print-only">
        <span>{w.sign}</span>
      </div>
    </>
  );
}
