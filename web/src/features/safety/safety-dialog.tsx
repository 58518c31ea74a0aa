// Opens the form of a check, a recall or an incident, at a site as in a kitchen.
import type { FactOf } from '../../../../shared/domain/fact.ts';
import type { FactContext } from '../../../../shared/domain/fact-rules.ts';
import { Dialog } from '../../components/dialog.tsx';
import { later } from '../../lib/later.ts';
import { discardEntry } from '../../lib/outbox/phone.ts';
import { recordWords } from '../records/record-words.ts';
import type { SafetyFormProps, SafetyPlace } from './form-props.ts';
import type { SafetyKind, SafetyTask } from './safety-task.ts';

const IncidentForm = later(() => import('./incident-form.tsx').then((m) => m.IncidentForm));
const RapidTestForm = later(() => import('./rapid-test-form.tsx').then((m) => m.RapidTestForm));
const RecallForm = later(() => import('./recall-form.tsx').then((m) => m.RecallForm));
const SampleForm = later(() => import('./sample-form.tsx').then((m) => m.SampleForm));
const SampleStepForm = later(() => import('./sample-step-form.tsx').then((m) => m.SampleStepForm));
const TastingForm = later(() => import('./tasting-form.tsx').then((m) => m.TastingForm));
const TemperatureForm = later(() => import('./temperature-form.tsx').then((m) => m.TemperatureForm));

type Props = {
  task: SafetyTask;
  place: SafetyPlace;
  date: string;
  zone: string;
  context: FactContext | undefined;
  batches: readonly FactOf<'cooked'>[];
  isReplaced?: boolean;
  onClose: () => void;
};

export function SafetyDialog({ task, onClose, ...rest }: Props) {
  const { kind, meal, supersedes, replaces, sampleId } = task;
  const onDone = (isSaved: boolean) => {
    if (isSaved && replaces) void discardEntry(replaces);
    onClose();
  };
  const props: SafetyFormProps<never> = { ...rest, meal, supersedes, onDone, before: task.before as never };
  return (
    <Dialog title={recordWords().kinds[kind]} onClose={onClose}>
      <Form kind={kind} sampleId={sampleId} {...props} />
    </Dialog>
  );
}

type FormProps = SafetyFormProps<never> & { kind: SafetyKind; sampleId: string | undefined };

function Form({ kind, sampleId, ...props }: FormProps) {
  if (kind === 'incident') return <IncidentForm {...props} />;
  if (kind === 'temperature') return <TemperatureForm {...props} />;
  if (kind === 'sensory-test') return <TastingForm {...props} />;
  if ('siteId' in props.place) return null;
  const { kitchenId } = props.place;
  if (kind === 'rapid-test') return <RapidTestForm {...props} kitchenId={kitchenId} />;
  if (kind === 'sample-retained') return <SampleForm {...props} kitchenId={kitchenId} />;
  if (kind === 'sample-released' || kind === 'sample-discarded')
    return <SampleStepForm {...props} kind={kind} kitchenId={kitchenId} sampleId={sampleId} />;
  return <RecallForm {...props} kitchenId={kitchenId} />;
}
