// The retained samples of a kitchen: what is due for discarding first, whatever its day; each with what can be done with it.
import { useState } from 'preact/hooks';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import type { SampleState } from '../../../../shared/domain/samples.ts';
import { Loaded } from '../../components/loading.tsx';
import { now } from '../../lib/clock.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import { kitchenHref } from '../kitchen-day/use-kitchen-day.ts';
import { SafetyDialog } from '../safety/safety-dialog.tsx';
import type { SafetyTask } from '../safety/safety-task.ts';
import { SampleCard } from './sample-card.tsx';
import { useSamples } from './use-samples.ts';

const words = wordsOf({
  id: {
    title: 'Sampel makanan',
    here: 'Disimpan di dapur',
    gone: 'Sudah ke laboratorium atau dibuang',
    none: 'Tidak ada sampel yang disimpan.',
    labels: 'Cetak label',
    forms: 'Formulir',
    back: 'Kembali ke dapur',
  },
  en: {
    title: 'Food samples',
    here: 'Kept in the kitchen',
    gone: 'Sent to a laboratory or discarded',
    none: 'No samples are kept.',
    labels: 'Print labels',
    forms: 'Forms',
    back: 'Back to the kitchen',
  },
});

const HERE: ReadonlySet<SampleState> = new Set<SampleState>(['due', 'kept']);

type Task = SafetyTask & { sample: FactOf<'sample-retained'> };

export function SamplesPage({ id, date: asked }: { id: string; date: string }) {
  const w = words();
  const { reading, zone, rules, samples, batches } = useSamples(id, asked);
  const [task, setTask] = useState<Task>();
  const here = samples.filter(({ state }) => HERE.has(state));
  const gone = samples.filter(({ state }) => !HERE.has(state));
  return (
    <div class="page">
      <Loaded reading={reading}>
        {({ kitchen }) => {
          const mayLog = mayI('kitchen-fact.write', { kitchenIds: [id], region: kitchen.district });
          const list = (shown: typeof samples) => (
            <ul class="plain board">
              {shown.map((life) => (
                <SampleCard
                  key={life.sample.id}
                  life={life}
                  batch={batches.get(life.sample.batchId)}
                  zone={zone}
                  onStep={
                    mayLog
                      ? (kind) =>
                          setTask({
                            kind,
                            meal: life.sample.meal,
                            sampleId: life.sample.id,
                            sample: life.sample,
                          })
                      : undefined
                  }
                />
              ))}
            </ul>
          );
          return (
            <>
              <header class="row spread">
                <div>
                  <h1>{w.title}</h1>
                  <p>{kitchen.name}</p>
                </div>
                <div class="row">
                  <a class="button" href={kitchenHref(id, asked, zone)}>
                    {w.back}
                  </a>
                  <a class="button" href={`/kitchens/${id}/days/${asked}/labels`}>
                    {w.labels}
                  </a>
                  <a class="button" href={`/kitchens/${id}/days/${asked}/forms`}>
                    {w.forms}
                  </a>
                </div>
              </header>
              <section class="stack" aria-labelledby="here">
                <h2 id="here">
                  {w.here} ({number(here.length)})
                </h2>
                {here.length === 0 ? <p class="soft">{w.none}</p> : list(here)}
              </section>
              {gone.length > 0 && (
                <section class="stack" aria-labelledby="gone">
                  <h2 id="gone">
                    {w.gone} ({number(gone.length)})
                  </h2>
                  {list(gone)}
                </section>
              )}
            </>
          );
        }}
      </Loaded>
      {task && (
        <SafetyDialog
          key={task.kind}
          task={task}
          place={{ kitchenId: id }}
          date={task.sample.serviceDate}
          zone={zone}
          context={rules && { now: now(), zone, rules, sample: task.sample }}
          batches={[]}
          onClose={() => setTask(undefined)}
        />
      )}
    </div>
  );
}
