// Correcting what was sent to one stop.
import { useState } from 'preact/hooks';
import { localTime } from '../../../../shared/domain/dates.ts';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { dispatchedFact } from '../../../../shared/domain/meal-facts.ts';
import { TextField } from '../../components/text-field.tsx';
import { wordsOf } from '../../lib/language.ts';
import { momentOf } from '../../lib/times.ts';
import type { Draft } from '../records/judge.ts';
import { commonOf } from '../records/new-fact.ts';
import { PortionFields, portionsOf, type TypedPortions } from '../records/portion-fields.tsx';
import { RecordForm } from '../records/record-form.tsx';
import type { KitchenFormProps } from './kitchen-form.ts';

const words = wordsOf({ id: { left: 'Berangkat pukul' }, en: { left: 'Left at' } });

type Props = Omit<KitchenFormProps<'dispatched'>, 'before'> & {
  before: FactOf<'dispatched'>;
  siteName: string | undefined;
};

export function DispatchedForm({
  kitchenId,
  date,
  meal,
  zone,
  context,
  before,
  siteName,
  supersedes,
  onDone,
}: Props) {
  const [common] = useState(() => commonOf(date, meal, supersedes));
  const [portions, setPortions] = useState<TypedPortions>(before.portions);
  const [time, setTime] = useState(localTime(before.at, zone));
  const { siteId, batchId } = before;
  const draft: Draft<FactOf<'dispatched'>> = {
    ...common,
    kind: 'dispatched',
    kitchenId,
    siteId,
    at: time === localTime(before.at, zone) ? before.at : momentOf(date, time, zone),
    portions: portionsOf(portions),
    ...(batchId && { batchId }),
    ...(before.replaces && { replaces: before.replaces }),
  };
  return (
    <RecordForm
      schema={dispatchedFact}
      draft={draft}
      place={`kitchen:${kitchenId}`}
      context={context}
      onDone={onDone}
      note={before.note}
    >
      {(problemAt) => (
        <>
          <p>
            <b>{siteName ?? siteId}</b>
          </p>
          <PortionFields
            id="dispatched"
            value={portions}
            onChange={setPortions}
            problemAt={problemAt}
            path="portions"
          />
          <TextField
            id="left"
            type="time"
            label={words().left}
            value={time}
            onChange={setTime}
            problem={problemAt('at')}
          />
        </>
      )}
    </RecordForm>
  );
}
