// Opens the form that a kitchen's task or a correction asks for.
import { ofKind } from '../../../../shared/domain/chain.ts';
import type { Fact, FactOf } from '../../../../shared/domain/fact.ts';
import type { FactContext } from '../../../../shared/domain/fact-rules.ts';
import type { Meal } from '../../../../shared/domain/meal.ts';
import type { Rules } from '../../../../shared/domain/rules.ts';
import { Dialog } from '../../components/dialog.tsx';
import { wordsOf } from '../../lib/language.ts';
import { discardEntry } from '../../lib/outbox/phone.ts';
import type { ShownFact } from '../records/shown-fact.ts';
import { CookedForm } from './cooked-form.tsx';
import { DispatchForm } from './dispatch-form.tsx';
import { DispatchedForm } from './dispatched-form.tsx';
import { type Stop, totalsOf } from './stops.ts';

const words = wordsOf({
  id: { cooked: 'Catat masakan', dispatched: 'Kirim makanan' },
  en: { cooked: 'Log a batch', dispatched: 'Send food' },
});

export type KitchenTask = {
  kind: 'cooked' | 'dispatched';
  before?: Fact;
  supersedes?: string | undefined;
  /** A rejected record that the new one takes the place of. */
  replaces?: string;
};

/** What to open for correcting a record. A rejected one never reached the log: what follows it supersedes what it meant to. */
export function toCorrection({ fact, state }: ShownFact): KitchenTask | undefined {
  if (fact.kind !== 'cooked' && fact.kind !== 'dispatched') return undefined;
  return state === 'rejected'
    ? { kind: fact.kind, before: fact, supersedes: fact.supersedes, replaces: fact.id }
    : { kind: fact.kind, before: fact, supersedes: fact.id };
}

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
    rules && { now: new Date(), zone, rules, ...(limit !== undefined && limit !== null && { limit }) };
  const onDone = (isSaved: boolean) => {
    if (isSaved && replaces) void discardEntry(replaces);
    onClose();
  };
  const common = { kitchenId, date, meal: before?.meal ?? meal, zone, supersedes, onDone };
  const stopOf = (fact: FactOf<'dispatched'>) => stops.find(({ siteId }) => siteId === fact.siteId);
  return (
    <Dialog title={words()[kind]} onClose={onClose}>
      {kind === 'cooked' && (
        <CookedForm
          {...common}
          before={before as FactOf<'cooked'> | undefined}
          context={contextFor(capacity)}
          toCook={totalsOf(stops, meal, facts).toCook}
        />
      )}
      {before?.kind === 'dispatched' && (
        <DispatchedForm {...common} before={before} context={contextFor(stopOf(before)?.planned)} />
      )}
      {kind === 'dispatched' && !before && (
        <DispatchForm
          kitchenId={kitchenId}
          date={date}
          zone={zone}
          stops={stops}
          batches={ofKind(facts, 'cooked').filter((batch) => batch.meal === meal)}
          contextFor={({ planned }) => contextFor(planned)}
          onDone={onClose}
        />
      )}
    </Dialog>
  );
}
