// What has to be looked at in a region now: urgent kinds first, or by age, or by how far it has climbed; each opens to its place.
import { ALERT_KINDS, STEPS } from '../../../../shared/domain/alert.ts';
import { zoneOf } from '../../../../shared/domain/region.ts';
import { Loaded } from '../../components/loading.tsx';
import { day, moment } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Alert } from '../../lib/shapes.ts';
import { kindName, lookOf, stepName } from '../alerts/alert-names.ts';
import { TakeCare } from '../alerts/take-care.tsx';
import { More } from './more.tsx';
import { type Column, SortableTable } from './sortable-table.tsx';
import { usePages } from './use-pages.ts';

const POLL_MS = 15_000;
const PAGE = 8;

const words = wordsOf({
  id: {
    title: 'Peringatan',
    list: 'Daftar peringatan',
    none: 'Tidak ada yang perlu dilihat sekarang.',
    more: 'Tampilkan peringatan lagi',
    kind: 'Jenis',
    place: 'Tempat dan perihal',
    since: 'Sejak',
    step: 'Tingkat',
  },
  en: {
    title: 'Alerts',
    list: 'List of alerts',
    none: 'Nothing has to be looked at now.',
    more: 'Show more alerts',
    kind: 'Kind',
    place: 'Place and matter',
    since: 'Since',
    step: 'Step',
  },
});

export function Alerts({ code }: { code: string }) {
  const w = words();
  const pages = usePages<Alert>(`/v1/regions/${code}/alerts?open=true`, PAGE, POLL_MS);
  return (
    <section class="stack" aria-labelledby="alerts">
      <h2 id="alerts" tabIndex={-1}>
        {w.title}
      </h2>
      <Loaded reading={pages.first}>
        {() =>
          pages.items.length === 0 ? (
            <p class="soft">{w.none}</p>
          ) : (
            <SortableTable
              caption={w.list}
              rows={pages.items}
              keyOf={({ id }) => id}
              first="kind"
              sort="alerts"
              columns={columnsOf(zoneOf(code), pages.first.reload)}
            />
          )
        }
      </Loaded>
      <More pages={pages} label={w.more} />
    </section>
  );
}

function columnsOf(zone: string, onSaved: () => void): Column<Alert>[] {
  const w = words();
  return [
    { key: 'kind', label: w.kind, value: ({ kind }) => ALERT_KINDS.indexOf(kind), show: Kind },
    {
      key: 'place',
      label: w.place,
      value: ({ place }) => place.name,
      show: (alert) => <What alert={alert} zone={zone} onSaved={onSaved} />,
    },
    {
      key: 'since',
      label: w.since,
      value: ({ raisedAt }) => Date.parse(raisedAt),
      show: ({ raisedAt }) => moment(raisedAt, zone),
    },
    {
      key: 'step',
      label: w.step,
      value: ({ step }) => STEPS.indexOf(step),
      show: ({ step }) => stepName(step),
    },
  ];
}

const Kind = ({ kind }: Alert) => <span class={`mark ${lookOf(kind)}`}>{kindName(kind)}</span>;

const What = ({ alert, ...rest }: { alert: Alert; zone: string; onSaved: () => void }) => (
  <div class="stack">
    <a href={alert.link}>{alert.place.name}</a>
    <span>
      {alert.message} <span class="soft">{day(alert.date, 'short')}</span>
    </span>
    <div class="row">
      <TakeCare alert={alert} {...rest} />
    </div>
  </div>
);
