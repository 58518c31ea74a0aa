// The service calendar of a region, a month at a time: holidays, local days without service, extra days.
import { useState } from 'preact/hooks';
import type { LocalDay } from '../../../../shared/domain/calendar.ts';
import { addDays, lastOfMonth, localDate, monthOf, serviceDate } from '../../../../shared/domain/dates.ts';
import { zoneOf } from '../../../../shared/domain/region.ts';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { day as dayText } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { List } from '../../lib/shapes.ts';
import { useQuery } from '../region/use-query.ts';
import { CalendarDialog } from './calendar-dialog.tsx';
import { Month } from './calendar-month.tsx';
import { RegistryHead } from './registry-head.tsx';

const words = wordsOf({
  id: {
    before: 'Bulan sebelumnya',
    after: 'Bulan berikutnya',
    off: 'tanpa layanan',
    extra: 'hari tambahan',
    national: 'libur nasional',
    what: 'Tekan satu hari untuk mengubahnya.',
    list: 'Hari khusus bulan ini',
    none: 'Tidak ada hari khusus bulan ini.',
  },
  en: {
    before: 'Month before',
    after: 'Month after',
    off: 'no service',
    extra: 'extra day',
    national: 'national holiday',
    what: 'Press a day to change it.',
    list: 'Special days of this month',
    none: 'There are no special days this month.',
  },
});

export function CalendarPage({ code }: { code: string }) {
  const w = words();
  const thisMonth = monthOf(localDate(new Date(), zoneOf(code)));
  const [asked, setMonth] = useQuery('month', thisMonth);
  const month = serviceDate.safeParse(`${asked}-01`).success ? asked : thisMonth;
  const [chosen, setChosen] = useState<string>();
  const [from, to] = [`${month}-01`, lastOfMonth(`${month}-01`)];
  const reading = useAnswer<List<LocalDay>>(`/v1/regions/${code}/calendar?from=${from}&to=${to}`);
  const mayWrite = mayI('calendar.write', { region: code });
  return (
    <div class="page">
      <RegistryHead code={code} current="calendar" />
      <div class="row">
        <button type="button" aria-label={w.before} onClick={() => setMonth(monthOf(addDays(from, -1)))}>
          ←
        </button>
        <b role="status">{dayText(from, 'month')}</b>
        <button type="button" aria-label={w.after} onClick={() => setMonth(monthOf(addDays(to, 1)))}>
          →
        </button>
      </div>
      {mayWrite && <p class="soft">{w.what}</p>}
      <Loaded reading={reading}>
        {({ items }) => (
          <>
            <Month code={code} month={month} items={items} onChoose={mayWrite ? setChosen : undefined} />
            <h2>{w.list}</h2>
            {items.length === 0 && <p>{w.none}</p>}
            <ul>
              {items.map(({ date, region, kind, reason, decree, service }) => (
                <li key={date + region + reason}>
                  {dayText(date)}: {reason} (
                  {kind === 'national' || kind === 'jointLeave' ? w.national : service ? w.extra : w.off})
                  {decree && ` · ${decree}`}
                </li>
              ))}
            </ul>
            {chosen && (
              <CalendarDialog
                code={code}
                date={chosen}
                before={items.find(({ date, region }) => date === chosen && region === code)}
                onClose={() => setChosen(undefined)}
                onSaved={reading.reload}
              />
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}
