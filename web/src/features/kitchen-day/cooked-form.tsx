// "Masak": a batch from start to end, with the portions that came out of it.
import { useState } from 'preact/hooks';
import { addDays, localTime } from '../../../../shared/domain/dates.ts';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { cookedFact } from '../../../../shared/domain/meal-facts.ts';
import type { Portions } from '../../../../shared/domain/portions.ts';
import { TextField } from '../../components/text-field.tsx';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { clockOn, instantOf, isAhead, momentOf } from '../../lib/times.ts';
import type { Draft } from '../records/judge.ts';
import { commonOf, newId } from '../records/new-fact.ts';
import { aheadWords } from '../records/odd-times.ts';
import { NOTHING_TYPED, PortionFields, portionsOf, type TypedPortions } from '../records/portion-fields.tsx';
import { RecordForm } from '../records/record-form.tsx';
import type { KitchenFormProps } from './kitchen-form.ts';

const words = wordsOf({
  id: {
    started: 'Mulai masak',
    finished: 'Selesai masak',
    long: (hours: string) => `Masak selama ${hours} jam, mulai kemarin. Benar jamnya?`,
  },
  en: {
    started: 'Cooking started',
    finished: 'Cooking finished',
    long: (hours: string) => `Cooking took ${hours} hours, begun the day before. Are the times right?`,
  },
});

/** Cooking that took longer than this was more likely mistyped. */
const LONG_HOURS = 8;

type Props = KitchenFormProps<'cooked'> & { toCook: Portions | undefined };

export function CookedForm({
  kitchenId,
  date,
  meal,
  zone,
  context,
  before,
  supersedes,
  toCook,
  onDone,
}: Props) {
  const w = words();
  const [common] = useState(() => ({
    ...commonOf(date, meal, supersedes),
    batchId: before?.batchId ?? newId(),
  }));
  const [started, setStarted] = useState(before ? localTime(before.startedAt, zone) : '');
  const [finished, setFinished] = useState(before ? localTime(before.finishedAt, zone) : clockOn(date, zone));
  const [portions, setPortions] = useState<TypedPortions>(before?.portions ?? toCook ?? NOTHING_TYPED);
  const finishedAt = keptOr(before?.finishedAt, finished, momentOf(date, finished, zone), zone);
  const startedAt = keptOr(
    before?.startedAt,
    started,
    started && instantOf(started > finished ? addDays(date, -1) : date, started, zone),
    zone,
  );
  const hours = (Date.parse(finishedAt) - Date.parse(startedAt)) / 3_600_000;
  const doubt = isAhead(finishedAt)
    ? aheadWords(finished)
    : hours > LONG_HOURS
      ? w.long(number(hours, 1))
      : undefined;
  const draft: Draft<FactOf<'cooked'>> = {
    ...common,
    kind: 'cooked',
    kitchenId,
    at: finishedAt,
    ...(before?.items && { items: before.items }),
    startedAt,
    finishedAt,
    portions: portionsOf(portions),
  };
  return (
    <RecordForm
      schema={cookedFact}
      draft={draft}
      place={`kitchen:${kitchenId}`}
      context={context}
      doubt={doubt}
      onDone={onDone}
      note={before?.note}
    >
      {(problemAt) => (
        <>
          <div class="two">
            <TextField
              id="started"
              type="time"
              label={w.started}
              value={started}
              onChange={setStarted}
              problem={problemAt('startedAt')}
            />
            <TextField
              id="finished"
              type="time"
              label={w.finished}
              value={finished}
              onChange={setFinished}
              problem={problemAt('finishedAt')}
            />
          </div>
          <PortionFields
            id="cooked"
            value={portions}
            onChange={setPortions}
            problemAt={problemAt}
            path="portions"
          />
        </>
      )}
    </RecordForm>
  );
}

/** A time that was not touched stays the very instant that it was. */
const keptOr = (before: string | undefined, time: string, changed: string, zone: string): string =>
  before && localTime(before, zone) === time ? before : changed;
