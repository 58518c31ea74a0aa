// The organoleptic test: four scores from 1 to 5, and whether the food is safe. Unsafe needs words.

import { useState } from 'preact/hooks';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { sensoryTestFact } from '../../../../shared/domain/safety-facts.ts';
import { Choices } from '../../components/choices.tsx';
import { now } from '../../lib/clock.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Draft } from '../records/judge.ts';
import { commonOf } from '../records/new-fact.ts';
import { RecordForm } from '../records/record-form.tsx';
import type { FormProps } from './form-props.ts';

type Test = FactOf<'sensory-test'>;
type Aspect = keyof Test['scores'];
const ASPECTS: readonly Aspect[] = ['taste', 'colour', 'aroma', 'texture'];

const tastingWords = wordsOf({
  id: {
    phase: 'Kapan dicicipi',
    'on-arrival': 'Saat datang',
    'before-consumption': 'Sebelum dimakan',
    taste: 'Rasa',
    colour: 'Warna',
    aroma: 'Aroma',
    texture: 'Tekstur',
    scale: '1 buruk, 5 baik',
    verdict: 'Kesimpulan',
    safe: 'Aman',
    unsafe: 'Tidak aman',
  },
  en: {
    phase: 'When tasted',
    'on-arrival': 'On arrival',
    'before-consumption': 'Before eating',
    taste: 'Taste',
    colour: 'Colour',
    aroma: 'Aroma',
    texture: 'Texture',
    scale: '1 bad, 5 good',
    verdict: 'Verdict',
    safe: 'Safe',
    unsafe: 'Not safe',
  },
});

const SCALE = [1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }));

export function TastingForm({
  siteId,
  date,
  day,
  before,
  supersedes,
  isReplaced,
  context,
  onDone,
}: FormProps<'sensory-test'>) {
  const w = tastingWords();
  const [common] = useState(() => ({
    ...commonOf(date, day.meal, supersedes),
    at: before?.at ?? now().toISOString(),
  }));
  const [phase, setPhase] = useState<Test['phase']>(before?.phase ?? 'on-arrival');
  const [scores, setScores] = useState<Partial<Test['scores']>>(before?.scores ?? {});
  const [verdict, setVerdict] = useState<Test['verdict'] | undefined>(before?.verdict);
  const draft: Draft<Test> = {
    ...common,
    kind: 'sensory-test',
    siteId,
    phase,
    scores: scores as Test['scores'],
    verdict,
  };
  const choice = <T extends string>(...values: T[]) =>
    values.map((value) => ({ value, label: w[value as keyof typeof w] }));
  return (
    <RecordForm
      schema={sensoryTestFact}
      draft={draft}
      place={`site:${siteId}`}
      context={context}
      isReplaced={isReplaced}
      onDone={onDone}
      note={before?.note}
    >
      {(problemAt) => (
        <>
          <Choices
            name="phase"
            label={w.phase}
            options={choice<Test['phase']>('on-arrival', 'before-consumption')}
            value={phase}
            onChange={setPhase}
          />
          {ASPECTS.map((aspect) => (
            <Choices
              key={aspect}
              name={aspect}
              label={`${w[aspect]} (${w.scale})`}
              options={SCALE}
              isScale
              problem={problemAt(`scores.${aspect}`)}
              value={scores[aspect]}
              onChange={(score) => setScores({ ...scores, [aspect]: score })}
            />
          ))}
          <Choices
            name="verdict"
            label={w.verdict}
            options={choice<Test['verdict']>('safe', 'unsafe')}
            value={verdict}
            problem={problemAt('verdict')}
            onChange={setVerdict}
          />
        </>
      )}
    </RecordForm>
  );
}
