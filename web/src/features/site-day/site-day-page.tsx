// "Hari ini" of a school or posyandu: two tasks, the records behind them, and everything else one level down.

import { Loaded } from '../../components/loading.tsx';
import { day as dayText } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { later } from '../../lib/later.ts';
import { grants, mayI } from '../../lib/me.ts';
import { discardEntry } from '../../lib/outbox/phone.ts';
import { usePrefetch } from '../../lib/use-prefetch.ts';
import { Discrepancies } from '../records/discrepancies.tsx';
import { Menu } from '../records/menu.tsx';
import { RecordList } from '../records/record-list.tsx';
import type { ShownFact } from '../records/shown-fact.ts';
import { isSafetyKind } from '../safety/safety-task.ts';
import { hasForm } from './form-dialog.tsx';
import { MoreTasks } from './more-tasks.tsx';
import { TaskCard } from './task-card.tsx';
import { siteDayPath, useSiteDay } from './use-site-day.ts';
import { useSiteTasks } from './use-site-tasks.tsx';

const words = wordsOf({
  id: {
    kitchen: 'Dapur',
    noKitchen: 'belum ada dapur',
    history: 'Hari-hari sebelumnya',
    today: 'Hari ini',
    measuring: 'Pengukuran',
  },
  en: {
    kitchen: 'Kitchen',
    noKitchen: 'no kitchen yet',
    history: 'Days before',
    today: 'Today',
    measuring: 'Measuring',
  },
});

const SuspensionNote = later(() =>
  import('../suspensions/suspension-note.tsx').then((m) => m.SuspensionNote),
);
const SiteContext = later(() => import('../region/site-context.tsx').then((m) => m.SiteContext));

export function SiteDayPage({ id, date: asked }: { id: string; date?: string }) {
  const w = words();
  const found = useSiteDay(id, asked);
  const { date, zone, reading, rules, records, meals, discrepancies } = found;
  const tasks = useSiteTasks(id, found);
  usePrefetch(
    (past) => siteDayPath(id, past),
    date,
    asked === undefined ? reading.data?.site.district : undefined,
  );
  return (
    <div class="page narrow">
      <Loaded reading={reading}>
        {(loaded) => {
          const { site, menus } = loaded;
          const target = {
            siteId: id,
            region: site.district,
            kitchenIds: site.kitchenId ? [site.kitchenId] : [],
          };
          const mayLog = mayI('site-fact.write', target);
          const mayVoid = ({ isOwn }: ShownFact) => isOwn || mayI('fact.void-any', target);
          return (
            <>
              {mayI('totals.read', { region: site.district }) && (
                <SiteContext day={loaded} onSaved={reading.reload} />
              )}
              <header>
                <h1>{site.name}</h1>
                <p>
                  {asked === undefined ? `${w.today} · ` : ''}
                  {dayText(date)}
                </p>
                <p class="soft">
                  {w.kitchen}: {site.kitchenName ?? site.kitchenId ?? w.noKitchen}
                </p>
                <Menu menus={menus} />
              </header>
              {loaded.suspension && <SuspensionNote suspension={loaded.suspension} />}
              {meals.map((day) => (
                <TaskCard
                  key={day.meal}
                  day={day}
                  date={date}
                  zone={zone}
                  rules={rules}
                  mayLog={mayLog}
                  onTask={(kind) => tasks.open(kind, day)}
                  onSeen={(recallId) => tasks.acknowledge(day.meal, recallId)}
                  onRelease={mayI('hold.release', target) ? () => tasks.release(day) : undefined}
                />
              ))}
              <Discrepancies found={discrepancies.filter(({ code }) => !code.startsWith('hold-'))} />
              <MoreTasks
                meals={meals}
                mayLog={mayLog}
                mayClose={mayI('no-service.write', target)}
                formsHref={`/sites/${id}/days/${date}/forms`}
                onOpen={tasks.open}
              />
              <RecordList
                records={records}
                zone={zone}
                mayCorrect={({ fact }) => mayLog && (hasForm(fact) || isSafetyKind(fact.kind))}
                mayVoid={mayVoid}
                onCorrect={tasks.correct}
                onVoid={tasks.askVoid}
                onDiscard={({ fact }) => void discardEntry(fact.id)}
              />
              {mayI('round.write', target) && (
                <a class="button" href={`/sites/${id}/measuring/rounds`}>
                  {w.measuring}
                </a>
              )}
              {grants.value.some(({ scope }) => scope.id === id) && (
                <a class="button" href={`/sites/${id}/history`}>
                  {w.history}
                </a>
              )}
            </>
          );
        }}
      </Loaded>
      {tasks.dialogs}
    </div>
  );
}
