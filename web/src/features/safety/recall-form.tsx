// Recalling a batch: one action, with its reason. Every site that has its food sees it at once or as soon as it has a signal.
import { useState } from 'preact/hooks';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { recalledFact } from '../../../../shared/domain/safety-facts.ts';
import { TextField } from '../../components/text-field.tsx';
import { wordsOf } from '../../lib/language.ts';
import { BatchField } from '../kitchen-day/batch-field.tsx';
import type { Draft } from '../records/judge.ts';
import type { SafetyFormProps } from './form-props.ts';
import { SafetyForm, useHead } from './safety-form.tsx';
import { useBatch } from './use-batch.ts';

const words = wordsOf({
  id: { why: 'Mengapa ditarik', what: 'Semua titik yang menerima masakan ini diminta berhenti membagikan.' },
  en: { why: 'Why it is recalled', what: 'Every site that received this batch is told to stop serving.' },
});

export function RecallForm(props: SafetyFormProps<'recalled'> & { kitchenId: string }) {
  const { kitchenId, batches, before } = props;
  const w = words();
  const common = useHead(props);
  const [reason, setReason] = useState(before?.reason ?? '');
  const { batchId, setBatchId } = useBatch(batches, before?.batchId, before !== undefined);
  const draft: Draft<FactOf<'recalled'>> = {
    ...common,
    kind: 'recalled',
    kitchenId,
    batchId: batchId || undefined,
    reason: reason.trim(),
  };
  return (
    <SafetyForm given={props} schema={recalledFact} draft={draft}>
      {(problemAt) => (
        <>
          <p class="note act">{w.what}</p>
          <BatchField batches={batches} zone={props.zone} value={batchId} onChange={setBatchId} />
          <TextField
            id="reason"
            label={w.why}
            value={reason}
            onChange={setReason}
            isLong
            problem={problemAt('reason')}
          />
        </>
      )}
    </SafetyForm>
  );
}
