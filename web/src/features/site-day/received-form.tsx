// "Makanan datang": how many of each size came and when, and what was refused. Filled in from what the kitchen sent.
import { useState } from 'preact/hooks';
import { localTime } from '../../../../shared/domain/dates.ts';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { receivedFact } from '../../../../shared/domain/meal-facts.ts';
import { NO_PORTIONS, portionCount } from '../../../../shared/domain/portions.ts';
import { TextField } from '../../components/text-field.tsx';
import { count, number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { clockOn, isAhead, momentOf } from '../../lib/times.ts';
import type { Draft } from '../records/judge.ts';
import { commonOf } from '../records/new-fact.ts';
import { aheadWords } from '../records/odd-times.ts';
import { NOTHING_TYPED, PortionFields, portionsOf, type TypedPortions } from '../records/portion-fields.tsx';
import { RecordForm } from '../records/record-form.tsx';
import type { FormProps } from './form-props.ts';
import { RefusalFields, toRefusal, toRejected } from './refusal-fields.tsx';

const words = wordsOf({
  id: {
    arrived: 'Jam tiba',
    twice: (whole: string, sent: string) =>
      `Dengan ini tercatat datang ${whole} porsi, padahal dikirim ${sent}. Jangan catat surat jalan yang sama dua kali. Tetap simpan?`,
  },
  en: {
    arrived: 'Arrival time',
    twice: (whole: string, sent: string) =>
      `With this, ${whole} portions have come of ${sent} sent. Do not log the same delivery note twice. Save all the same?`,
  },
});

export function ReceivedForm({
  siteId,
  date,
  zone,
  day,
  before,
  delivery,
  supersedes,
  isReplaced,
  context,
  onDone,
}: FormProps<'received'>) {
  const w = words();
  const [common] = useState(() => commonOf(date, day.meal, supersedes));
  const [portions, setPortions] = useState<TypedPortions>(
    before?.portions ?? delivery?.portions ?? expected(day),
  );
  const [time, setTime] = useState(before ? localTime(before.at, zone) : clockOn(date, zone));
  const [refusal, setRefusal] = useState(before?.rejected && toRefusal(before.rejected));
  const typed = portionsOf(portions);
  const at = before && time === localTime(before.at, zone) ? before.at : momentOf(date, time, zone);
  const whole = portionCount(typed ?? NO_PORTIONS) + (day.received ? portionCount(day.received) : 0);
  const isTwice = day.dispatched && day.received && whole > portionCount(day.dispatched);
  const doubt = isTwice
    ? w.twice(number(whole), count(day.dispatched ?? null))
    : isAhead(at)
      ? aheadWords(time)
      : undefined;
  const draft: Draft<FactOf<'received'>> = {
    ...common,
    kind: 'received',
    siteId,
    at,
    portions: typed,
    ...linksOf(before ?? delivery),
    ...(refusal && { rejected: toRejected(refusal) }),
  };
  return (
    <RecordForm
      schema={receivedFact}
      draft={draft}
      place={`site:${siteId}`}
      context={context}
      isReplaced={isReplaced}
      doubt={doubt}
      onDone={onDone}
      note={before?.note}
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
          <RefusalFields value={refusal} onChange={setRefusal} problemAt={problemAt} />
        </>
      )}
    </RecordForm>
  );
}

/** What is still to come of what was sent; before anything was sent, what is planned. Without either, whoever counted types it. */
function expected({ dispatched, received, planned }: FormProps<'received'>['day']): TypedPortions {
  const whole = dispatched ?? planned;
  if (!whole) return NOTHING_TYPED;
  return {
    small: Math.max(0, whole.small - (received?.small ?? 0)),
    large: Math.max(0, whole.large - (received?.large ?? 0)),
  };
}

const linksOf = (source: { kitchenId?: string | undefined; batchId?: string | undefined } | undefined) => ({
  ...(source?.kitchenId && { kitchenId: source.kitchenId }),
  ...(source?.batchId && { batchId: source.batchId }),
});
