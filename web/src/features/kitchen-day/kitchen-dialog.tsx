// Opens the form that a kitchen's task or a correction asks for.

import { ofKind } from '../../../../shared/domain/chain.ts';
import type { Fact, FactOf } from '../../../../shared/domain/fact.ts';
import type { FactContext } from '../../../../shared/domain/fact-rules.ts';
import type { Meal } from '../../../../shared/domain/meal.ts';
import type { Portions } from '../../../../shared/domain/portions.ts';
import type { Rules } from '../../../../shared/domain/rules.ts';
import { Dialog } from '../../components/dialog.tsx';
import { now } from '../../lib/clock.ts';
import { wordsOf } from '../../lib/language.ts';
import { later } from '../../lib/later.ts';
import { discardEntry } from '../../lib/outbox/phone.ts';
import type { KitchenTask } from './kitchen-task.ts';
import { totalsOf } from './kitchen-totals.ts';
import { lacking, type Stop } from './stops.ts';

const CookedForm = later(() => import('./cooked-form.tsx').then((m) => m.CookedForm));
const DispatchForm = later(() => import('./dispatch-form.tsx').then((m) => m.DispatchForm));
const DispatchedForm = later(() => import('./dispatched-form.tsx').then((m) => m.DispatchedForm));

const words = wordsOf({
  id: { cooked: 'Catat masakan', dispatched: 'Kirim makanan' },
  en: { cooked: 'Log a batch', dispatched: 'Send food' },
});

type Props = {
  task: KitchenTask;
  kitchenId: string;
  capacity: number | undefined;
  date: string;
  meal: Meal;
  zone: string;
  rules: Rules | undefined;
  stops: readonly Stop[];
  facts: readonly Fact[];
  onClose: () => void;
};

export function KitchenDialog({
  task,
  kitchenId,
  capacity,
  date,
  meal,
  zone,
  rules,
  stops,
  facts,
  onClose,
}: Props) {
  const { kind, before, supersedes, replaces } = task;
  const contextFor = (limit: FactContext['limit'] | null): FactContext | undefined =>
    rules && { now: now(), zone, rules, ...(limit !== undefined && limit !== null && { limit }) };
  const contextAt = (stop: Stop | undefined) => contextFor(stop?.planned ?? stop?.expected);
  const onDone = (isSaved: boolean) => {
    if (isSaved && replaces) void discardEntry(replaces);
    onClose();
  };
  const common = { kitchenId, date, meal: before?.meal ?? meal, zone, supersedes, onDone };
  const correctedStop =
    before?.kind === 'dispatched' ? stops.find(({ siteId }) => siteId === before.siteId) : undefined;
  return (
    <Dialog title={words()[kind]} onClose={onClose}>
      {kind === 'cooked' && (
        <CookedForm
          {...common}
          before={before as FactOf<'cooked'> | undefined}
          context={contextFor(capacity)}
          toCook={toCookOf(stops, facts)}
        />
      )}
      {before?.kind === 'dispatched' && (
        <DispatchedForm
          {...common}
          before={before}
          siteName={correctedStop?.name}
          context={contextAt(correctedStop)}
        />
      )}
      {kind === 'dispatched' && !before && (
        <DispatchForm
          kitchenId={kitchenId}
          date={date}
          zone={zone}
          stops={stops}
          batches={ofKind(facts, 'cooked').filter((batch) => batch.meal === meal)}
          contextFor={contextAt}
          onDone={onClose}
        />
      )}
    </Dialog>
  );
}

/** What a new batch most likely is: all that is left to cook of the plan, or of the head counts before there is one. */
function toCookOf(stops: readonly Stop[], facts: readonly Fact[]): Portions | undefined {
  const { planned, expected, cooked } = totalsOf(stops, facts);
  const whole = planned ?? expected;
  return whole ? lacking(whole, cooked) : undefined;
}
