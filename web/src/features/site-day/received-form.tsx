// "Makanan datang": how many of each size came and when, and what was refused. Filled in from what the kitchen sent.
import { useState } from 'preact/hooks';
import { localTime } from '../../../../shared/domain/dates.ts';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import type { Portions } from '../../../../shared/domain/portions.ts';
import { Choices } from '../../components/choices.tsx';
import { TextField } from '../../components/text-field.tsx';
import { wordsOf } from '../../lib/language.ts';
import { clockNow, momentOf } from '../../lib/times.ts';
import { commonOf, noteOf } from '../records/new-fact.ts';
import { optionsOf, REJECTION_REASONS } from '../records/reasons.ts';
import { RecordForm } from '../records/record-form.tsx';
import type { FormProps } from './form-props.ts';
import { PortionFields } from './portion-fields.tsx';

const words = wordsOf({
  id: {
    arrived: 'Jam tiba',
    refuse: 'Ada yang ditolak',
    refused: 'Ditolak',
    why: 'Alasan menolak',
    other: 'Tulis alasannya',
  },
  en: {
    arrived: 'Arrival time',
    refuse: 'Some were refused',
    refused: 'Refused',
    why: 'Reason for refusing',
    other: 'Write the reason',
  },
});

type Refusal = Portions & { reason: string };
const NO_REFUSAL: Refusal = { small: 0, large: 0, reason: '' };

export function ReceivedForm({
  siteId,
  date,
  zone,
  day,
  before,
  delivery,
  supersedes,
  context,
  onDone,
}: FormProps<'received'>) {
  const w = words();
  const [common] = useState(() => commonOf(date, day.meal, supersedes));
  const [portions, setPortions] = useState<Portions>(before?.portions ?? delivery?.portions ?? expected(day));
  const [time, setTime] = useState(before ? localTime(before.at, zone) : clockNow(zone));
  const [refusal, setRefusal] = useState<Refusal | undefined>(before?.rejected);
  const [other, setOther] = useState('');
  const [note, setNote] = useState(before?.note ?? '');
  const reason = refusal?.reason === 'OTHER' ? other : refusal?.reason;
  const draft: FactOf<'received'> = {
    ...common,
    kind: 'received',
    siteId,
    at: before && time === localTime(before.at, zone) ? before.at : momentOf(date, time, zone),
    portions,
    ...linksOf(before ?? delivery),
    ...(refusal && { rejected: { ...refusal, reason: reason ?? '' } }),
    ...noteOf(note),
  };
  return (
    <RecordForm
      draft={draft}
      place={`site:${siteId}`}
      context={context}
      onDone={onDone}
      note={note}
      onNote={setNote}
    >
      {(problemAt) => (
        <>
          <PortionFields
            id="received"
            value={portions}
            onChange={setPortions}
            expected={day.planned}
            problemAt={problemAt}
            path="portions"
          />
          <TextField
            id="arrived"
            type="time"
            label={w.arrived}
            value={time}
            onChange={setTime}
            problem={problemAt('at')}
          />
          <label class="row">
            <input
              type="checkbox"
              checked={Boolean(refusal)}
              onChange={({ currentTarget }) => setRefusal(currentTarget.checked ? NO_REFUSAL : undefined)}
            />
            {w.refuse}
          </label>
          {refusal && (
            <>
              <PortionFields
                id="refused"
                title={w.refused}
                value={refusal}
                onChange={(next) => setRefusal({ ...refusal, ...next })}
                problemAt={problemAt}
                path="rejected"
              />
              <Choices
                name="reason"
                label={w.why}
                options={optionsOf(REJECTION_REASONS)}
                value={refusal.reason}
                onChange={(next) => setRefusal({ ...refusal, reason: next })}
              />
              {refusal.reason === 'OTHER' && (
                <TextField id="other" label={w.other} value={other} onChange={setOther} />
              )}
              {problemAt('rejected.reason') && (
                <p class="problem-text">
                  {w.why}: {problemAt('rejected.reason')}
                </p>
              )}
            </>
          )}
        </>
      )}
    </RecordForm>
  );
}

/** What is still to come of what was sent; before anything was sent, what is planned. */
function expected({ dispatched, received, planned }: FormProps<'received'>['day']): Portions {
  const whole = dispatched ?? planned ?? { small: 0, large: 0 };
  return {
    small: Math.max(0, whole.small - (received?.small ?? 0)),
    large: Math.max(0, whole.large - (received?.large ?? 0)),
  };
}

const linksOf = (source: { kitchenId?: string | undefined; batchId?: string | undefined } | undefined) => ({
  ...(source?.kitchenId && { kitchenId: source.kitchenId }),
  ...(source?.batchId && { batchId: source.batchId }),
});
