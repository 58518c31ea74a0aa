// The rapid test of an item for what does not belong in food.
import { useState } from 'preact/hooks';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { ANALYTES, rapidTestFact } from '../../../../shared/domain/safety-facts.ts';
import { Choices } from '../../components/choices.tsx';
import { TextField } from '../../components/text-field.tsx';
import { BatchField } from '../kitchen-day/batch-field.tsx';
import type { Draft } from '../records/judge.ts';
import type { SafetyFormProps } from './form-props.ts';
import { rapidTestWords } from './rapid-test-words.ts';
import { SafetyForm, useHead } from './safety-form.tsx';
import { useBatch } from './use-batch.ts';

type Test = FactOf<'rapid-test'>;

const RESULTS = ['negative', 'positive', 'invalid'] as const;

export function RapidTestForm(props: SafetyFormProps<'rapid-test'> & { kitchenId: string }) {
  const { kitchenId, batches, before } = props;
  const w = rapidTestWords();
  const common = useHead(props);
  const [analyte, setAnalyte] = useState<Test['analyte']>(before?.analyte ?? 'formalin');
  const [item, setItem] = useState(before?.item ?? '');
  const [result, setResult] = useState<Test['result'] | undefined>(before?.result);
  const [kitLot, setKitLot] = useState(before?.kitLot ?? '');
  const { batchId, setBatchId, ofBatch } = useBatch(batches, before?.batchId, before !== undefined);
  const draft: Draft<Test> = {
    ...common,
    kind: 'rapid-test',
    kitchenId,
    ...ofBatch,
    analyte,
    item: item.trim(),
    result,
    ...(kitLot.trim() && { kitLot: kitLot.trim() }),
  };
  return (
    <SafetyForm given={props} schema={rapidTestFact} draft={draft}>
      {(problemAt) => (
        <>
          <TextField id="item" label={w.item} value={item} onChange={setItem} problem={problemAt('item')} />
          <BatchField batches={batches} zone={props.zone} value={batchId} onChange={setBatchId} />
          <Choices
            name="analyte"
            label={w.analyte}
            options={ANALYTES.map((value) => ({ value, label: w[value] }))}
            value={analyte}
            onChange={setAnalyte}
          />
          <Choices
            name="result"
            label={w.result}
            options={RESULTS.map((value) => ({ value, label: w[value] }))}
            value={result}
            onChange={setResult}
            problem={problemAt('result')}
          />
          <TextField
            id="kit"
            label={w.kitLot}
            value={kitLot}
            onChange={setKitLot}
            problem={problemAt('kitLot')}
          />
        </>
      )}
    </SafetyForm>
  );
}
