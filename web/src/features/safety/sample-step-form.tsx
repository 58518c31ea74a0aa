// What is done with a retained sample: it goes to a laboratory, or is discarded once its time has come.
import { useState } from 'preact/hooks';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { sampleDiscardedFact, sampleReleasedFact } from '../../../../shared/domain/safety-facts.ts';
import { TextField } from '../../components/text-field.tsx';
import { moment, number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Draft } from '../records/judge.ts';
import type { SafetyFormProps } from './form-props.ts';
import { SafetyForm, useHead } from './safety-form.tsx';

type Step = 'sample-released' | 'sample-discarded';

const words = wordsOf({
  id: { lab: 'Laboratorium', until: (at: string) => `Harus disimpan sampai ${at}.` },
  en: { lab: 'Laboratory', until: (at: string) => `To be kept until ${at}.` },
});

type Props = SafetyFormProps<Step> & { kind: Step; kitchenId: string; sampleId: string | undefined };

export function SampleStepForm({ kind, kitchenId, sampleId: about, ...props }: Props) {
  const { before, zone, context } = props;
  const w = words();
  const sample = context?.sample;
  const [lab, setLab] = useState(before?.kind === 'sample-released' ? before.lab : '');
  const common = { ...useHead(props), kitchenId, sampleId: before?.sampleId ?? about };
  const released: Draft<FactOf<'sample-released'>> = { ...common, kind: 'sample-released', lab: lab.trim() };
  const discarded: Draft<FactOf<'sample-discarded'>> = { ...common, kind: 'sample-discarded' };
  const isReleased = kind === 'sample-released';
  return (
    <SafetyForm
      given={props}
      schema={isReleased ? sampleReleasedFact : sampleDiscardedFact}
      draft={isReleased ? released : discarded}
    >
      {(problemAt) => (
        <>
          {sample && (
            <p>
              <b>{sample.item}</b> · {number(sample.massG)} g
            </p>
          )}
          {sample && !isReleased && <p class="soft">{w.until(moment(sample.discardDueAt, zone))}</p>}
          {isReleased && (
            <TextField id="lab" label={w.lab} value={lab} onChange={setLab} problem={problemAt('lab')} />
          )}
        </>
      )}
    </SafetyForm>
  );
}
