// "Dapur hari ini": what to cook, where each stop's food is, and the records behind it.
import { useState } from 'preact/hooks';
import { kitchenDiscrepancies, ofKind } from '../../../../shared/domain/chain.ts';
import type { Fact } from '../../../../shared/domain/fact.ts';
import type { Meal } from '../../../../shared/domain/meal.ts';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { now } from '../../lib/clock.ts';
import { day as dayText } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { later } from '../../lib/later.ts';
import { grants, mayI } from '../../lib/me.ts';
import { discardEntry } from '../../lib/outbox/phone.ts';
import type { Alert, KitchenCertificate, KitchenDay, List } from '../../lib/shapes.ts';
import { usePrefetch } from '../../lib/use-prefetch.ts';
import { Discrepancies } from '../records/discrepancies.tsx';
import { Menu } from '../records/menu.tsx';
import { RecordList } from '../records/record-list.tsx';
import { isSafetyKind, type SafetyTask, toSafetyCorrection } from '../safety/safety-task.ts';
import { BatchLinks } from './batch-links.tsx';
import { Board } from './board.tsx';
import { KitchenActions } from './kitchen-actions.tsx';
import { KitchenDialog } from './kitchen-dialog.tsx';
import { isKitchenTask, type KitchenTask, toCorrection } from './kitchen-task.ts';
import { totalsOf } from './kitchen-totals.ts';
import { MealChoice } from './meal-choice.tsx';
import { mealsOf, toStops } from './stops.ts';
import { TotalsTiles } from './totals-tiles.tsx';
import { useExpected } from './use-expected.ts';
import { kitchenDayPath, samplesPath, useKitchenDay } from './use-kitchen-day.ts';

const Breadcrumb = later(() => import('../region/region-nav.tsx').then((m) => m.Breadcrumb));
const SafetyDialog = later(() => import('../safety/safety-dialog.tsx').then((m) => m.SafetyDialog));
const CertificateNotice = later(() => import('./certificate-notice.tsx').then((m) => m.CertificateNotice));
const BoardNotes = later(() => import('./board-notes.tsx').then((m) => m.BoardNotes));
const SuspensionNote = later(() =>
  import('../suspensions/suspension-note.tsx').then((m) => m.SuspensionNote),
);
const KitchenAlerts = later(() => import('../alerts/kitchen-alerts.tsx').then((m) => m.KitchenAlerts));
const VoidDialog = later(() => import('../records/void-dialog.tsx').then((m) => m.VoidDialog));

const ALERTS_POLL_MS = 60_000;

const words = wordsOf({
  id: { today: 'Hari ini', history: 'Hari-hari sebelumnya' },
  en: { today: 'Today', history: 'Days before' },
});

export function KitchenDayPage({ id, date: asked }: { id: string; date?: string }) {
  const found = useKitchenDay(id, asked);
  const { date, reading } = found;
  usePrefetch(
    (past) => kitchenDayPath(id, past),
    date,
    asked === undefined ? reading.data?.kitchen.district : undefined,
    [samplesPath(id)],
  );
  return (
    <div class="page">
      <Loaded reading={reading}>
        {(day) => <Day id={id} day={day} isToday={asked === undefined} {...found} />}
      </Loaded>
    </div>
  );
}

type Props = ReturnType<typeof useKitchenDay> & { id: string; day: KitchenDay; isToday: boolean };

function Day({ id, day, isToday, date, zone, rules, kitchen, records, facts }: Props) {
  const w = words();
  const meals = mealsOf(day);
  const [chosen, setChosen] = useState<Meal>();
  const [task, setTask] = useState<KitchenTask>();
  const [check, setCheck] = useState<SafetyTask>();
  const [voided, setVoided] = useState<Fact>();
  const meal = task?.before?.meal ?? chosen ?? meals.at(-1) ?? 'noon';
  const expected = useExpected(day, rules, zone);
  const stops = toStops(day, meal, { records, expected, rules });
  const pressing = usePressing(isToday ? id : undefined);
  const target = { kitchenIds: [id], region: day.kitchen.district };
  const mayAlert = isToday && mayI('alert.read', target);
  const alerts = useAnswer<List<Alert>>(mayAlert ? `/v1/kitchens/${id}/alerts` : undefined, {
    pollMs: ALERTS_POLL_MS,
  });
  const mayLog = mayI('kitchen-fact.write', target);
  return (
    <>
      {mayI('totals.read', target) && (
        <Breadcrumb code={day.kitchen.district} date={isToday ? undefined : date} isOpen />
      )}
      <header>
        <h1>{day.kitchen.name}</h1>
        <p>
          {isToday && `${w.today} · `}
          {dayText(date)}
        </p>
        <Menu menus={day.menus} />
      </header>
      {day.suspension && <SuspensionNote suspension={day.suspension} found={day.discrepancies} />}
      <MealChoice meals={meals} chosen={meal} onChoose={setChosen} />
      <TotalsTiles totals={totalsOf(stops, facts)} />
      <KitchenActions
        day={day}
        mayLog={mayLog}
        onTask={(kind) => (isSafetyKind(kind) ? setCheck({ kind, meal }) : setTask({ kind }))}
      />
      {alerts.data?.items[0] && (
        <KitchenAlerts alerts={alerts.data.items} zone={zone} onSaved={alerts.reload} />
      )}
      {pressing.length > 0 && <CertificateNotice found={pressing} />}
      <BatchLinks batches={ofKind(facts, 'cooked').filter((batch) => batch.meal === meal)} zone={zone} />
      <Discrepancies found={kitchenDiscrepancies(facts)} />
      <BoardNotes day={day} meal={meal} />
      <Board stops={stops} date={date} zone={zone} />
      <RecordList
        records={records}
        zone={zone}
        nameOf={(fact) =>
          'siteId' in fact ? day.stops.find(({ siteId }) => siteId === fact.siteId)?.name : undefined
        }
        mayCorrect={({ fact }) => mayLog && (isKitchenTask(fact.kind) || isSafetyKind(fact.kind))}
        mayVoid={({ isOwn }) => isOwn || mayI('fact.void-any', target)}
        onCorrect={(record) =>
          isSafetyKind(record.fact.kind)
            ? setCheck(toSafetyCorrection(record))
            : setTask(toCorrection(record))
        }
        onVoid={({ fact }) => setVoided(fact)}
        onDiscard={({ fact }) => void discardEntry(fact.id)}
      />
      {grants.value.some(({ scope }) => scope.id === id) && (
        <a class="button" href={`/kitchens/${id}/history`}>
          {w.history}
        </a>
      )}
      {task && (
        <KitchenDialog
          task={task}
          kitchenId={id}
          capacity={kitchen?.capacity}
          date={date}
          meal={meal}
          zone={zone}
          rules={rules}
          stops={stops}
          facts={facts}
          onClose={() => setTask(undefined)}
        />
      )}
      {check && (
        <SafetyDialog
          key={check.kind}
          task={check}
          place={{ kitchenId: id }}
          date={date}
          zone={zone}
          context={rules && { now: now(), zone, rules }}
          batches={ofKind(facts, 'cooked').filter((batch) => batch.meal === check.meal)}
          isReplaced={records.some(({ fact, isEffective }) => fact.id === check.supersedes && !isEffective)}
          onClose={() => setCheck(undefined)}
        />
      )}
      {voided && (
        <VoidDialog fact={voided} place={`kitchen:${id}`} zone={zone} onClose={() => setVoided(undefined)} />
      )}
    </>
  );
}

/** Certificates that the kitchen lacks, that expired or soon will. */
const usePressing = (id: string | undefined): KitchenCertificate[] =>
  useAnswer<List<KitchenCertificate>>(id && `/v1/kitchens/${id}/certificates`).data?.items.filter(
    ({ standing: { lacks, state } }) => lacks || state === 'expired' || state === 'expiring',
  ) ?? [];
