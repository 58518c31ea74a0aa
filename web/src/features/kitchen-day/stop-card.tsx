// One stop of the board: its portions link by link, where its food is, and what does not add up.
import { DISCREPANCIES, type DiscrepancyCode } from '../../../../shared/domain/discrepancy.ts';
import { fill } from '../../../../shared/domain/language.ts';
import { portionCount } from '../../../../shared/domain/portions.ts';
import { count, number, time } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import { portionsText } from '../records/record-words.ts';
import { StateMark } from '../records/state-mark.tsx';
import { lacking, type Stop, type StopStatus } from './stops.ts';

const words = wordsOf<{
  planned: string;
  left: string;
  sent: string;
  received: string;
  served: string;
  eatBy: string;
  short: (n: string) => string;
  rejected: (n: string) => string;
  statuses: Record<StopStatus, string>;
}>({
  id: {
    planned: 'Rencana',
    left: 'Belum dikirim',
    sent: 'Dikirim',
    received: 'Diterima',
    served: 'Dibagikan',
    eatBy: 'Dimakan sebelum',
    short: (n) => `kurang ${n}`,
    rejected: (n) => `ditolak ${n}`,
    statuses: {
      unplanned: 'tanpa rencana',
      closed: 'tidak ada layanan: jangan kirim',
      'to-send': 'belum dikirim',
      'under-way': 'di jalan',
      short: 'diterima, kurang',
      received: 'diterima',
      rejected: 'ditolak semua',
      served: 'sudah dibagikan',
    },
  },
  en: {
    planned: 'Planned',
    left: 'Still to send',
    sent: 'Sent',
    received: 'Received',
    served: 'Handed out',
    eatBy: 'Eat before',
    short: (n) => `${n} short`,
    rejected: (n) => `${n} rejected`,
    statuses: {
      unplanned: 'no plan',
      closed: 'no service: do not send',
      'to-send': 'not sent yet',
      'under-way': 'under way',
      short: 'received, short',
      received: 'received',
      rejected: 'all rejected',
      served: 'handed out',
    },
  },
});

const LOOKS = {
  unplanned: 'silent',
  closed: 'look',
  'to-send': 'silent',
  'under-way': 'look',
  short: 'act',
  received: 'fine',
  rejected: 'act',
  served: 'fine',
} as const satisfies Record<StopStatus, string>;

type Props = { stop: Stop; date: string; zone: string };

export function StopCard({ stop, date, zone }: Props) {
  const { siteId, name, discrepancies } = stop;
  return (
    <li class="panel stack" data-stop={siteId}>
      <a class="touch" href={`/sites/${siteId}/days/${date}`}>
        <b>{name}</b>
      </a>
      <Marks stop={stop} />
      <Links stop={stop} zone={zone} />
      {discrepancies.map(({ code, numbers }) => (
        <span key={code} class="soft">
          {fill(DISCREPANCIES[code as DiscrepancyCode], numbers, language.value)}
        </span>
      ))}
    </li>
  );
}

function Marks({ stop: { status, isOnPhone, dispatched, received, rejected } }: { stop: Stop }) {
  const w = words();
  const short = dispatched && received ? portionCount(dispatched) - portionCount(received) : 0;
  return (
    <span class="row">
      <span class={`mark ${LOOKS[status]}`}>{w.statuses[status]}</span>
      {short > 0 && <span class="mark act">{w.short(number(short))}</span>}
      {rejected && <span class="mark act">{w.rejected(count(rejected))}</span>}
      {isOnPhone && <StateMark shown={{ state: 'waiting' }} />}
    </span>
  );
}

/** Planned, sent and received always; what is left to send, the deadline and what was handed out only where there is any. */
function Links({ stop, zone }: { stop: Stop; zone: string }) {
  const w = words();
  const { planned, dispatched, received, served, eatBy, status } = stop;
  const left = lacking(planned, dispatched);
  const isPartly = dispatched !== null && portionCount(left) > 0;
  const rows: [string, string | false][] = [
    [w.planned, planned ? portionsText(planned) : '–'],
    [w.sent, dispatched ? portionsText(dispatched) : '–'],
    [w.left, isPartly && portionsText(left)],
    [w.received, received ? portionsText(received) : '–'],
    [w.served, served !== null && portionsText(served)],
    [w.eatBy, eatBy !== null && status !== 'served' && time(eatBy, zone)],
  ];
  return (
    <dl>
      {rows.flatMap(([label, text]) =>
        text ? [<dt key={label}>{label}</dt>, <dd key={`${label}:`}>{text}</dd>] : [],
      )}
    </dl>
  );
}
