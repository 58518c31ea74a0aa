// "Hari ini" of a school or posyandu: two tasks, the records behind them, and everything else one level down.

import { useState } from 'preact/hooks';
import type { Fact } from '../../../../shared/domain/fact.ts';
import type { Meal } from '../../../../shared/domain/meal.ts';
import { Loaded } from '../../components/loading.tsx';
import { now } from '../../lib/clock.ts';
import { day as dayText } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { later } from '../../lib/later.ts';
import { grants, mayI } from '../../lib/me.ts';
import { discardEntry, record } from '../../lib/outbox/phone.ts';
import { usePrefetch } from '../../lib/use-prefetch.ts';
import { Discrepancies } from '../records/discrepancies.tsx';
import { Menu } from '../records/menu.tsx';
import { commonOf } from '../records/new-fact.ts';
import { RecordList } from '../records/record-list.tsx';
import type { ShownFact } from '../records/shown-fact.ts';
import type { Holding } from '../safety/holding.ts';
import { isSafetyKind, type SafetyTask, toSafetyCorrection } from '../safety/safety-task.ts';
import { FormDialog, hasForm, type OpenForm, toCorrection } from './form-dialog.tsx';
import { type MoreTask, MoreTasks } from './more-tasks.tsx';
import { TaskCard } from './task-card.tsx';
import { blankDay, contextOf, type MealDay, siteDayPath, useSiteDay } from './use-site-day.ts';

const words = wordsOf({
  id: { kitchen: 'Dapur', noKitchen: 'belum ada dapur', history: 'Hari-hari sebelumnya', today: 'Hari ini' },
  en: { kitchen: 'Kitchen', noKitchen: 'no kitchen yet', history: 'Days before', today: 'Today' },
});

const SiteContext = later(() => import('../region/site-context.tsx').then((m) => m.SiteContext));
const SafetyDialog = later(() => import('../safety/safety-dialog.tsx').then((m) => m.SafetyDialog));
const ReleaseDialog = later(() => import('../safety/release-form.tsx').then((m) => m.ReleaseDialog));
const VoidDialog = later(() => import('../records/void-dialog.tsx').then((m) => m.VoidDialog));

export function SiteDayPage({ id, date: asked }: { id: string; date?: string }) {
  const w = words();
  const found = useSiteDay(id, asked);
  const { date, zone, reading, rules, records, meals, discrepancies } = found;
  const [form, setForm] = useState<OpenForm>();
  const [check, setCheck] = useState<SafetyTask>();
  const openTask = (kind: MoreTask, day: MealDay) =>
    kind === 'no-service' ? setForm({ kind, day }) : setCheck({ kind, meal: day.meal });
  const correct = (shown: ShownFact) =>
    isSafetyKind(shown.fact.kind) ? setCheck(toSafetyCorrection(shown)) : setForm(toCorrection(shown, meals));
  const [holding, setHolding] = useState<Holding>();
  const release = (day: MealDay) =>
    setHolding({ meal: day.meal, holds: day.holds, context: contextOf(day, { rules, zone }) });
  const acknowledge = (meal: Meal, recallId: string) =>
    void record(
      [{ ...commonOf(date, meal), kind: 'recall-seen', siteId: id, at: now().toISOString(), recallId }],
      `site:${id}`,
    );
  const [voided, setVoided] = useState<Fact>();
  usePrefetch((past) => siteDayPath(id, past), date, asked === undefined && reading.data !== undefined);
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
              {meals.map((day) => (
                <TaskCard
                  key={day.meal}
                  day={day}
                  date={date}
                  zone={zone}
                  rules={rules}
                  mayLog={mayLog}
                  onTask={(kind) => setForm({ kind, day })}
                  onSeen={(recallId) => acknowledge(day.meal, recallId)}
                  onRelease={mayI('hold.release', target) ? () => release(day) : undefined}
                />
              ))}
              <Discrepancies found={discrepancies.filter(({ code }) => !code.startsWith('hold-'))} />
              <MoreTasks
                meals={meals}
                mayLog={mayLog}
                mayClose={mayI('no-service.write', target)}
                onOpen={openTask}
              />
              <RecordList
                records={records}
                zone={zone}
                mayCorrect={({ fact }) => mayLog && (hasForm(fact) || isSafetyKind(fact.kind))}
                mayVoid={mayVoid}
                onCorrect={correct}
                onVoid={({ fact }) => setVoided(fact)}
                onDiscard={({ fact }) => void discardEntry(fact.id)}
              />
              {grants.value.some(({ scope }) => scope.id === id) && (
                <a class="button" href={`/sites/${id}/history`}>
                  {w.history}
                </a>
              )}
            </>
          );
        }}
      </Loaded>
      {form && (
        <FormDialog
          key={form.kind}
          form={form}
          siteId={id}
          date={date}
          zone={zone}
          rules={rules}
          records={records}
          onClose={() => setForm(undefined)}
        />
      )}
      {check && (
        <SafetyDialog
          key={check.kind}
          task={check}
          place={{ siteId: id }}
          date={date}
          zone={zone}
          context={contextOf(blankDay(check.meal), { rules, zone })}
          batches={[]}
          onClose={() => setCheck(undefined)}
        />
      )}
      {holding && (
        <ReleaseDialog holding={holding} siteId={id} date={date} onClose={() => setHolding(undefined)} />
      )}
      {voided && (
        <VoidDialog fact={voided} place={`site:${id}`} zone={zone} onClose={() => setVoided(undefined)} />
      )}
    </div>
  );
}
