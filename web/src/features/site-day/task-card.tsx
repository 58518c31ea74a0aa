// The two things only the school knows, for one meal: the food came, and it was handed out. The common case is one tap.
import { portionCount } from '../../../../shared/domain/portions.ts';
import { mealWindow, type Rules } from '../../../../shared/domain/rules.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { later } from '../../lib/later.ts';
import { reasonLabel } from '../records/reasons.ts';
import { mealText, portionsText } from '../records/record-words.ts';
import type { MealDay } from './use-site-day.ts';

const HoldsNote = later(() => import('../safety/holds-note.tsx').then((m) => m.HoldsNote));
const TimeLeft = later(() => import('../safety/time-left.tsx').then((m) => m.TimeLeft));

const words = wordsOf({
  id: {
    meal: (meal: string) => `Makan ${meal.toLowerCase()}`,
    plan: 'Rencana',
    sent: 'Dikirim dapur',
    window: 'Waktu makan',
    none: 'belum ada',
    closed: 'Tidak ada layanan',
    came: 'Makanan datang',
    served: 'Sudah dibagikan',
    log: 'Catat',
    more: 'Catat lagi',
    done: (n: string) => `${n} porsi tercatat`,
  },
  en: {
    meal: (meal: string) => `${meal} meal`,
    plan: 'Plan',
    sent: 'Sent by the kitchen',
    window: 'Time of the meal',
    none: 'nothing yet',
    closed: 'No service',
    came: 'Food came',
    served: 'Handed out',
    log: 'Log',
    more: 'Log more',
    done: (n: string) => `${n} portions logged`,
  },
});

type Task = 'received' | 'served';
type Props = {
  day: MealDay;
  date: string;
  rules: Rules | undefined;
  zone: string;
  mayLog: boolean;
  onTask: (task: Task) => void;
  onSeen: (recallId: string) => void;
  /** For whoever may end a hold. */
  onRelease?: (() => void) | undefined;
};

export function TaskCard({ day, date, zone, rules, mayLog, onTask, onSeen, onRelease }: Props) {
  const w = words();
  const window = rules && mealWindow(rules, day.meal, date);
  return (
    <section class="panel stack" aria-labelledby={`meal-${day.meal}`}>
      <h2 id={`meal-${day.meal}`}>{w.meal(mealText(day.meal))}</h2>
      <dl>
        <dt>{w.plan}</dt>
        <dd>{day.planned ? portionsText(day.planned) : w.none}</dd>
        <dt>{w.sent}</dt>
        <dd>{day.dispatched ? portionsText(day.dispatched) : w.none}</dd>
        {window && <dt>{w.window}</dt>}
        {window && (
          <dd>
            {window.from.replace(':', '.')}–{window.to.replace(':', '.')}
          </dd>
        )}
      </dl>
      {day.closed && (
        <p class="note look">
          {w.closed}: {reasonLabel(day.closed)}
        </p>
      )}
      {day.consumeBy && !day.served && <TimeLeft until={day.consumeBy} zone={zone} />}
      {day.holds.length > 0 && (
        <HoldsNote
          holds={day.holds}
          unseen={day.unseen}
          onSeen={mayLog ? onSeen : undefined}
          onRelease={onRelease}
        />
      )}
      {(['received', 'served'] as const).map((task) => (
        <TaskRow
          key={task}
          title={task === 'received' ? w.came : w.served}
          count={day[task] && portionCount(day[task])}
          mayLog={mayLog}
          isNext={!day.closed && (task === 'received' || day.holds.length === 0)}
          onOpen={() => onTask(task)}
        />
      ))}
    </section>
  );
}

type RowProps = {
  title: string;
  count: number | undefined;
  mayLog: boolean;
  isNext: boolean;
  onOpen: () => void;
};

function TaskRow({ title, count, mayLog, isNext, onOpen }: RowProps) {
  const w = words();
  const isDone = count !== undefined;
  return (
    <div class="row spread">
      <span>
        <b>{title}</b>
        <br />
        <span class={isDone ? 'mark fine' : 'soft'}>{isDone ? `✓ ${w.done(number(count))}` : w.none}</span>
      </span>
      {mayLog && (
        <button
          type="button"
          class={isDone || !isNext ? '' : 'primary'}
          aria-label={`${isDone ? w.more : w.log}: ${title}`}
          onClick={onOpen}
        >
          {isDone ? w.more : w.log}
        </button>
      )}
    </div>
  );
}
