// A month of the service calendar under its weekdays; days without service are marked in words, those of every week too.
import { isServiceDay, type LocalDay } from '../../../../shared/domain/calendar.ts';
import { addDays, datesOf, lastOfMonth, weekdayOf } from '../../../../shared/domain/dates.ts';
import { day as dayText } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { useRules } from '../../lib/rules.ts';

const words = wordsOf({
  id: { off: 'tanpa layanan', extra: 'hari tambahan', weekly: 'libur mingguan' },
  en: { off: 'no service', extra: 'extra day', weekly: 'weekly day off' },
});

const SUNDAY = 7;
/** A Monday: the names of the weekdays begin there. */
const MONDAY = '2026-01-05';

type Props = {
  code: string;
  month: string;
  items: readonly LocalDay[];
  onChoose: ((date: string) => void) | undefined;
};

export function Month({ code, month, items, onChoose }: Props) {
  const from = `${month}-01`;
  const rules = useRules(from, code);
  /** Sites may keep a week of their own; before the rules are here, Sunday is certain. */
  const isDayOff = (date: string): boolean =>
    rules
      ? !isServiceDay({ district: code }, { date, isHoliday: false, local: [] }, rules)
      : weekdayOf(date) === SUNDAY;
  return (
    <div class="days">
      {datesOf(MONDAY, addDays(MONDAY, 6)).map((date) => (
        <span key={date} class="weekday" aria-hidden="true">
          {dayText(date, 'weekday')}
        </span>
      ))}
      {Array.from({ length: weekdayOf(from) - 1 }, (_, at) => (
        <span key={at} class="blank" />
      ))}
      {datesOf(from, lastOfMonth(from)).map((date) => (
        <Day
          key={date}
          date={date}
          entry={entryOf(items, date)}
          isDayOff={isDayOff(date)}
          onChoose={onChoose && (() => onChoose(date))}
        />
      ))}
    </div>
  );
}

const depthOf = ({ region, kind }: LocalDay): number =>
  region === 'ID' ? (kind === 'national' || kind === 'jointLeave' ? -1 : 0) : region.length;

/** The nearest entry wins: the region's own, then those above, then a holiday. */
const entryOf = (items: readonly LocalDay[], date: string): LocalDay | undefined =>
  items.filter((entry) => entry.date === date).toSorted((a, b) => depthOf(b) - depthOf(a))[0];

type DayProps = {
  date: string;
  entry: LocalDay | undefined;
  isDayOff: boolean;
  onChoose: (() => void) | undefined;
};

function Day({ date, entry, isDayOff, onChoose }: DayProps) {
  const w = words();
  const label = entry ? (entry.service ? w.extra : w.off) : isDayOff ? w.weekly : '';
  const look = entry?.service ? 'fine' : label ? 'silent' : '';
  const content = (
    <>
      <b aria-hidden="true">{dayText(date, 'number')}</b>
      <span class="hidden">{dayText(date)}</span>
      <small>{label}</small>
    </>
  );
  return onChoose ? (
    <button type="button" class={look} title={entry?.reason} onClick={onChoose}>
      {content}
    </button>
  ) : (
    <span class={look} title={entry?.reason}>
      {content}
    </span>
  );
}
