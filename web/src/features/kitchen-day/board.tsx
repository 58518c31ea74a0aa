// The board: every stop with its portions and how far its food has come.
import { portionCount } from '../../../../shared/domain/portions.ts';
import { count, number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { portionsText } from '../records/record-words.ts';
import type { Stop, StopStatus } from './stops.ts';

const words = wordsOf<{
  title: string;
  planned: string;
  sent: string;
  received: string;
  short: (n: string) => string;
  rejected: (n: string) => string;
  statuses: Record<StopStatus, string>;
  none: string;
}>({
  id: {
    title: 'Titik layanan',
    planned: 'Rencana',
    sent: 'Dikirim',
    received: 'Diterima',
    short: (n) => `kurang ${n}`,
    rejected: (n) => `ditolak ${n}`,
    statuses: {
      unplanned: 'tidak dijadwalkan',
      closed: 'tidak ada layanan',
      'to-send': 'belum dikirim',
      'under-way': 'di jalan',
      short: 'diterima, kurang',
      received: 'diterima',
      served: 'sudah dibagikan',
    },
    none: 'Belum ada titik layanan. Minta koordinator menetapkannya untuk dapur ini.',
  },
  en: {
    title: 'Stops',
    planned: 'Planned',
    sent: 'Sent',
    received: 'Received',
    short: (n) => `${n} short`,
    rejected: (n) => `${n} rejected`,
    statuses: {
      unplanned: 'not scheduled',
      closed: 'no service',
      'to-send': 'not sent yet',
      'under-way': 'under way',
      short: 'received, short',
      received: 'received',
      served: 'handed out',
    },
    none: 'There are no stops yet. Ask your coordinator to assign them to this kitchen.',
  },
});

const LOOKS = {
  unplanned: 'silent',
  closed: 'silent',
  'to-send': 'silent',
  'under-way': 'look',
  short: 'act',
  received: 'fine',
  served: 'fine',
} as const satisfies Record<StopStatus, string>;

export function Board({ stops, date }: { stops: readonly Stop[]; date: string }) {
  const w = words();
  if (stops.length === 0) return <p>{w.none}</p>;
  return (
    <section aria-labelledby="board">
      <h2 id="board">
        {w.title} ({number(stops.length)})
      </h2>
      <ul class="plain board">
        {stops.map((stop) => (
          <StopCard key={stop.siteId} stop={stop} date={date} />
        ))}
      </ul>
    </section>
  );
}

function StopCard({ stop, date }: { stop: Stop; date: string }) {
  const w = words();
  const { siteId, name, planned, dispatched, received, rejected, status } = stop;
  const short = dispatched && received ? portionCount(dispatched) - portionCount(received) : 0;
  return (
    <li class="panel stack" data-stop={siteId}>
      <a href={`/sites/${siteId}/days/${date}`}>
        <b>{name}</b>
      </a>
      <span class="row">
        <span class={`mark ${LOOKS[status]}`}>{w.statuses[status]}</span>
        {short > 0 && <span class="mark act">{w.short(number(short))}</span>}
        {rejected && <span class="mark act">{w.rejected(count(rejected))}</span>}
      </span>
      <dl>
        <dt>{w.planned}</dt>
        <dd>{planned ? portionsText(planned) : '–'}</dd>
        <dt>{w.sent}</dt>
        <dd>{dispatched ? portionsText(dispatched) : '–'}</dd>
        <dt>{w.received}</dt>
        <dd>{received ? portionsText(received) : '–'}</dd>
      </dl>
    </li>
  );
}
