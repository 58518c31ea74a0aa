// The organoleptic test: four scores from 1 to 5, and whether the food is safe. Unsafe needs words.

import { useState } from 'preact/hooks';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { sensoryTestFact } from '../../../../shared/domain/safety-facts.ts';
import { Choices } from '../../components/choices.tsx';
import { Stepper } from '../../components/stepper.tsx';
import { TextField } from '../../components/text-field.tsx';
import { BatchField } from '../kitchen-day/batch-field.tsx';
import type { Draft } from '../records/judge.ts';
import type { SafetyFormProps } from './form-props.ts';
import { SafetyForm, useHead } from './safety-form.tsx';
import { ASPECTS, tastingWords } from './tasting-words.ts';
import { useBatch } from './use-batch.ts';

type Test = FactOf<'sensory-test'>;

const AT_SITE = ['on-arrival', 'before-consumption'] as const;
const IN_KITCHEN = ['before-dispatch'] as const;
const SCALE = [1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }));

export function TastingForm(props: SafetyFormProps<'sensory-test'>) {
  const { place, zone, before, batches } = props;
  const w = tastingWords();
  const phases: readonly Test['phase'][] = 'siteId' in place ? AT_SITE : IN_KITCHEN;
  const common = useHead(props);
  const [phase, setPhase] = useState<Test['phase']>(before?.phase ?? phases[0] ?? 'on-arrival');
  const [scores, setScores] = useState<Partial<Test['scores']>>(before?.scores ?? {});
  const [verdict, setVerdict] = useState<Test['verdict'] | undefined>(before?.verdict);
  const [packs, setPacks] = useState<number | null>(before?.packs ?? null);
  const [tester, setTester] = useState(before?.tester ?? '');
  const { batchId, setBatchId, ofBatch } = useBatch(batches, before?.batchId, before !== undefined);
  const draft: Draft<Test> = {
    ...common,
    kind: 'sensory-test',
    ...place,
    ...ofBatch,
    phase,
    scores: scores as Test['scores'],
    verdict,
    ...(packs !== null && { packs }),
    ...(tester.trim() && { tester: tester.trim() }),
  };
  const choice = <T extends string>(...values: T[]) =>
    values.map((value) => ({ value, label: w[value as keyof typeof w] }));
  return (
    <SafetyForm given={props} schema={sensoryTestFact} draft={draft}>
      {(problemAt) => (
        <>
          {phases.length > 1 && (
            <Choices
              name="phase"
              label={w.phase}
              options={choice<Test['phase']>(...phases)}
              value={phase}
              onChange={setPhase}
            />
          )}
          <BatchField batches={batches} zone={zone} value={batchId} onChange={setBatchId} />
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
          <Stepper
            id="packs"
            label={w.packs}
            value={packs}
            onChange={setPacks}
            problem={problemAt('packs')}
          />
          <TextField
            id="tester"
            label={w.tester}
            value={tester}
            onChange={setTester}
            problem={problemAt('tester')}
          />
        </>
      )}
    </SafetyForm>
  );
}
