// "Laporkan kejadian": who is ill, what they complain of, since when and what they ate. In under a minute, also offline.
import { useState } from 'preact/hooks';
import { type BeneficiaryGroup, GROUP_NAMES, GROUPS } from '../../../../shared/domain/beneficiary.ts';
import { addDays, localTime } from '../../../../shared/domain/dates.ts';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { incidentFact } from '../../../../shared/domain/incident-facts.ts';
import { SYMPTOM_NAMES, SYMPTOMS } from '../../../../shared/domain/incident-words.ts';
import { Choices } from '../../components/choices.tsx';
import { Stepper } from '../../components/stepper.tsx';
import { TextField } from '../../components/text-field.tsx';
import { language, wordsOf } from '../../lib/language.ts';
import { clockOn, instantOf, isAhead, momentOf } from '../../lib/times.ts';
import type { Draft } from '../records/judge.ts';
import { CATEGORY_NAMES, type Category } from './category-names.ts';
import type { SafetyFormProps } from './form-props.ts';
import { SafetyForm, useHead } from './safety-form.tsx';

const words = wordsOf({
  id: {
    what: 'Apa yang terjadi',
    who: 'Kelompok yang sakit',
    ill: 'Berapa orang sakit',
    symptoms: 'Keluhan',
    onset: 'Mulai sakit pukul',
    eaten: 'Yang dimakan',
    urgent: 'Gawat? Hubungi puskesmas atau 119 dulu, baru catat.',
  },
  en: {
    what: 'What happened',
    who: 'Who is ill',
    ill: 'How many are ill',
    symptoms: 'Complaints',
    onset: 'Ill since',
    eaten: 'What was eaten',
    urgent: 'An emergency? Call the health centre or 119 first, then log it.',
  },
});

const CATEGORIES = Object.keys(CATEGORY_NAMES) as Category[];

/** What a form does not ask about stays as it was. */
const outcomesOf = (before: FactOf<'incident'> | undefined) => ({
  ...(before?.outpatients !== undefined && { outpatients: before.outpatients }),
  ...(before?.inpatients !== undefined && { inpatients: before.inpatients }),
  ...(before?.deaths !== undefined && { deaths: before.deaths }),
});

/** A time that has not come yet was last night's; one that was not changed keeps its day. */
function onsetOn(date: string, time: string, zone: string, before: string | undefined): string {
  if (before && localTime(before, zone) === time) return before;
  const moment = momentOf(date, time, zone);
  return isAhead(moment) ? instantOf(addDays(date, -1), time, zone) : moment;
}

export function IncidentForm(props: SafetyFormProps<'incident'>) {
  const { place, date, zone, before } = props;
  const w = words();
  const common = useHead(props);
  const [category, setCategory] = useState<Category>(before?.category ?? 'poisoning');
  const [group, setGroup] = useState<BeneficiaryGroup>(
    (Object.keys(before?.ill ?? {})[0] as BeneficiaryGroup) ?? 'SD_1_3',
  );
  const [ill, setIll] = useState<Partial<Record<BeneficiaryGroup, number>>>(before?.ill ?? {});
  const [symptoms, setSymptoms] = useState<readonly (typeof SYMPTOMS)[number][]>(before?.symptoms ?? []);
  const [onset, setOnset] = useState(before?.onsetAt ? localTime(before.onsetAt, zone) : clockOn(date, zone));
  const [eaten, setEaten] = useState(before?.eaten ?? '');
  const draft: Draft<FactOf<'incident'>> = {
    ...common,
    ...outcomesOf(before),
    kind: 'incident',
    ...place,
    category,
    ill,
    symptoms: [...symptoms],
    ...(onset && { onsetAt: onsetOn(date, onset, zone, before?.onsetAt) }),
    ...(eaten.trim() && { eaten: eaten.trim() }),
  };
  const count = (n: number | null) => {
    const { [group]: _, ...others } = ill;
    setIll(n ? { ...others, [group]: n } : others);
  };
  const toggle = (symptom: (typeof SYMPTOMS)[number]) =>
    setSymptoms(symptoms.includes(symptom) ? symptoms.filter((s) => s !== symptom) : [...symptoms, symptom]);
  return (
    <SafetyForm given={props} schema={incidentFact} draft={draft}>
      {(problemAt) => (
        <>
          <p class="note act">{w.urgent}</p>
          <Choices
            name="category"
            label={w.what}
            options={CATEGORIES.map((value) => ({ value, label: CATEGORY_NAMES[value][language.value] }))}
            value={category}
            onChange={setCategory}
          />
          <div class="field">
            <label for="group">{w.who}</label>
            <select
              id="group"
              value={group}
              onChange={({ currentTarget }) => setGroup(currentTarget.value as BeneficiaryGroup)}
            >
              {GROUPS.map((value) => (
                <option key={value} value={value}>
                  {GROUP_NAMES[value][language.value]}
                  {ill[value] ? ` (${ill[value]})` : ''}
                </option>
              ))}
            </select>
          </div>
          <Stepper
            id="ill"
            label={w.ill}
            value={ill[group] ?? null}
            onChange={count}
            problem={problemAt('ill')}
          />
          <fieldset class="field">
            <legend>{w.symptoms}</legend>
            <div class="choices">
              {SYMPTOMS.map((symptom) => (
                <label key={symptom}>
                  <input
                    type="checkbox"
                    checked={symptoms.includes(symptom)}
                    onChange={() => toggle(symptom)}
                  />
                  {SYMPTOM_NAMES[symptom][language.value]}
                </label>
              ))}
            </div>
          </fieldset>
          <TextField
            id="onset"
            type="time"
            label={w.onset}
            value={onset}
            onChange={setOnset}
            problem={problemAt('onsetAt')}
          />
          <TextField
            id="eaten"
            label={w.eaten}
            value={eaten}
            onChange={setEaten}
            problem={problemAt('eaten')}
          />
        </>
      )}
    </SafetyForm>
  );
}
