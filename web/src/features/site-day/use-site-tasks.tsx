// What can be done with a site's day, and the dialog that each of it opens.
import { useState } from 'preact/hooks';
import type { Fact } from '../../../../shared/domain/fact.ts';
import type { Meal } from '../../../../shared/domain/meal.ts';
import { now } from '../../lib/clock.ts';
import { later } from '../../lib/later.ts';
import { record } from '../../lib/outbox/phone.ts';
import type { SiteDay } from '../../lib/shapes.ts';
import { commonOf } from '../records/new-fact.ts';
import type { ShownFact } from '../records/shown-fact.ts';
import type { Holding } from '../safety/holding.ts';
import { isSafetyKind, type SafetyTask, toSafetyCorrection } from '../safety/safety-task.ts';
import { FormDialog, type FormKind, type OpenForm, toCorrection } from './form-dialog.tsx';
import type { MoreTask } from './more-tasks.tsx';
import { blankDay, contextOf, type MealDay, type useSiteDay } from './use-site-day.ts';

const SafetyDialog = later(() => import('../safety/safety-dialog.tsx').then((m) => m.SafetyDialog));
const ReleaseDialog = later(() => import('../safety/release-form.tsx').then((m) => m.ReleaseDialog));
const VoidDialog = later(() => import('../records/void-dialog.tsx').then((m) => m.VoidDialog));

/** Its kitchen is suspended, and nobody is named to cook instead. */
const isWithoutKitchen = (day: SiteDay | undefined): boolean =>
  Boolean(day?.suspension && !day.suspension.substitute);

export function useSiteTasks(
  id: string,
  { date, zone, rules, records, meals, reading }: ReturnType<typeof useSiteDay>,
) {
  const [form, setForm] = useState<OpenForm>();
  const [check, setCheck] = useState<SafetyTask>();
  const open = (kind: MoreTask | FormKind, day: MealDay) =>
    isSafetyKind(kind) ? setCheck({ kind, meal: day.meal }) : setForm({ kind, day });
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
  const askVoid = ({ fact }: ShownFact) => setVoided(fact);
  const dialogs = (
    <>
      {form && (
        <FormDialog
          key={form.kind}
          form={form}
          siteId={id}
          date={date}
          zone={zone}
          rules={rules}
          records={records}
          likely={isWithoutKitchen(reading.data) ? 'KITCHEN_SUSPENDED' : undefined}
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
          isReplaced={records.some(({ fact, isEffective }) => fact.id === check.supersedes && !isEffective)}
          onClose={() => setCheck(undefined)}
        />
      )}
      {holding && (
        <ReleaseDialog holding={holding} siteId={id} date={date} onClose={() => setHolding(undefined)} />
      )}
      {voided && (
        <VoidDialog fact={voided} place={`site:${id}`} zone={zone} onClose={() => setVoided(undefined)} />
      )}
    </>
  );
  return { open, correct, release, acknowledge, askVoid, dialogs };
}
