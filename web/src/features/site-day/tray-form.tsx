// Trays that go back to the kitchen: whole ones, and those that are missing or broken. A count that does not come to what was
// sent is asked about once.
import { useState } from 'preact/hooks';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { portionCount } from '../../../../shared/domain/portions.ts';
import { trayReturnedFact } from '../../../../shared/domain/safety-facts.ts';
import { Stepper } from '../../components/stepper.tsx';
import { now } from '../../lib/clock.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Draft } from '../records/judge.ts';
import { commonOf } from '../records/new-fact.ts';
import { RecordForm } from '../records/record-form.tsx';
import type { FormProps } from './form-props.ts';

const words = wordsOf({
  id: {
    returned: 'Ompreng kembali utuh',
    missing: 'Hilang',
    broken: 'Rusak',
    out: (n: string) => `${n} ompreng datang`,
    differs: (counted: string, out: string) => `Terhitung ${counted} ompreng, yang datang ${out}. Benar?`,
  },
  en: {
    returned: 'Trays returned whole',
    missing: 'Missing',
    broken: 'Broken',
    out: (n: string) => `${n} trays came`,
    differs: (counted: string, out: string) => `${counted} trays counted, ${out} came. Is that right?`,
  },
});

export function TrayForm({
  siteId,
  date,
  day,
  before,
  supersedes,
  isReplaced,
  context,
  onDone,
}: FormProps<'tray-returned'>) {
  const w = words();
  const [common] = useState(() => ({
    ...commonOf(date, day.meal, supersedes),
    at: before?.at ?? now().toISOString(),
  }));
  const came = day.received ?? day.dispatched;
  const out = came && portionCount(came);
  const [returned, setReturned] = useState<number | null>(before?.returned ?? out ?? null);
  const [missing, setMissing] = useState<number | null>(before?.missing ?? null);
  const [broken, setBroken] = useState<number | null>(before?.broken ?? null);
  const counted = (returned ?? 0) + (missing ?? 0) + (broken ?? 0);
  const draft: Draft<FactOf<'tray-returned'>> = {
    ...common,
    kind: 'tray-returned',
    siteId,
    returned: returned ?? undefined,
    ...(missing !== null && { missing }),
    ...(broken !== null && { broken }),
  };
  return (
    <RecordForm
      schema={trayReturnedFact}
      draft={draft}
      place={`site:${siteId}`}
      context={context}
      isReplaced={isReplaced}
      doubt={out !== undefined && counted !== out ? w.differs(number(counted), number(out)) : undefined}
      onDone={onDone}
      note={before?.note}
    >
      {(problemAt) => (
        <>
          <Stepper
            id="returned"
            label={w.returned}
            value={returned}
            onChange={setReturned}
            hint={out === undefined ? undefined : w.out(number(out))}
            problem={problemAt('returned')}
          />
          <Stepper
            id="missing"
            label={w.missing}
            value={missing}
            onChange={setMissing}
            problem={problemAt('missing')}
          />
          <Stepper
            id="broken"
            label={w.broken}
            value={broken}
            onChange={setBroken}
            problem={problemAt('broken')}
          />
        </>
      )}
    </RecordForm>
  );
}
