// "Sudah dibagikan": how many were handed out, who was present, what was left. Filled in from what came.
import { useState } from 'preact/hooks';
import { localTime } from '../../../../shared/domain/dates.ts';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import type { Portions } from '../../../../shared/domain/portions.ts';
import { Stepper } from '../../components/stepper.tsx';
import { TextField } from '../../components/text-field.tsx';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { clockNow, momentOf } from '../../lib/times.ts';
import type { Draft } from '../records/judge.ts';
import { commonOf } from '../records/new-fact.ts';
import { NOTHING_TYPED, PortionFields, portionsOf, type TypedPortions } from '../records/portion-fields.tsx';
import { RecordForm } from '../records/record-form.tsx';
import type { FormProps } from './form-props.ts';

const words = wordsOf({
  id: {
    until: 'Selesai dibagikan pukul',
    present: 'Siswa hadir',
    enrolled: (n: string) => `Terdaftar ${n}`,
    leftover: 'Sisa makanan (kg)',
    leftoverHint: 'Kosongkan bila tidak ditimbang; 0 bila habis.',
  },
  en: {
    until: 'Handing out finished at',
    present: 'Pupils present',
    enrolled: (n: string) => `Enrolled ${n}`,
    leftover: 'Leftovers (kg)',
    leftoverHint: 'Leave empty if not weighed; 0 if all was eaten.',
  },
});

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
  context,
  onDone,
}: FormProps<'served'>) {
  const w = words();
  const [common] = useState(() => commonOf(date, day.meal, supersedes));
  const [portions, setPortions] = useState<TypedPortions>(before?.portions ?? atHand(day));
  const [present, setPresent] = useState<number | null>(before?.present ?? null);
  const [leftover, setLeftover] = useState(
    before?.leftoverG === undefined ? '' : String(before.leftoverG / 1000),
  );
  const [time, setTime] = useState(before ? localTime(before.at, zone) : clockNow(zone));
  const leftoverG = toGrams(leftover);
  const draft: Draft<FactOf<'served'>> = {
    ...common,
    kind: 'served',
    siteId,
    at: before && time === localTime(before.at, zone) ? before.at : momentOf(date, time, zone),
    portions: portionsOf(portions),
    ...(present !== null && { present }),
    ...(leftoverG !== undefined && { leftoverG }),
  };
  return (
    <RecordForm draft={draft} place={`site:${siteId}`} context={context} onDone={onDone} note={before?.note}>
      {(problemAt) => (
        <>
          <PortionFields
            id="served"
            value={portions}
            onChange={setPortions}
            expected={day.received ?? day.planned}
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

/** What came and was not refused, less what was handed out before; when nothing was recorded as come, the plan. */
function atHand({ received, rejected, served, planned }: FormProps<'served'>['day']): TypedPortions {
  const whole = received ?? planned;
  if (!whole) return NOTHING_TYPED;
  const refused = received ? rejected : undefined;
  const left = (size: keyof Portions): number =>
    Math.max(0, whole[size] - (refused?.[size] ?? 0) - (served?.[size] ?? 0));
  return { small: left('small'), large: left('large') };
}
