// "Sudah dibagikan": how many were handed out, who was present, what was left. Filled in from what came.
import { useState } from 'preact/hooks';
import { localTime } from '../../../../shared/domain/dates.ts';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { servedFact } from '../../../../shared/domain/meal-facts.ts';
import { type Portions, portionCount } from '../../../../shared/domain/portions.ts';
import { Stepper } from '../../components/stepper.tsx';
import { TextField } from '../../components/text-field.tsx';
import { count, number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import { clockOn, isAhead, momentOf } from '../../lib/times.ts';
import type { Draft } from '../records/judge.ts';
import { commonOf } from '../records/new-fact.ts';
import { aheadWords } from '../records/odd-times.ts';
import { NOTHING_TYPED, PortionFields, portionsOf, type TypedPortions } from '../records/portion-fields.tsx';
import { RecordForm } from '../records/record-form.tsx';
import type { FormProps } from './form-props.ts';

const words = wordsOf({
  id: {
    until: 'Selesai dibagikan pukul',
    present: 'Yang hadir',
    enrolled: (n: string) => `Terdaftar ${n}`,
    leftover: 'Sisa makanan (kg)',
    refused: (n: string) => `${n} porsi ditolak, tetapi jumlah ini termasuk yang ditolak. Benar dibagikan?`,
    leftoverHint: 'Kosongkan bila tidak ditimbang; 0 bila habis.',
  },
  en: {
    until: 'Handing out finished at',
    present: 'Present',
    enrolled: (n: string) => `Enrolled ${n}`,
    leftover: 'Leftovers (kg)',
    refused: (n: string) => `${n} portions were refused, yet this counts them as handed out. Is that right?`,
    leftoverHint: 'Leave empty if not weighed; 0 if all was eaten.',
  },
});

/** Grams as kilograms to type on: with the comma or point of the language. */
const toKg = (grams: number): string =>
  language.value === 'id' ? String(grams / 1000).replace('.', ',') : String(grams / 1000);

/** Kilograms as typed, with comma or point, in whole grams; undefined when empty, NaN when it is no number. */
const toGrams = (text: string): number | undefined =>
  text.trim() === '' ? undefined : Math.round(Number(text.trim().replace(',', '.')) * 1000);

export function ServedForm({
  siteId,
  date,
  zone,
  day,
  before,
  supersedes,
  isReplaced,
  context,
  onDone,
}: FormProps<'served'>) {
  const w = words();
  const [common] = useState(() => commonOf(date, day.meal, supersedes));
  const [portions, setPortions] = useState<TypedPortions>(before?.portions ?? atHand(day));
  const [present, setPresent] = useState<number | null>(before?.present ?? null);
  const [leftover, setLeftover] = useState(before?.leftoverG === undefined ? '' : toKg(before.leftoverG));
  const [time, setTime] = useState(before ? localTime(before.at, zone) : clockOn(date, zone));
  const leftoverG = toGrams(leftover);
  const typed = portionsOf(portions);
  const at = before && time === localTime(before.at, zone) ? before.at : momentOf(date, time, zone);
  const doubt = isRefusedServed(day, typed)
    ? w.refused(count(day.rejected ?? null))
    : isAhead(at)
      ? aheadWords(time)
      : undefined;
  const draft: Draft<FactOf<'served'>> = {
    ...common,
    kind: 'served',
    siteId,
    at,
    portions: typed,
    ...(present !== null && { present }),
    ...(leftoverG !== undefined && { leftoverG }),
  };
  return (
    <RecordForm
      schema={servedFact}
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
            id="served"
            value={portions}
            onChange={setPortions}
            expected={day.received ?? day.planned}
            against={day.received ? 'came' : 'planned'}
            problemAt={problemAt}
            path="portions"
          />
          <Stepper
            id="present"
            label={w.present}
            value={present}
            onChange={setPresent}
            hint={day.enrolled === undefined ? undefined : w.enrolled(number(day.enrolled))}
            problem={problemAt('present')}
          />
          <TextField
            id="leftover"
            label={w.leftover}
            value={leftover}
            onChange={setLeftover}
            hint={w.leftoverHint}
            problem={problemAt('leftoverG')}
          />
          <TextField
            id="until"
            type="time"
            label={w.until}
            value={time}
            onChange={setTime}
            problem={problemAt('at')}
          />
        </>
      )}
    </RecordForm>
  );
}

/** More was handed out than came and was not refused. */
function isRefusedServed(
  { received, rejected, served }: FormProps<'served'>['day'],
  now: Portions | undefined,
): boolean {
  if (!received || !rejected || !now) return false;
  const whole = portionCount(now) + (served ? portionCount(served) : 0);
  return whole > portionCount(received) - portionCount(rejected) && whole <= portionCount(received);
}

/** What came and was not refused, less what was handed out before; when nothing was recorded as come, the plan. */
function atHand({ received, rejected, served, planned }: FormProps<'served'>['day']): TypedPortions {
  const whole = received ?? planned;
  if (!whole) return NOTHING_TYPED;
  const refused = received ? rejected : undefined;
  const left = (size: keyof Portions): number =>
    Math.max(0, whole[size] - (refused?.[size] ?? 0) - (served?.[size] ?? 0));
  return { small: left('small'), large: left('large') };
}
