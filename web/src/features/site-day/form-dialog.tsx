// Opens the form that a task or a correction asks for.
import type { Fact, FactOf } from '../../../../shared/domain/fact.ts';
import type { Rules } from '../../../../shared/domain/rules.ts';
import { Dialog } from '../../components/dialog.tsx';
import { later } from '../../lib/later.ts';
import { discardEntry } from '../../lib/outbox/phone.ts';
import { recordWords } from '../records/record-words.ts';
import type { ShownFact } from '../records/shown-fact.ts';
import { ReceivedTask } from './received-task.tsx';
import { blankDay, contextOf, type MealDay } from './use-site-day.ts';

/** Forms that are not the first to be asked for are loaded when they are (they are on the phone already). */
const ServedForm = later(() => import('./served-form.tsx').then((m) => m.ServedForm));
const TrayForm = later(() => import('./tray-form.tsx').then((m) => m.TrayForm));
const NoServiceForm = later(() => import('./no-service-form.tsx').then((m) => m.NoServiceForm));

export type FormKind = 'received' | 'served' | 'no-service' | 'tray-returned';
export type OpenForm = {
  kind: FormKind;
  day: MealDay;
  /** The record to start from. */
  before?: Fact;
  supersedes?: string | undefined;
  /** A rejected record that the new one takes the place of. */
  replaces?: string;
};

const FORMS: ReadonlySet<string> = new Set<FormKind>(['received', 'served', 'no-service', 'tray-returned']);
export const hasForm = ({ kind }: Fact): boolean => FORMS.has(kind);

/** The form for correcting a record. A rejected one never reached the log: what follows it supersedes what it meant to. */
export function toCorrection({ fact, state }: ShownFact, meals: readonly MealDay[]): OpenForm | undefined {
  if (!hasForm(fact)) return undefined;
  const day = meals.find(({ meal }) => meal === fact.meal) ?? blankDay(fact.meal);
  const common = { kind: fact.kind as FormKind, day: without(day, fact, state), before: fact };
  return state === 'rejected'
    ? { ...common, supersedes: fact.supersedes, replaces: fact.id }
    : { ...common, supersedes: fact.id };
}

/** What was received, or handed out, apart from the record that is being corrected. */
function without(day: MealDay, fact: Fact, state: ShownFact['state']): MealDay {
  if ((fact.kind !== 'received' && fact.kind !== 'served') || state === 'rejected') return day;
  const { small, large } = fact.portions;
  const whole = day[fact.kind];
  return whole ? { ...day, [fact.kind]: { small: whole.small - small, large: whole.large - large } } : day;
}

type Props = {
  form: OpenForm;
  siteId: string;
  date: string;
  zone: string;
  rules: Rules | undefined;
  records: readonly ShownFact[];
  /** Why there may be no service today. */
  likely?: string | undefined;
  onClose: () => void;
};

export function FormDialog({ form, siteId, date, zone, rules, records, likely, onClose }: Props) {
  const { kind, day, before, supersedes, replaces } = form;
  const onDone = (isSaved: boolean) => {
    if (isSaved && replaces) void discardEntry(replaces);
    onClose();
  };
  const context = contextOf(supersedes ? { ...day, holds: [] } : day, { rules, zone });
  const isReplaced = records.some(({ fact, isEffective }) => fact.id === supersedes && !isEffective);
  const common = { siteId, date, zone, day, supersedes, isReplaced, onDone, context };
  return (
    <Dialog title={recordWords().kinds[kind]} onClose={onClose}>
      {kind === 'received' && <ReceivedTask {...common} before={before as FactOf<'received'> | undefined} />}
      {kind === 'served' && <ServedForm {...common} before={before as FactOf<'served'> | undefined} />}
      {kind === 'no-service' && (
        <NoServiceForm {...common} likely={likely} before={before as FactOf<'no-service'> | undefined} />
      )}
      {kind === 'tray-returned' && (
        <TrayForm {...common} before={before as FactOf<'tray-returned'> | undefined} />
      )}
    </Dialog>
  );
}
