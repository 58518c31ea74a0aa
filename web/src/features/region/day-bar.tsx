// Which day is looked at: the one before, the one after, any other.
import { useLocation } from 'preact-iso';
import { addDays, localDate } from '../../../../shared/domain/dates.ts';
import { zoneOf } from '../../../../shared/domain/region.ts';
import { day as dayText } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { DayField } from './day-field.tsx';

const words = wordsOf({
  id: { before: 'Hari sebelumnya', after: 'Hari berikutnya' },
  en: { before: 'Day before', after: 'Day after' },
});

type Props = { code: string; date: string; search: string };

export function DayBar({ code, date, search }: Props) {
  const w = words();
  const { route } = useLocation();
  const today = localDate(new Date(), zoneOf(code));
  const hrefOf = (day: string) => `/regions/${code}/days/${day}${search}`;
  return (
    <div class="row no-print">
      <a class="button" href={hrefOf(addDays(date, -1))} aria-label={w.before}>
        ←
      </a>
      <b>{dayText(date)}</b>
      {date < today && (
        <a class="button" href={hrefOf(addDays(date, 1))} aria-label={w.after}>
          →
        </a>
      )}
      <DayField date={date} max={today} onChoose={(day) => route(hrefOf(day))} />
    </div>
  );
}
