// A sample of one item of a batch, kept for the laboratory as long as the rules say.
import { useState } from 'preact/hooks';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { numberRule } from '../../../../shared/domain/rules.ts';
import { sampleRetainedFact } from '../../../../shared/domain/safety-facts.ts';
import { Choices } from '../../components/choices.tsx';
import { Stepper } from '../../components/stepper.tsx';
import { TextField } from '../../components/text-field.tsx';
import { moment, number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { BatchField } from '../kitchen-day/batch-field.tsx';
import type { Draft } from '../records/judge.ts';
import type { SafetyFormProps } from './form-props.ts';
import { SafetyForm, useHead } from './safety-form.tsx';
import { toCelsius } from './to-celsius.ts';
import { useBatch } from './use-batch.ts';

type Sample = FactOf<'sample-retained'>;

const words = wordsOf({
  id: {
    item: 'Masakan',
    mass: 'Berat (gram)',
    least: (n: string) => `Paling sedikit ${n} g`,
    storage: 'Disimpan',
    chilled: 'Dingin',
    frozen: 'Beku',
    celsius: 'Suhu simpan (°C)',
    seal: 'Nomor segel',
    until: (at: string) => `Simpan sampai ${at}.`,
    noBatch: 'Catat masakannya dulu.',
  },
  en: {
    item: 'Dish',
    mass: 'Mass (grams)',
    least: (n: string) => `At least ${n} g`,
    storage: 'Kept',
    chilled: 'Chilled',
    frozen: 'Frozen',
    celsius: 'Storage temperature (°C)',
    seal: 'Seal number',
    until: (at: string) => `Keep until ${at}.`,
    noBatch: 'Log the batch first.',
  },
});

const HOUR_MS = 3_600_000;

export function SampleForm(props: SafetyFormProps<'sample-retained'> & { kitchenId: string }) {
  const { kitchenId, date, zone, context, batches, before } = props;
  const w = words();
  const common = useHead(props);
  const [item, setItem] = useState(before?.item ?? '');
  const [massG, setMass] = useState<number | null>(before?.massG ?? null);
  const [storage, setStorage] = useState<Sample['storage']>(before?.storage ?? 'chilled');
  const [degrees, setDegrees] = useState(
    before?.storageCelsius === undefined ? '' : number(before.storageCelsius, 1),
  );
  const storageCelsius = toCelsius(degrees);
  const [seal, setSeal] = useState(before?.seal ?? '');
  const { batchId, setBatchId } = useBatch(batches, before?.batchId, before !== undefined);
  const hours = context && numberRule(context.rules, 'sample.keep', date);
  const discardDueAt =
    before?.discardDueAt ??
    (hours === undefined ? undefined : new Date(Date.parse(common.at) + hours * HOUR_MS).toISOString());
  const draft: Draft<Sample> = {
    ...common,
    kind: 'sample-retained',
    kitchenId,
    batchId: batchId || undefined,
    item: item.trim(),
    massG: massG ?? undefined,
    storage,
    discardDueAt,
    ...(storageCelsius !== undefined && { storageCelsius }),
    ...(seal.trim() && { seal: seal.trim() }),
  };
  return (
    <SafetyForm given={props} schema={sampleRetainedFact} draft={draft}>
      {(problemAt) => (
        <>
          {batches.length === 0 && <p class="note look">{w.noBatch}</p>}
          <BatchField batches={batches} zone={zone} value={batchId} onChange={setBatchId} />
          <TextField id="item" label={w.item} value={item} onChange={setItem} problem={problemAt('item')} />
          <Stepper
            id="mass"
            label={w.mass}
            value={massG}
            onChange={setMass}
            hint={context && w.least(number(numberRule(context.rules, 'sample.minMass', date)))}
            problem={problemAt('massG')}
          />
          <Choices
            name="storage"
            label={w.storage}
            options={(['chilled', 'frozen'] as const).map((value) => ({ value, label: w[value] }))}
            value={storage}
            onChange={setStorage}
          />
          <TextField
            id="kept-at"
            label={w.celsius}
            value={degrees}
            onChange={setDegrees}
            problem={problemAt('storageCelsius')}
          />
          <TextField id="seal" label={w.seal} value={seal} onChange={setSeal} problem={problemAt('seal')} />
          {discardDueAt && <p class="soft">{w.until(moment(discardDueAt, zone))}</p>}
        </>
      )}
    </SafetyForm>
  );
}
