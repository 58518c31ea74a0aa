// The days before of a kitchen: what each planned, sent and had received.

import { localDate } from '../../../../shared/domain/dates.ts';
import { sumPortions } from '../../../../shared/domain/portions.ts';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { now } from '../../lib/clock.ts';
import { count, day as dayText } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { KitchenDay } from '../../lib/shapes.ts';
import { historyDates } from '../../lib/use-prefetch.ts';
import { kitchenDayPath, useKitchenDay } from './use-kitchen-day.ts';

const words = wordsOf({
  id: {
    title: 'Hari-hari sebelumnya',
    back: 'Kembali ke hari ini',
    planned: 'rencana',
    sent: 'dikirim',
    received: 'diterima',
    unknown: 'belum dibuka',
  },
  en: {
    title: 'Days before',
    back: 'Back to today',
    planned: 'planned',
    sent: 'sent',
    received: 'received',
    unknown: 'not opened',
  },
});

export function KitchenHistoryPage({ id }: { id: string }) {
  const w = words();
  const { reading, zone } = useKitchenDay(id, undefined);
  return (
    <div class="page narrow">
      <Loaded reading={reading}>
        {({ kitchen }) => (
          <>
            <header>
              <h1>{w.title}</h1>
              <p>{kitchen.name}</p>
            </header>
            <ul class="plain">
              {historyDates(localDate(now(), zone)).map((date) => (
                <PastDay key={date} id={id} date={date} />
              ))}
            </ul>
            <a class="button" href={`/kitchens/${id}`}>
              {w.back}
            </a>
          </>
        )}
      </Loaded>
    </div>
  );
}

function PastDay({ id, date }: { id: string; date: string }) {
  const w = words();
  const { data } = useAnswer<KitchenDay>(kitchenDayPath(id, date));
  const of = (link: 'planned' | 'dispatched' | 'received') => {
    const known = data?.chains.flatMap((chain) => chain[link] ?? []) ?? [];
    return count(known.length > 0 ? sumPortions(known) : null);
  };
  return (
    <li class="panel row spread">
      <a class="touch" href={`/kitchens/${id}/days/${date}`}>
        {dayText(date)}
      </a>
      <span>
        {data
          ? `${w.planned} ${of('planned')} · ${w.sent} ${of('dispatched')} · ${w.received} ${of('received')}`
          : w.unknown}
      </span>
    </li>
  );
}
