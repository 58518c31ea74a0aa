// The days before, as a calendar: what each came to, in a word and a colour. Days that were never read here are open.

import { mealChains, ofKind } from '../../../../shared/domain/chain.ts';
import { datesOf, localDate, weekdayOf } from '../../../../shared/domain/dates.ts';
import type { Fact } from '../../../../shared/domain/fact.ts';
import { sumPortions } from '../../../../shared/domain/portions.ts';
import { zoneOf } from '../../../../shared/domain/region.ts';
import { hasReported } from '../../../../shared/domain/reporting.ts';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { now } from '../../lib/clock.ts';
import { count, day as dayText } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { useFactEntries } from '../../lib/outbox/use-entries.ts';
import type { Site, SiteDay } from '../../lib/shapes.ts';
import { historyDates } from '../../lib/use-prefetch.ts';
import { countingFacts, toShownFacts } from '../records/shown-fact.ts';
import { siteDayPath, sitePath } from './use-site-day.ts';

const words = wordsOf({
  id: {
    title: 'Hari-hari sebelumnya',
    back: 'Kembali ke hari ini',
    none: 'libur',
    closed: 'tanpa layanan',
    silent: 'belum ada laporan',
    look: 'perlu dilihat',
    fine: 'lengkap',
    unknown: 'belum dibuka',
  },
  en: {
    title: 'Days before',
    back: 'Back to today',
    none: 'no service day',
    closed: 'no service',
    silent: 'nothing reported',
    look: 'please look',
    fine: 'complete',
    unknown: 'not opened',
  },
});

export function HistoryPage({ id }: { id: string }) {
  const w = words();
  const site = useAnswer<Site>(sitePath(id));
  return (
    <div class="page narrow">
      <Loaded reading={site}>
        {({ name, district }) => (
          <>
            <header>
              <h1>{w.title}</h1>
              <p>{name}</p>
            </header>
            <Days id={id} dates={historyDates(localDate(now(), zoneOf(district))).reverse()} />
            <a class="button" href={`/sites/${id}`}>
              {w.back}
            </a>
          </>
        )}
      </Loaded>
    </div>
  );
}

/** A week that begins on a Monday, for the names of its days. */
const WEEK = datesOf('2026-01-05', '2026-01-11');

/** Each day stands under its weekday: Monday is the first column. */
const Days = ({ id, dates }: { id: string; dates: readonly string[] }) => (
  <div class="days">
    {WEEK.map((date) => (
      <span key={date} class="weekday" aria-hidden="true">
        {dayText(date, 'weekday')}
      </span>
    ))}
    {Array.from({ length: weekdayOf(dates[0] ?? '') - 1 }, (_, at) => (
      <span key={at} class="blank" />
    ))}
    {dates.map((date) => (
      <PastDay key={date} id={id} date={date} />
    ))}
  </div>
);

type Look = 'none' | 'closed' | 'silent' | 'look' | 'fine';
const LOOKS = {
  none: '',
  closed: 'silent',
  silent: 'act',
  look: 'look',
  fine: 'fine',
} as const satisfies Record<Look, string>;

function lookOf(facts: readonly Fact[], { discrepancies }: SiteDay): Look {
  if (ofKind(facts, 'no-service').length > 0) return 'closed';
  if (hasReported(facts)) return discrepancies.length > 0 ? 'look' : 'fine';
  return ofKind(facts, 'planned').length > 0 ? 'silent' : 'none';
}

function PastDay({ id, date }: { id: string; date: string }) {
  const w = words();
  const { data } = useAnswer<SiteDay>(siteDayPath(id, date));
  const entries = useFactEntries().filter(
    ({ place, fact }) => place === `site:${id}` && fact.serviceDate === date,
  );
  const facts = countingFacts(toShownFacts(data?.facts ?? [], entries));
  const look = data && lookOf(facts, data);
  const handedOut = mealChains(facts).flatMap((chain) => chain.served ?? []);
  const served = handedOut.length > 0 ? sumPortions(handedOut) : null;
  return (
    <a href={`/sites/${id}/days/${date}`} class={look && LOOKS[look]}>
      <b>
        <span aria-hidden="true">{dayText(date, 'number')}</span>
        <span class="hidden">{dayText(date)}</span>
      </b>
      <small>
        {served && count(served)}
        <span class={served ? 'hidden' : ''}> {look ? w[look] : w.unknown}</span>
      </small>
    </a>
  );
}
