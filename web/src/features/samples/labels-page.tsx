// Labels for the sample containers of a kitchen's day, on sheets of A4: all of them, or those that are wanted.
import '../paper/paper.css';
import { useState } from 'preact/hooks';
import { Loaded } from '../../components/loading.tsx';
import { day as dayText, number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { PrintHead } from '../paper/print-head.tsx';
import { SampleLabel } from './sample-label.tsx';
import { useSamples } from './use-samples.ts';

const words = wordsOf({
  id: {
    title: 'Label sampel',
    none: 'Belum ada sampel pada hari ini. Catat sampel dulu, lalu kembali ke sini.',
    print: (n: string) => `Cetak (${n})`,
    include: (item: string) => `Ikut dicetak: ${item}`,
    back: 'Kembali ke sampel',
  },
  en: {
    title: 'Sample labels',
    none: 'There are no samples of this day yet. Log a sample, then come back.',
    print: (n: string) => `Print (${n})`,
    include: (item: string) => `Print this one: ${item}`,
    back: 'Back to the samples',
  },
});

export function LabelsPage({ id, date }: { id: string; date: string }) {
  const w = words();
  const { reading, zone, samples, batches } = useSamples(id, date);
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const ofDay = samples.filter(({ sample }) => sample.serviceDate === date);
  const printed = ofDay.filter(({ sample }) => !skipped.has(sample.id)).length;
  const toggle = (sampleId: string) => setSkipped((ids) => ids.symmetricDifference(new Set([sampleId])));
  return (
    <div class="page">
      <PrintHead
        title={w.title}
        about={dayText(date)}
        back={{ href: `/kitchens/${id}/days/${date}/samples`, text: w.back }}
        print={{ text: w.print(number(printed)), isOff: printed === 0 }}
      />
      <Loaded reading={reading}>
        {({ kitchen }) => (
          <div class="labels">
            {ofDay.length === 0 && <p>{w.none}</p>}
            {ofDay.map(({ sample }) => (
              <section key={sample.id} class={skipped.has(sample.id) ? 'stack no-print' : 'stack'}>
                <label class="choose no-print">
                  <input
                    type="checkbox"
                    checked={!skipped.has(sample.id)}
                    onChange={() => toggle(sample.id)}
                  />
                  {w.include(sample.item)}
                </label>
                <SampleLabel
                  sample={sample}
                  kitchen={kitchen.name}
                  batch={batches.get(sample.batchId)}
                  zone={zone}
                />
              </section>
            ))}
          </div>
        )}
      </Loaded>
    </div>
  );
}
