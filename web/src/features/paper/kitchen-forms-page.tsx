// The forms of a kitchen's day: its samples and its tests, each on a page of its own; both, or the one that is wanted.
import './paper.css';
import { useState } from 'preact/hooks';
import { Loaded } from '../../components/loading.tsx';
import { day as dayText } from '../../lib/format.ts';
import { kitchenHref } from '../kitchen-day/use-kitchen-day.ts';
import { useSamples } from '../samples/use-samples.ts';
import { annexOf } from './annex.ts';
import { formsWords } from './forms-words.ts';
import { PrintHead } from './print-head.tsx';
import { SampleSheet } from './sample-sheet.tsx';
import { TestSheet } from './test-sheet.tsx';

const FORMS = ['samples', 'tests'] as const;
type Form = (typeof FORMS)[number];

export function KitchenFormsPage({ id, date }: { id: string; date: string }) {
  const w = formsWords();
  const { reading, rules, zone, facts, samples, batches } = useSamples(id, date);
  const [wanted, setWanted] = useState<Record<Form, boolean>>({ samples: true, tests: true });
  return (
    <div class="page">
      <PrintHead
        title={w.title}
        about={dayText(date)}
        back={{ href: kitchenHref(id, date, zone), text: w.back }}
        print={{ text: w.print, isOff: !FORMS.some((form) => wanted[form]) }}
      />
      <div class="row no-print">
        {FORMS.map((form) => (
          <label key={form} class="choose">
            <input
              type="checkbox"
              checked={wanted[form]}
              onChange={() => setWanted({ ...wanted, [form]: !wanted[form] })}
            />
            {w[form]}
          </label>
        ))}
      </div>
      <Loaded reading={reading}>
        {({ kitchen }) => {
          const common = { place: kitchen, date, zone };
          const ofDay = samples.filter(({ sample }) => sample.serviceDate === date);
          return (
            <>
              {wanted.samples && (
                <SampleSheet
                  {...common}
                  annex={annexOf('samples', rules, date)}
                  samples={ofDay}
                  batches={batches}
                />
              )}
              {wanted.tests && (
                <TestSheet {...common} of="kitchen" annex={annexOf('tests', rules, date)} facts={facts} />
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
